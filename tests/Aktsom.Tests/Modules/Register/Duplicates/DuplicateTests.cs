using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Duplicates;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Duplicates;

public sealed class DuplicateTests(TestPostgres postgres)
{
    private const string Header = "Leverandørnr;Navn;Land;Beløp eks mva;Dato\n";

    [Fact]
    public async Task A_new_name_that_looks_like_an_old_one_is_proposed_and_not_merged()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(Header + "1;Weidenbrook Papier GmbH;DE;100;01.02.2024\n", "a.csv");
        await desk.SaveAsync(Header + "7;Weidenbrok Papier GmbH;DE;200;01.02.2025\n", "b.csv");

        var pair = Assert.Single(await desk.ListAsync(db => db.Set<DuplicatePair>()));
        Assert.Equal(DuplicateDecision.Open, pair.Decision);
        Assert.Equal((await desk.SupplierAsync("Weidenbrook Papier GmbH")).Id, pair.First);
        Assert.NotEmpty(MatchReasons.Sentences(pair.Reasons));
        Assert.All(await desk.SuppliersAsync(), s => Assert.Null(s.MergedInto));
    }

    [Fact]
    public async Task An_answer_in_the_dry_run_goes_with_it_into_the_register()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(Header + "1;Weidenbrook Papier GmbH;DE;100;01.02.2025\n", "a.csv");
        var run = await desk.ReadAsync(
            Header + "1;Weidenbrook Papier GmbH;DE;100;01.02.2025\n7;Weidenbrok Papier GmbH;DE;200;01.02.2025\n",
            "b.csv"
        );
        await desk.ChangeAsync(db => db.Set<ImportPair>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Decision, DuplicateDecision.Same)));
        Assert.Equal(ConfirmOutcome.Saved, await desk.ConfirmAsync(run.Id));

        var kept = await desk.SupplierAsync("Weidenbrook Papier GmbH");
        Assert.Equal(kept.Id, (await desk.SupplierAsync("Weidenbrok Papier GmbH")).MergedInto);
        var year = Assert.Single(await desk.YearsAsync());
        Assert.Equal((kept.Id, 300m), (year.Supplier, year.SpendNok));
        Assert.Contains(await desk.ListAsync(db => db.Set<LogRow>()), row => row.Act == "supplier.merged");
    }

    [Fact]
    public async Task Merged_suppliers_show_their_purchases_together_and_apart_again_when_it_is_undone()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var (first, second) = await PairAsync(desk);
        Assert.True(await DecideAsync(desk, d => d.SameAsync(first, second, keepSecond: false, CancellationToken.None)));
        Assert.Equal([(first, 300m)], (await desk.YearsAsync()).Select(y => (y.Supplier, y.SpendNok)));

        Assert.True(await DecideAsync(desk, d => d.UndoAsync(first, second, CancellationToken.None)));
        Assert.Equal([(second, 200m), (first, 100m)], (await desk.YearsAsync()).Select(y => (y.Supplier, y.SpendNok)));
        var acts = (await desk.ListAsync(db => db.Set<LogRow>())).Select(row => row.Act).ToList();
        Assert.Contains("supplier.merged", acts);
        Assert.Contains("supplier.parted", acts);
    }

    [Fact]
    public async Task The_newer_of_the_two_may_be_the_one_that_is_kept()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var (first, second) = await PairAsync(desk);
        await DecideAsync(desk, d => d.SameAsync(first, second, keepSecond: true, CancellationToken.None));

        Assert.Equal([(second, 300m)], (await desk.YearsAsync()).Select(y => (y.Supplier, y.SpendNok)));
    }

    [Fact]
    public async Task A_pair_answered_different_is_not_proposed_again()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        var (first, second) = await PairAsync(desk);
        Assert.True(await DecideAsync(desk, d => d.DifferentAsync(first, second, CancellationToken.None)));
        await using var scope = desk.Scopes.As(desk.Organisation);

        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<FindDuplicates>().RunAsync(CancellationToken.None));
        Assert.Equal(DuplicateDecision.Different, Assert.Single(await desk.ListAsync(db => db.Set<DuplicatePair>())).Decision);
    }

    [Fact]
    public async Task Looking_through_the_whole_register_finds_look_alikes_that_came_in_by_hand()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await Given.SupplierAsync(desk.Scopes, desk.Organisation, "Weidenbrook Papier GmbH", "DE");
        await Given.SupplierAsync(desk.Scopes, desk.Organisation, "Weidenbrok Papier GmbH", "DE");
        await Given.SupplierAsync(desk.Scopes, desk.Organisation, "Halsnøy Transport AS");
        await using var scope = desk.Scopes.As(desk.Organisation);

        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<FindDuplicates>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Merging_in_a_chain_brings_all_purchases_to_the_last_one_and_never_makes_a_ring()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync(
            Header
                + "1;Weidenbrook Papier GmbH;DE;100;01.02.2025\n2;Weidenbrok Papier GmbH;DE;200;01.02.2025\n3;Weidenbrook Papir GmbH;DE;400;01.02.2025\n"
        );
        SupplierId[] ids =
        [
            (await desk.SupplierAsync("Weidenbrook Papier GmbH")).Id,
            (await desk.SupplierAsync("Weidenbrok Papier GmbH")).Id,
            (await desk.SupplierAsync("Weidenbrook Papir GmbH")).Id,
        ];
        await desk.ChangeAsync(async db =>
        {
            await db.Set<DuplicatePair>().ExecuteDeleteAsync();
            foreach (var (a, b) in ((int, int)[])[(0, 1), (1, 2), (0, 2)])
            {
                db.Add(
                    new DuplicatePair
                    {
                        OrganisationId = desk.Organisation,
                        First = ids[a],
                        Second = ids[b],
                        Score = 1,
                        Reasons = "[]",
                    }
                );
            }
        });
        await DecideAsync(desk, d => d.SameAsync(ids[0], ids[1], keepSecond: true, CancellationToken.None));
        await DecideAsync(desk, d => d.SameAsync(ids[1], ids[2], keepSecond: true, CancellationToken.None));
        Assert.False(await DecideAsync(desk, d => d.SameAsync(ids[0], ids[2], keepSecond: false, CancellationToken.None)));

        Assert.Equal([(ids[2], 700m)], (await desk.YearsAsync()).Select(y => (y.Supplier, y.SpendNok)));
        await DecideAsync(desk, d => d.UndoAsync(ids[1], ids[2], CancellationToken.None));
        Assert.Equal([(ids[2], 400m), (ids[1], 300m)], (await desk.YearsAsync()).Select(y => (y.Supplier, y.SpendNok)));
    }

    private static async Task<(SupplierId First, SupplierId Second)> PairAsync(LedgerDesk desk)
    {
        await desk.SaveAsync(Header + "1;Weidenbrook Papier GmbH;DE;100;01.02.2025\n2;Weidenbrok Papier GmbH;DE;200;01.02.2025\n");
        var pair = Assert.Single(await desk.ListAsync(db => db.Set<DuplicatePair>()));
        return (pair.First, pair.Second);
    }

    private static async Task<bool> DecideAsync(LedgerDesk desk, Func<DecideDuplicate, Task<bool>> answer)
    {
        await using var scope = desk.Scopes.As(desk.Organisation, "Prøve Person");
        return await answer(scope.ServiceProvider.GetRequiredService<DecideDuplicate>());
    }
}
