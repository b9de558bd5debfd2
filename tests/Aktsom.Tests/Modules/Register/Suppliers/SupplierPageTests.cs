using Aktsom.Modules.Platform.Access;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Register.Suppliers;

public sealed class SupplierPageTests(TestPostgres postgres)
{
    private const string Header = "Leverandørnr;Navn;Land;Beløp eks mva;Valuta;Dato\n";

    [Fact]
    public async Task A_share_of_the_purchases_is_of_the_same_years_purchases()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Header + "1;Fjord Tekstil AS;NO;500;NOK;14.02.2017\n2;Halden Trykk AS;NO;1500;NOK;14.02.2017\n", "a.csv");
        await site.Desk.SaveAsync(
            Header + "2;Halden Trykk AS;NO;60000;NOK;14.02.2025\n3;Stemland Data AS;NO;20000;NOK;14.02.2025\n",
            "b.csv"
        );

        Assert.Contains("25 % av alt dere kjøpte det året", await WordsAsync(site, "Fjord Tekstil AS"));
        Assert.Contains("75 % av alt dere kjøpte det året", await WordsAsync(site, "Halden Trykk AS"));
    }

    [Fact]
    public async Task What_a_list_does_not_say_of_invoices_is_not_shown_as_none()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync("Leverandørnr;Navn;Land;Beløp eks mva;År\n1;Fjord Tekstil AS;NO;500;2025\n");
        var supplier = await site.Desk.SupplierAsync("Fjord Tekstil AS");

        var page = await site.Browser.GetAsync($"/suppliers/{supplier.Id}");

        var year = page.Document.QuerySelectorAll("tr").Single(row => row.QuerySelector("th[scope=row]")?.TextContent == "2025");
        var cells = year.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["500", "–", "–"], cells);
    }

    private static async Task<string> WordsAsync(ImportSite site, string name) =>
        (await site.Browser.GetAsync($"/suppliers/{(await site.Desk.SupplierAsync(name)).Id}")).Words;
}
