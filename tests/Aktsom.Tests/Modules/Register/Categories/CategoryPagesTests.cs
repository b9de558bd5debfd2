using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Categories;

public sealed class CategoryPagesTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    [Trait("Requirement", "R-LO-03")]
    public async Task Each_category_has_a_number_and_a_name_and_each_number_is_there_once()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        foreach (var (number, name) in new[] { (2, "Bygg og håndverk"), (7, "IKT-drift"), (8, "Innkjøp og drift"), (12, "Personal") })
        {
            await AddAsync(browser, number, name);
        }

        var form = await browser.GetFormAsync("/suppliers/categories/edit");
        Assert.Equal(
            "Nummeret er brukt av «IKT-drift».",
            (await form.SubmitAsync(("Nummer", "7"), ("Navn", "Noe annet"))).ErrorAt("Nummer")
        );
        Assert.Equal("Navnet er brukt av nummer 12.", (await form.SubmitAsync(("Nummer", "13"), ("Navn", "personal"))).ErrorAt("Navn"));
        Assert.Equal("Skriv et navn.", (await form.SubmitAsync(("Nummer", "13"), ("Navn", ""))).ErrorAt("Navn"));
        var page = await browser.GetAsync("/suppliers/categories");

        Assert.Equal("4 innkjøpskategorier", page.Title);
        Assert.Equal(
            ["2", "7", "8", "12"],
            page.Document.QuerySelectorAll("tbody tr td:first-child").Select(cell => cell.TextContent.Trim())
        );
    }

    [Fact]
    [Trait("Requirement", "R-LO-04")]
    public async Task A_category_is_chosen_for_a_round_with_a_reason_and_the_rest_are_shown_as_left_out()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        int[] chosen = [2, 7, 8, 12];
        for (var number = 1; number <= 15; number++)
        {
            await AddAsync(browser, number, $"Kategori {number}");
        }

        foreach (var number in chosen)
        {
            var category = await IdAsync(site, organisation, number);
            var form = await browser.GetFormAsync($"/suppliers/categories/{category}/choose/{Year - 1}");
            Assert.Equal("Skriv hvorfor kategorien er valgt.", (await form.SubmitAsync(("Hvorfor denne?", " "))).ErrorAt("Hvorfor denne?"));
            await form.SubmitAsync(("Hvorfor denne?", $"Mye kjøpt i {number}, og vi kan påvirke."));
        }

        var page = await browser.GetAsync($"/suppliers/categories?year={Year - 1}");
        Assert.Contains("Valgt: 4. Valgt bort: 11.", page.Words);
        Assert.Contains("Mye kjøpt i 12, og vi kan påvirke.", page.Words);
        var newest = await browser.GetAsync("/suppliers/categories");
        Assert.Contains($"Ingen er valgt for {Year} ennå.", newest.Words);
        Assert.Equal(
            15,
            newest.Document.QuerySelectorAll("tbody td:last-child").Count(cell => cell.TextContent.Contains("Ikke valgt ennå"))
        );

        var two = await IdAsync(site, organisation, 2);
        page = await (await browser.GetFormAsync($"/suppliers/categories/{two}/choose/{Year - 1}", "Velg bort")).SubmitAsync();
        Assert.Contains("Valgt: 3. Valgt bort: 12.", page.Words);
    }

    [Fact]
    public async Task The_ledgers_words_become_categories_and_what_a_person_chose_stays()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await AddAsync(browser, 4, "Renhold");
        var ours = await IdAsync(site, organisation, 4);
        var (first, second, third) = (
            await SupplierAsync("A AS", "renhold"),
            await SupplierAsync("B AS", "Papir "),
            await SupplierAsync("C AS", "papir")
        );
        var kept = await SupplierAsync("D AS", "Papir", ours);
        await SupplierAsync("E AS", null);

        var page = await browser.GetAsync("/suppliers/categories");
        Assert.Contains("3 leverandører har ord for varer i regnskapet og ingen kategori.", page.Words);
        page = await page.Form("Lag kategorier av ordene").SubmitAsync();

        Assert.Equal("2 innkjøpskategorier", page.Title);
        var paper = await IdAsync(site, organisation, 5);
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var placed = await db.Set<Supplier>()
            .Where(one => one.OrganisationId == organisation)
            .ToDictionaryAsync(one => one.Id, one => one.Category);
        Assert.Equal([ours, paper, paper, ours], new[] { first, second, third, kept }.Select(one => placed[one]!.Value));
        Assert.Contains("Papir", (await browser.GetAsync($"/suppliers?category={paper}")).Words);

        async Task<SupplierId> SupplierAsync(string name, string? goods, CategoryId? category = null)
        {
            var id = await Given.SupplierAsync(site.Scopes, organisation, name);
            await using var inner = site.Scopes.As(organisation);
            var suppliers = inner.ServiceProvider.GetRequiredService<AppDb>();
            var supplier = await suppliers.Set<Supplier>().SingleAsync(one => one.Id == id);
            (supplier.Goods, supplier.Category) = (goods, category);
            await suppliers.SaveChangesAsync();
            return id;
        }
    }

    [Fact]
    public async Task An_edit_of_a_supplier_keeps_its_category_and_one_in_use_is_not_removed()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await AddAsync(browser, 1, "Papir");
        var paper = await IdAsync(site, organisation, 1);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, "Brenna Papir AS");
        await (await browser.GetFormAsync($"/suppliers/{supplier}/edit")).SubmitAsync(("Innkjøpskategori", "1 Papir"));

        var page = await (await browser.GetFormAsync($"/suppliers/{supplier}/edit")).SubmitAsync(("Navn", "Brenna Papir og Kartong AS"));

        Assert.Contains("Papir.", page.Words);
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        Assert.Equal(paper, (await db.Set<Supplier>().SingleAsync(one => one.Id == supplier)).Category);
        page = await (await browser.GetFormAsync($"/suppliers/categories/edit/{paper}", "Fjern kategorien")).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Flytt leverandørene til andre kategorier først.", page.Words);
        await (await browser.GetFormAsync($"/suppliers/{supplier}/edit")).SubmitAsync(("Innkjøpskategori", "–"));
        page = await (await browser.GetFormAsync($"/suppliers/categories/edit/{paper}", "Fjern kategorien")).SubmitAsync();
        Assert.Contains("Ingen kategorier ennå", page.Words);
    }

    private static async Task AddAsync(Browser browser, int number, string name) =>
        Assert.Equal(
            HttpStatusCode.OK,
            (await (await browser.GetFormAsync("/suppliers/categories/edit")).SubmitAsync(("Nummer", $"{number}"), ("Navn", name))).Status
        );

    private static async Task<CategoryId> IdAsync(Site site, OrganisationId organisation, int number)
    {
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return (await db.Set<PurchaseCategory>().SingleAsync(one => one.OrganisationId == organisation && one.Number == number)).Id;
    }
}
