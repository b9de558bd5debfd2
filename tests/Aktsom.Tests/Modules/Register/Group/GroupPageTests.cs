using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Group;

[Trait("Requirement", "R-PRO-09")]
public sealed class GroupPageTests(TestPostgres postgres)
{
    private const short Year = 2025;

    [Fact]
    public async Task Purchases_of_all_companies_are_added_for_each_supplier_but_never_those_of_a_company_one_may_not_see()
    {
        await using var site = await Site.StartAsync(postgres);
        var parent = await Given.OrganisationAsync(site.Scopes, "Konsern AS");
        var daughter = await Given.OrganisationAsync(site.Scopes, "Datter AS");
        var stranger = await Given.OrganisationAsync(site.Scopes, "Fremmed AS");
        await BuyAsync(site, parent, "Vakt og Tekstil AS", "974760673", 1000, SupplierLevel.Group);
        await BuyAsync(site, daughter, "VAKT & TEKSTIL", "974760673", 250, SupplierLevel.Group);
        await BuyAsync(site, stranger, "Vakt og Tekstil AS", "974760673", 77_777, SupplierLevel.Local);
        await BuyAsync(site, daughter, "Bare Lokal AS", null, 90, SupplierLevel.Local);
        var user = await Given.UserAsync(site.Scopes, parent, roles: Role.Buyer);
        await Given.PersonAsync(site.Scopes, daughter, user: user, roles: Role.Buyer);
        using var buyer = await site.SignInAsAsync(user);

        var page = await buyer.GetAsync("/suppliers/group");

        Assert.Equal("1 leverandør selger til flere av virksomhetene", page.Title);
        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => WebPage.Plain(row.TextContent)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Konsern", rows[0]);
        Assert.Contains("1 250", rows[0].Replace('\u00a0', ' '));
        Assert.Contains("Bare Lokal AS", rows[1]);
        Assert.Contains("Lokal", rows[1]);
        Assert.DoesNotContain("77", page.Words.Replace('\u00a0', ' '));
        Assert.DoesNotContain("Fremmed AS", page.Words);
        Assert.Contains("Alle virksomhetene", (await buyer.GetAsync("/suppliers")).Words);
    }

    [Fact]
    public async Task Who_sees_one_company_is_told_so_and_shown_no_way_there()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await BuyAsync(site, organisation, "Vakt og Tekstil AS", "974760673", 1000, SupplierLevel.Group);
        using var buyer = await site.SignInAsAsync(organisation, Role.Buyer);
        Assert.Contains("Du har tilgang til én virksomhet", (await buyer.GetAsync("/suppliers/group")).Words);
        Assert.DoesNotContain("Alle virksomhetene", (await buyer.GetAsync("/suppliers")).Words);
    }

    private static async Task BuyAsync(
        Site site,
        OrganisationId organisation,
        string name,
        string? number,
        decimal spend,
        SupplierLevel level
    )
    {
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, name);
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var found = await db.Set<Supplier>().SingleAsync(one => one.Id == supplier);
        (found.OrgNumber, found.OrgNumberValid, found.Level) = (number, number is not null, level);
        db.Add(
            new SupplierYear
            {
                OrganisationId = organisation,
                Year = Year,
                Supplier = supplier,
                SpendNok = spend,
                Invoices = 1,
                LargestNok = spend,
            }
        );
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<IStandings>().RefreshAsync(organisation, default);
    }
}
