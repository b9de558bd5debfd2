using System.Text.Json;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Duplicates;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Register.Imports;

/// <summary>From a file to the register. The numbers are made up and pass the check digit where a test says so.</summary>
public sealed class ImportTests(TestPostgres postgres)
{
    private const string Header = "Leverandørnr;Navn;Orgnr;Land;Beløp eks mva;Valuta;Dato\n";

    private const string TwoSuppliers =
        Header
        + "1001;Fjord Tekstil AS;974760673;NO;60000,50;NOK;14.02.2025\n"
        + "1001;Fjord Tekstil AS;974760673;NO;-500,50;NOK;03.03.2025\n"
        + "1002;Borowiec Chemia Sp. z o.o.;;PL;250000;NOK;20.06.2025\n";

    [Fact]
    public async Task A_dry_run_stores_nothing_that_counts()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var run = await desk.ReadAsync(TwoSuppliers);

        Assert.Equal(ImportState.DryRun, run.State);
        Assert.Equal((2, 2, 0, 0, 0, 0), (run.Rows, run.Added, run.Changed, run.Unchanged, run.Rejected, run.SetAside));
        Assert.Empty(await desk.SuppliersAsync());
        Assert.Empty(await desk.PurchasesAsync());
        Assert.Empty(await desk.YearsAsync());
    }

    [Fact]
    public async Task Saving_puts_suppliers_purchases_and_years_in_place_with_the_file_as_their_trace()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var run = await desk.SaveAsync(TwoSuppliers);

        var fjord = await desk.SupplierAsync("Fjord Tekstil AS");
        Assert.Equal(("974760673", true, "NO"), (fjord.OrgNumber, fjord.OrgNumberValid, fjord.Country));
        Assert.Equal((SupplierState.Active, true), (fjord.State, fjord.NotOnboardedHere));
        var sums = (await desk.PurchasesAsync()).Where(s => s.Supplier == fjord.Id).ToList();
        Assert.Equal([(2, 60000.50m), (3, -500.50m)], sums.Select(s => ((int)s.Month, s.Amount)));
        Assert.All(sums, s => Assert.Equal(run.Id, s.Import));
        var year = (await desk.YearsAsync()).Single(y => y.Supplier == fjord.Id);
        Assert.Equal((2025, 59500m, 60000.50m), (year.Year, year.SpendNok, year.LargestNok));
    }

    [Fact]
    public async Task Saving_writes_one_log_entry_with_counts_and_the_files_hash()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var run = await desk.SaveAsync(TwoSuppliers);

        var entry = (await desk.ListAsync(db => db.Set<LogRow>().Where(r => r.Act == "import.confirmed"))).Single();
        var after = JsonDocument.Parse(entry.After!).RootElement;
        Assert.Equal("Prøve Person", entry.PersonName);
        Assert.Equal(run.Sha256, after.GetProperty("sha256").GetString());
        Assert.Equal(2, after.GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task The_same_period_again_changes_nothing()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var first = await desk.SaveAsync(TwoSuppliers);
        var again = await desk.ReadAsync(TwoSuppliers);

        Assert.Equal((0, 0, 2), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal(ConfirmOutcome.Saved, await desk.ConfirmAsync(again.Id));
        Assert.Equal(2, (await desk.SuppliersAsync()).Count);
        Assert.All(await desk.PurchasesAsync(), s => Assert.Equal(first.Id, s.Import));
    }

    [Fact]
    public async Task A_new_period_adds_to_what_is_there()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(TwoSuppliers);
        var next = await desk.SaveAsync(Header + "1001;Fjord Tekstil AS;974760673;NO;900;NOK;15.01.2026\n", "leverandorer_2026.csv");

        Assert.Equal((0, 1, 0), (next.Added, next.Changed, next.Gone));
        Assert.Equal([(2025, 250000m), (2025, 59500m), (2026, 900m)], (await desk.YearsAsync()).Select(y => ((int)y.Year, y.SpendNok)));
    }

    [Fact]
    public async Task A_corrected_file_takes_the_place_of_the_sums_and_says_before_and_after()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(TwoSuppliers);
        var corrected = await desk.ReadAsync(TwoSuppliers.Replace("250000", "261000"));

        Assert.Equal((1, 1), (corrected.Changed, corrected.Unchanged));
        var row = (await desk.RowsAsync(corrected)).Single(r => r.Outcome == ImportOutcome.Changed);
        var change = JsonDocument.Parse(row.Changes!).RootElement.GetProperty("purchases");
        Assert.Equal(250000m, change.GetProperty("before").GetProperty("NOK").GetDecimal());
        Assert.Equal(261000m, change.GetProperty("after").GetProperty("NOK").GetDecimal());
        await desk.ConfirmAsync(corrected.Id);
        Assert.Equal(261000m, (await desk.YearsAsync())[0].SpendNok);
    }

    [Fact]
    public async Task A_supplier_that_is_missing_in_the_same_period_is_told_and_loses_its_sums()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(TwoSuppliers);
        var without = await desk.ReadAsync(
            Header + "1001;Fjord Tekstil AS;974760673;NO;59500;NOK;14.02.2025\n1001;Fjord Tekstil AS;974760673;NO;1;NOK;20.06.2025\n"
        );

        Assert.Equal((1, 1), (without.Rows, without.Gone));
        Assert.Equal("Borowiec Chemia Sp. z o.o.", (await desk.RowsAsync(without)).Single(r => r.Outcome == ImportOutcome.Gone).Name);
        await desk.ConfirmAsync(without.Id);
        Assert.Equal(59501m, (await desk.YearsAsync()).Single().SpendNok);
        Assert.Equal(2, (await desk.SuppliersAsync()).Count);
    }

    [Fact]
    public async Task Suppliers_are_found_by_the_ledgers_key_before_their_number()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(
            Header + "1;Nordmalt Kjemi AS;974760673;NO;100;NOK;01.02.2025\n2;Stemland Data AS;971032081;NO;100;NOK;01.02.2025\n"
        );
        var swapped = await desk.SaveAsync(Header + "1;Nordmalt Kjemi AS;971032081;NO;100;NOK;01.02.2026\n", "b_2026.csv");

        Assert.Equal((0, 1), (swapped.Added, swapped.Changed));
        var kept = await desk.SupplierAsync("Nordmalt Kjemi AS");
        Assert.Equal("971032081", kept.OrgNumber);
    }

    [Fact]
    public async Task A_key_whose_number_belongs_to_another_supplier_is_asked_about_and_not_merged()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(
            Header + "1;Nordmalt Kjemi AS;974760673;NO;100;NOK;01.02.2025\n2;Ytterdal Renhold AS;;NO;100;NOK;01.02.2025\n"
        );
        var run = await desk.SaveAsync(Header + "2;Ytterdal Renhold AS;974760673;NO;100;NOK;01.02.2026\n", "b_2026.csv");

        Assert.Equal((0, 1), (run.Added, run.Changed));
        var pair = Assert.Single(await desk.ListAsync(db => db.Set<DuplicatePair>()));
        Assert.Contains("974760673", MatchReasons.Sentences(pair.Reasons));
        Assert.Equal(2, (await desk.SuppliersAsync()).Count(s => s.MergedInto is null));
    }

    [Fact]
    public async Task A_valid_number_finds_the_supplier_of_another_ledger_and_a_wrong_one_does_not()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(
            Header + "1;Nordmalt Kjemi AS;974760673;NO;100;NOK;01.02.2025\n2;Halsnøy Transport AS;111111112;NO;100;NOK;01.02.2025\n"
        );
        var other = await desk.ReadAsync(
            System.Text.Encoding.UTF8.GetBytes(
                Header + "77;Nordmalt Kjemi AS;974760673;NO;70;NOK;01.02.2025\n78;Ytterdal Renhold AS;111111112;NO;80;NOK;01.02.2025\n"
            ),
            "lofoten_2025.csv",
            "Lofoten"
        );
        await desk.ConfirmAsync(other.Id);

        Assert.Equal((1, 1), (other.Added, other.Changed));
        var years = await desk.YearsAsync();
        Assert.Equal(170m, years.Single(y => y.Supplier == desk.SupplierAsync("Nordmalt Kjemi AS").Result.Id).SpendNok);
        Assert.Equal(3, years.Count);
    }

    [Fact]
    public async Task One_number_under_two_names_is_one_supplier_and_both_rows_are_accounted_for()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var run = await desk.SaveAsync(
            Header + "1;Nordmalt Kjemi AS;974760673;NO;100;NOK;01.02.2025\n9;Nordmalt avd. Bergen;974760673;NO;50;NOK;01.03.2025\n"
        );

        Assert.Equal((2, 1, 1, 1), (run.Rows, run.Added, run.Changed, run.Suppliers));
        Assert.Contains("SameNumberTwoNames", run.Warnings);
        var supplier = Assert.Single(await desk.SuppliersAsync());
        Assert.Equal("Nordmalt Kjemi AS", supplier.Name);
        Assert.Equal(150m, Assert.Single(await desk.YearsAsync()).SpendNok);
        var again = await desk.ReadAsync(
            Header + "1;Nordmalt Kjemi AS;974760673;NO;100;NOK;01.02.2025\n9;Nordmalt avd. Bergen;974760673;NO;50;NOK;01.03.2025\n"
        );
        Assert.Equal(2, again.Unchanged);
    }

    [Fact]
    public async Task What_a_person_wrote_here_is_kept_and_shown_beside_the_ledgers_value()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(TwoSuppliers);
        await desk.ChangeAsync(db =>
            db.Set<Supplier>()
                .Where(s => s.Name == "Fjord Tekstil AS")
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Fjord Tekstil og Vask AS"))
        );
        var run = await desk.ReadAsync(TwoSuppliers.Replace("Fjord Tekstil AS", "FJORD TEXTIL AS"));

        var row = (await desk.RowsAsync(run)).Single(r => r.Outcome == ImportOutcome.Changed);
        var change = JsonDocument.Parse(row.Changes!).RootElement.GetProperty("name");
        Assert.Equal("Fjord Tekstil og Vask AS", change.GetProperty("before").GetString());
        Assert.Equal("FJORD TEXTIL AS", change.GetProperty("after").GetString());
        Assert.True(change.GetProperty("kept").GetBoolean());
        await desk.ConfirmAsync(run.Id);
        await desk.SupplierAsync("Fjord Tekstil og Vask AS");
        Assert.Equal(2, (await desk.ReadAsync(TwoSuppliers.Replace("Fjord Tekstil AS", "FJORD TEXTIL AS"))).Unchanged);
    }

    [Fact]
    public async Task A_person_may_take_the_ledgers_value_over_the_kept_one_and_the_change_is_logged()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(TwoSuppliers);
        await desk.ChangeAsync(db =>
            db.Set<Supplier>().Where(s => s.Name == "Fjord Tekstil AS").ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Eget navn"))
        );
        var run = await desk.ReadAsync(TwoSuppliers.Replace("Fjord Tekstil AS", "FJORD TEXTIL AS"));
        await desk.ChangeAsync(db =>
            db.Set<ImportRow>().Where(r => r.Changes != null).ExecuteUpdateAsync(r => r.SetProperty(x => x.Taken, "[\"name\"]"))
        );
        Assert.Equal(ConfirmOutcome.Saved, await desk.ConfirmAsync(run.Id));

        var supplier = await desk.SupplierAsync("FJORD TEXTIL AS");
        var entry = (await desk.ListAsync(db => db.Set<LogRow>().Where(r => r.Act == "supplier.changedByImport"))).Single();
        Assert.Equal(supplier.Id.ToString(), entry.EntityId);
        Assert.Contains("Eget navn", entry.Before);
    }

    [Fact]
    public async Task What_the_ledger_itself_corrects_is_taken_without_asking()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(TwoSuppliers);
        await desk.SaveAsync(TwoSuppliers.Replace("Fjord Tekstil AS", "Fjord Tekstil Norge AS"));

        await desk.SupplierAsync("Fjord Tekstil Norge AS");
    }

    [Fact]
    public async Task An_older_file_fills_in_what_is_missing_and_changes_nothing_else()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(Header + "1;Nytt navn AS;;;100;NOK;01.02.2025\n");
        await desk.SaveAsync(Header + "1;Gammelt navn AS;974760673;NO;100;NOK;01.02.2023\n", "a_2023.csv");

        var supplier = Assert.Single(await desk.SuppliersAsync());
        Assert.Equal(("Nytt navn AS", "974760673", "NO"), (supplier.Name, supplier.OrgNumber, supplier.Country));
    }

    [Fact]
    public async Task Other_currencies_are_kept_as_they_are_and_stand_outside_the_sum()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(TwoSuppliers + "1002;Borowiec Chemia Sp. z o.o.;;PL;1000;EUR;20.06.2025\n");

        Assert.Contains(await desk.PurchasesAsync(), s => s is { Currency: "EUR", Amount: 1000 });
        Assert.Equal(250000m, (await desk.YearsAsync())[0].SpendNok);
    }

    [Fact]
    public async Task If_the_register_has_changed_since_the_dry_run_nothing_is_saved_and_the_new_result_is_shown()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(TwoSuppliers);
        var run = await desk.ReadAsync(TwoSuppliers.Replace("Fjord Tekstil AS", "Fjord Tekstil Norge AS"));
        await desk.ChangeAsync(db =>
            db.Set<Supplier>().Where(s => s.Name == "Fjord Tekstil AS").ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Eget navn"))
        );

        Assert.Equal(ConfirmOutcome.RegisterHasMoved, await desk.ConfirmAsync(run.Id));
        await desk.SupplierAsync("Eget navn");
        Assert.Contains("\"kept\": true", (await desk.RowsAsync(run)).Single(r => r.Changes is not null).Changes);
        Assert.Equal(ConfirmOutcome.Saved, await desk.ConfirmAsync(run.Id));
        Assert.Equal(ConfirmOutcome.NotWaiting, await desk.ConfirmAsync(run.Id));
    }
}
