using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Register.Imports;

public sealed class SecondListTests(TestPostgres postgres)
{
    private const string Header = "Leverandørnr;Navn;Orgnr;Land;Beløp eks mva;Valuta;Dato\n";

    [Fact]
    public async Task A_second_list_of_the_year_says_whose_purchases_it_replaces_and_a_name_lets_both_count()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var first = await site.UploadAsync(Header + "1001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.2025\n", "varer.csv");
        Assert.DoesNotContain("en annen liste for samme år", first.Words);
        await first.Form("Lagre én leverandør").SubmitAsync();

        var second = await site.UploadAsync(Header + "2001;Halsnøy Transport AS;;NO;40000;NOK;15.02.2025\n", "frakt.csv");
        Assert.Contains("Dere har lagret en annen liste for samme år, varer.csv.", second.Words);
        var named = await second.Form("La begge telle").SubmitAsync(("Navn på dette regnskapet", "Frakt"));
        Assert.DoesNotContain("en annen liste for samme år", named.Words);
        await named.Form("Lagre én leverandør").SubmitAsync();

        Assert.Equal([40_000m, 60_000m], (await site.Desk.YearsAsync()).Select(year => year.SpendNok).Order());
    }

    [Fact]
    public async Task A_supplier_tells_in_its_history_which_file_it_came_with_and_nobody_says_its_agreement_level()
    {
        await using var site = await ImportSite.OpenAsync(postgres);
        var dryRun = await site.UploadAsync(Header + "1001;Fjord Tekstil AS;974760673;NO;60000;NOK;14.02.2025\n", "varer.csv");
        await dryRun.Form("Lagre én leverandør").SubmitAsync();
        var supplier = Assert.Single(await site.Desk.SuppliersAsync());

        var page = await site.Browser.GetAsync($"/suppliers/{supplier.Id}");
        Assert.DoesNotContain("Ingen endringer er loggført ennå.", page.Words);
        Assert.Contains("varer.csv", page.Words);
        Assert.Contains("Ikke oppgitt", page.Document.QuerySelectorAll("dd").Select(value => value.TextContent.Trim()));
    }
}
