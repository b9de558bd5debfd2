using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Printing;

public sealed class FigurePageTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-LO-01")]
    public async Task A_printed_figure_opens_down_to_every_record_behind_it_on_a_page_and_in_a_file()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Tall AS");
        await SuppliersAsync(site, organisation, ["Brenna Papir AS", "=HYPERLINK(1)", "Åsen Bygg AS"]);
        var statement = await StatementAsync(site, organisation);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var preview = await browser.GetAsync($"/statements/{statement}/preview");
        var page = await browser.GetAsync($"/statements/{statement}/figures/suppliers.counted");
        var file = await browser.GetAsync($"/statements/{statement}/figures/suppliers.counted/csv");

        Assert.NotNull(preview.Document.QuerySelector($"a[href='/statements/{statement}/figures/suppliers.counted']"));
        Assert.EndsWith("3", page.Title, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Åsen Bygg AS", page.Words);
        Assert.Contains("'=HYPERLINK(1)", file.Words);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/statements/{statement}/figures/no.such")).Status);
    }

    private static async Task SuppliersAsync(Site site, OrganisationId organisation, string[] names)
    {
        foreach (var name in names)
        {
            var supplier = await Given.SupplierAsync(site.Scopes, organisation, name);
            await using var scope = site.Scopes.As(organisation);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.Add(
                new SupplierYear
                {
                    OrganisationId = organisation,
                    Supplier = supplier,
                    Year = 2025,
                    SpendNok = 1000,
                    Invoices = 1,
                    LargestNok = 1000,
                }
            );
            await db.SaveChangesAsync();
        }
    }

    private static async Task<StatementId> StatementAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        var years = scope.ServiceProvider.GetRequiredService<YearStart>();
        return (await years.StartAsync(2025, "act-s5", "nb", fromLast: false, CancellationToken.None)).Statement.Id;
    }
}
