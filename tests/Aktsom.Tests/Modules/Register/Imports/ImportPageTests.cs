using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Register.Imports;

public sealed partial class ImportPageTests(TestPostgres postgres)
{
    private const string Header = "Leverandørnr;Navn;Orgnr;Land;Beløp eks mva;Valuta;Dato\n";

    private const string Mixed =
        Header
        + "1001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.2025\n"
        + "1002;Borowiec Chemia Sp. z o.o.;;PL;2,4 mill;NOK;20.06.2025\n"
        + "1003;;;;61200;NOK;20.06.2025\n";

    [Fact]
    public async Task From_file_to_register_in_three_pages_without_script()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var dryRun = await site.UploadAsync(Header + "1001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.2025\n");

        Assert.Equal("Se resultatet før du lagrer", dryRun.Title);
        Assert.Contains("Ingenting er lagret ennå.", dryRun.Words);
        Assert.Contains("Rader: 1 = 1 + 0 + 0 + 0 + 0", dryRun.Words);
        Assert.Empty(await site.Desk.SuppliersAsync());
        var saved = await dryRun.Form("Lagre én leverandør").SubmitAsync();
        Assert.Equal("Én leverandør er lagret", saved.Title);
        Assert.Single(await site.Desk.SuppliersAsync());
        Assert.Equal(0, site.Uploads);
        Assert.Contains("leverandorer_2025.csv", (await site.Browser.GetAsync("/suppliers/imports")).Words);
    }

    [Fact]
    public async Task Rejected_rows_say_line_what_stands_there_and_why_and_one_that_is_mended_comes_in()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var dryRun = await site.UploadAsync(Mixed);

        Assert.Contains("2 rader er avvist", dryRun.Words);
        Assert.Contains("2,4 mill", dryRun.Words);
        Assert.Contains("Raden mangler navn.", dryRun.Words);
        Assert.Contains("Rader: 3 = 1 + 0 + 0 + 0 + 2", dryRun.Words);
        var mended = await dryRun.Form("Ta inn det som er rettet").SubmitAsync(("Ny verdi for Beløp eks mva, linje 3", "2400000"));
        Assert.Contains("Rader: 3 = 2 + 0 + 0 + 0 + 1", mended.Words);
        await mended.Form("Lagre 2 leverandører").SubmitAsync();
        Assert.Equal(2_400_000m, (await site.Desk.YearsAsync())[0].SpendNok);
    }

    [Fact]
    public async Task Saving_with_something_mended_shows_the_new_result_first()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var dryRun = await site.UploadAsync(Mixed);
        var shown = await dryRun.Form("Lagre én leverandør").SubmitAsync(("Ny verdi for Navn, linje 4", "Halsnøy Transport AS"));

        Assert.Equal("Se resultatet før du lagrer", shown.Title);
        Assert.Contains("Halsnøy Transport AS", shown.Words);
        Assert.Empty(await site.Desk.SuppliersAsync());
    }

    [Fact]
    public async Task Columns_put_right_are_remembered_for_the_next_file_with_the_same_headers()
    {
        const string odd = "Hva;Hvem;Hvor mye\nKjemi;Nordmalt Kjemi AS;100\nFrakt;Halsnøy Transport AS;200\n";
        await using var site = await ImportSite.OpenAsync(postgres);
        var first = await site.UploadAsync(odd, "a_2024.csv");
        var corrected = await first
            .Form("Prøv på nytt med dette oppsettet")
            .SubmitAsync(("Hva blir til", "Bransje eller varer"), ("Hvem blir til", "Navn"), ("Hvor mye blir til", "Innkjøp"));
        Assert.Contains("Nordmalt Kjemi AS", corrected.Words);
        await corrected.Form("Forkast").SubmitAsync();

        var next = await site.UploadAsync(odd.Replace("100", "150", StringComparison.Ordinal), "b_2025.csv");
        Assert.Equal("Navn", next.Form("Prøv på nytt med dette oppsettet").ValueOf("Hvem blir til"));
        Assert.Contains("Halsnøy Transport AS", next.Words);
    }

    [Fact]
    public async Task The_same_file_again_is_recognised_and_changes_nothing()
    {
        const string file = Header + "1001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.2025\n";
        await using var site = await ImportSite.OpenAsync(postgres);
        await (await site.UploadAsync(file)).Form("Lagre én leverandør").SubmitAsync();
        var again = await site.UploadAsync(file);

        Assert.Contains("Denne filen ble lagret", again.Words);
        Assert.Contains("Rader: 1 = 0 + 0 + 1 + 0 + 0", again.Words);
    }

    [Fact]
    public async Task A_kept_value_is_shown_beside_the_ledgers_and_can_be_given_up()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        await site.Desk.SaveAsync(Header + "1001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.2025\n");
        await site.Desk.ChangeAsync(db => db.Set<Supplier>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Fjord og Fjell AS")));
        var dryRun = await site.UploadAsync(Header + "1001;Fjord Tekstil Norge AS;974760673;NO;60000;NOK;14.02.2025\n");

        Assert.Contains("skrevet her, blir stående", dryRun.Words);
        await dryRun.Form("Lagre én leverandør").SubmitAsync(("Bruk regnskapets: Navn, Fjord Tekstil Norge AS", "ja"));
        await site.Desk.SupplierAsync("Fjord Tekstil Norge AS");
    }

    [Fact]
    public async Task Look_alikes_are_asked_about_in_the_dry_run()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        await site.Desk.SaveAsync(Header + "1;Weidenbrook Papier GmbH;;DE;100;NOK;01.02.2024\n", "a.csv");
        var dryRun = await site.UploadAsync(Header + "7;Weidenbrok Papier GmbH;;DE;200;NOK;01.02.2025\n");
        const string question = "Er Weidenbrok Papier GmbH og Weidenbrook Papier GmbH samme leverandør?";

        Assert.Equal("Avgjør senere", dryRun.Form("Lagre én leverandør").ValueOf(question));
        await dryRun.Form("Lagre én leverandør").SubmitAsync((question, "Samme leverandør"));
        var page = await site.Browser.GetAsync("/suppliers/duplicates?show=Same");
        Assert.Contains("Vises som Weidenbrook Papier GmbH.", page.Words);
        await page.Form("Del dem igjen").SubmitAsync();
        Assert.All(await site.Desk.SuppliersAsync(), s => Assert.Null(s.MergedInto));
    }

    [Fact]
    public async Task Discarding_leaves_nothing_but_the_fact()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        await (await site.UploadAsync(Mixed)).Form("Forkast").SubmitAsync();

        Assert.Equal(0, site.Uploads);
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<ImportRow>()));
        Assert.Contains("Forkastet", (await site.Browser.GetAsync("/suppliers/imports")).Words);
    }

    [Fact]
    public async Task Private_persons_are_set_aside_and_neither_name_nor_number_is_stored()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var dryRun = await site.UploadAsync(
            Header + "55;Prøve Privat;13097248022;NO;5000;NOK;01.02.2025\n1;Fjord Tekstil AS;974760673;NO;10;NOK;01.02.2025\n"
        );

        Assert.Contains("Én privatperson", dryRun.Words);
        Assert.Contains("Rader: 2 = 1 + 0 + 0 + 1 + 0", dryRun.Words);
        var rows = await site.Desk.ListAsync(db => db.Set<ImportRow>());
        Assert.DoesNotContain(
            rows,
            row => $"{row.Name}{row.OrgNumber}{row.Value}{row.Reason}".Contains("13097248022", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(rows, row => row.Name == "Prøve Privat");
    }

    [Fact]
    public async Task Rejected_rows_come_out_as_a_spreadsheet_that_runs_nothing()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var dryRun = await site.UploadAsync(
            Header + "1;Fjord Tekstil AS;974760673;NO;=2+3;NOK;01.02.2025\n2;Stemland Data AS;;NO;5;NOK;01.02.2025\n"
        );
        var link = dryRun.Document.QuerySelectorAll("a").First(a => a.TextContent == "Last ned som regneark").GetAttribute("href")!;
        var csv = await site.Browser.Client.GetStringAsync(link);

        Assert.Contains("'=2+3", csv);
    }

    [Fact]
    public async Task Several_invoices_at_once_are_read_together()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var dryRun = await site.UploadManyAsync(("a.xml", Invoices.Ehf("1", 1000)), ("b.xml", Invoices.Ehf("2", 500)));

        Assert.Equal(HttpStatusCode.OK, dryRun.Status);
        Assert.Contains("a.xml (+1)", dryRun.Words);
        await dryRun.Form("Lagre én leverandør").SubmitAsync();
        Assert.Equal(1500m, Assert.Single(await site.Desk.YearsAsync()).SpendNok);
    }

    [Fact]
    public async Task Another_organisations_books_are_told_to_be_so_before_they_are_saved()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        await NumberAsync(site, "923609016");
        var dryRun = await site.UploadAsync(Encoding.UTF8.GetBytes(Invoices.Ehf("1", 1000)), "a.xml");
        Assert.Contains("Dette er regnskapet til Prøve AS, 971032081, og dere er Prøve AS, 923 609 016.", dryRun.Words);

        await NumberAsync(site, "971032081");
        Assert.DoesNotContain("Dette er regnskapet til", (await site.Browser.GetAsync(dryRun.Path)).Words);
    }

    [Fact]
    public async Task A_ledger_of_any_year_can_be_the_ground_of_a_statement_and_an_empty_register_says_where_to_begin()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        Assert.Contains("Hent inn leverandørene fra regnskapet", (await site.Browser.GetAsync("/")).Words);

        await site.Desk.SaveAsync(Header + "1001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.2017\n");

        Assert.DoesNotContain("Hent inn leverandørene fra regnskapet", (await site.Browser.GetAsync("/")).Words);
        await site.Desk.SaveAsync(
            Header + $"1001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.{TimeProvider.System.Today().Year}\n",
            "b.csv"
        );
        var form = await site.Browser.GetFormAsync("/statements");
        var proposed = (await site.Browser.GetAsync("/statements")).Document.QuerySelector("select[name=Year] option[selected]")!;
        Assert.Equal("2017", proposed.TextContent.Trim()); // This year is not over.
        var begun = await form.SubmitAsync(("Året det gjelder", "2017"));
        Assert.Equal(HttpStatusCode.OK, begun.Status);
        Assert.Contains("2017", begun.Title);
    }

    private static Task NumberAsync(ImportSite site, string number) =>
        site.Desk.ChangeAsync(db =>
            db.Set<Organisation>()
                .Where(one => one.OrganisationId == site.Organisation)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.OrgNumber, number))
        );

    [Fact]
    public async Task An_upload_without_the_forms_token_is_refused_before_anything_is_kept()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        using var body = new MultipartFormDataContent { { new ByteArrayContent("a;b\n1;2"u8.ToArray()), "file", "a.csv" } };
        using var answer = await site.Browser.Client.PostAsync("/suppliers/import", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, site.Uploads);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_told_its_limit_and_nothing_is_kept()
    {
        await using var site = await ImportSite.OpenAsync(postgres, options => options.SizeLimit = 200_000);
        var answer = await site.UploadAsync(new byte[300_000], "stor.xml");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Filen er større enn 195 kB.", answer.Words);
        Assert.Equal(0, site.Uploads);
    }

    [Fact]
    public async Task Only_those_who_may_import_see_the_form_and_other_organisations_runs_are_not_there()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var dryRun = await site.UploadAsync(Mixed);
        using var reader = await site.Site.SignInAsAsync(site.Organisation, Role.Reader);
        using var stranger = await site.Site.SignInAsAsync(await Given.OrganisationAsync(site.Site.Scopes, "Andre AS"), Role.Buyer);

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/suppliers/import")).Status);
        Assert.DoesNotContain("Forkast", (await reader.GetAsync(dryRun.Path)).Words);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(dryRun.Path)).Status);
    }

    [Theory]
    [InlineData("nn", "Sjå resultatet før du lagrar")]
    [InlineData("en", "See the result before you save")]
    public async Task The_pages_speak_the_readers_language(string language, string title)
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var path = (await site.UploadAsync(Mixed)).Path;
        site.Browser.Speak(language);
        var page = await site.Browser.GetAsync(path);

        Assert.Equal(title, page.Title);
        Assert.DoesNotMatch(MissingText(), page.Words);
    }

    /// <summary>A key that no file holds is shown as itself.</summary>
    [GeneratedRegex(@"\b(DryRun|Import|Outcome|Columns|Role|Field|Upload|Rows|Duplicate)\.[A-Z]\w+")]
    private static partial Regex MissingText();
}
