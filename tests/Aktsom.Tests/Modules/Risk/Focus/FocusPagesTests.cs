using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Focus;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Focus;

[Trait("Requirement", "R-NOR-22")]
public sealed class FocusPagesTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Shenzhen Plastics Co;CN;22.220;30000;NOK;14.02.2025\n"
        + "3;Bergen Regnskap AS;NO;69.201;10000;NOK;14.02.2025\n";

    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    public async Task Countries_are_ranked_by_three_figures_and_chosen_with_a_reason()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);

        var page = await site.Browser.GetAsync("/risk/focus");
        Assert.Equal($"0 fokusland i {Year}", page.Title);
        var bangladesh = page.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Bangladesh"));
        Assert.Contains("60", bangladesh.TextContent);
        Assert.Contains("60 000 kr", WebPage.Plain(bangladesh.TextContent).Replace('\u00a0', ' '));

        page = await ChooseAsync(site, "Bangladesh", "Poeng", " ");
        Assert.Equal("Skriv hvorfor.", page.Form("Lagre valget").ErrorAt("Hvorfor?"));
        page = await (await site.Browser.GetFormAsync("/risk/focus/choose", "Lagre valget")).SubmitAsync(
            ("Land", "Bangladesh"),
            ("Hvorfor?", "Lave lønninger.")
        );
        Assert.Equal("Kryss av minst ett.", page.Form("Lagre valget").ErrorAt("Valgt etter"));
        Assert.Empty(await ListAsync(site));

        page = await ChooseAsync(site, "Bangladesh", "Andel av innkjøp", "Mest kjøpt, og lave lønninger.");
        Assert.Equal($"1 fokusland i {Year}", page.Title);
        Assert.Contains("Mest kjøpt, og lave lønninger.", page.Words);
        var kept = Assert.Single(await ListAsync(site));
        Assert.Equal((60_000, 100_000, 1), (kept.SpendKroner, kept.AllSpendKroner, kept.Suppliers));
        Assert.NotNull(kept.Score);
    }

    [Fact]
    public async Task A_change_keeps_the_earlier_version_and_a_country_leaves_with_a_reason()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        await ChooseAsync(site, "Kina", "Poeng", "Først.");
        await ChooseAsync(site, "Kina", "Antall leverandører", "Så.");

        var list = await ListAsync(site);
        Assert.Equal(["Først.", "Så."], list.Select(one => one.Reason));
        Assert.Equal([false, true], list.Select(one => one.EndedAt is null));

        var leave = await site.Browser.GetFormAsync($"/risk/focus/choose?country=CN&year={Year}", "Ta av listen");
        var page = await leave.SubmitAsync();
        Assert.Equal("Skriv hvorfor landet går ut av listen.", page.Form("Ta av listen").ErrorAt("Hvorfor?"));
        page = await page.Form("Ta av listen").SubmitAsync(("Hvorfor?", "Ingen kjøp lenger."));

        Assert.Equal($"0 fokusland i {Year}", page.Title);
        Assert.Contains("Ingen kjøp lenger.", page.Words);
        Assert.Equal(2, (await ListAsync(site)).Count);
    }

    [Fact]
    public async Task The_country_table_and_the_suppliers_page_say_it_and_another_years_list_is_another()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        await ChooseAsync(site, "Bangladesh", "Annen begrunnet vurdering", "Fagforeninger blir stanset.");

        var countries = await site.Browser.GetAsync("/suppliers/countries");
        var row = countries.Document.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("Bangladesh"));
        Assert.Contains("Fokusland", row.TextContent);
        Assert.DoesNotContain(
            "Fokusland",
            countries.Document.QuerySelectorAll("tbody tr").Single(one => one.TextContent.Contains("Kina")).TextContent
        );

        var there = await site.Desk.SupplierAsync("Dhaka Garments Ltd");
        Assert.Contains("Fagforeninger blir stanset.", (await site.Browser.GetAsync($"/suppliers/{there.Id}")).Words);
        var elsewhere = await site.Desk.SupplierAsync("Bergen Regnskap AS");
        Assert.DoesNotContain("Fokusland", (await site.Browser.GetAsync($"/suppliers/{elsewhere.Id}")).Words);

        Assert.Equal($"0 fokusland i {Year - 1}", (await site.Browser.GetAsync($"/risk/focus?year={Year - 1}")).Title);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.GetAsync($"/risk/focus?year={Year + 1}")).Status);
    }

    [Fact]
    public async Task Several_grounds_are_logged_in_the_readers_words()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        var form = await site.Browser.GetFormAsync($"/risk/focus/choose?year={Year}", "Lagre valget");
        await form.SubmitAsync(("Land", "Kina"), ("Poeng", "x"), ("Antall leverandører", "x"), ("Hvorfor?", "Mange fabrikker."));

        using var administrator = await site.Site.SignInAsAsync(site.Organisation, Role.Administrator);
        Assert.Contains("Poeng, Antall leverandører", (await administrator.GetAsync("/log")).Words);
    }

    private static async Task<WebPage> ChooseAsync(ImportSite site, string country, string ground, string reason)
    {
        var form = await site.Browser.GetFormAsync($"/risk/focus/choose?year={Year}", "Lagre valget");
        return await form.SubmitAsync(("Land", country), ("Valgt etter", ground), ("Hvorfor?", reason));
    }

    private static Task<List<FocusCountry>> ListAsync(ImportSite site) =>
        site.Desk.ListAsync(db => db.Set<FocusCountry>().OrderBy(one => one.At));
}
