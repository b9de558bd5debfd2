using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aktsom.Tests.Modules.Register.Suppliers;

public sealed class PurchaseChartTests(TestPostgres postgres)
{
    [Fact]
    public async Task Purchases_are_drawn_year_by_year_with_the_same_numbers_in_the_table()
    {
        await using var site = await Site.StartAsync(postgres);
        var page = await SupplierPageAsync(site, (2022, 1_200_000), (2024, 950_000), (2025, 2_184_000));

        var chart = page.Document.QuerySelector("figure svg[role=img]")!;

        Assert.Contains(
            "2022: 1 200 000, 2023: ikke hentet inn, 2024: 950 000, 2025: 2 184 000",
            WebPage.Plain(chart.QuerySelector("desc")!.TextContent)
        );
        Assert.Null(page.Document.QuerySelector("figure svg [style], figure svg style"));
        var table = page.Document.QuerySelector("[aria-labelledby=purchases-heading] table")!;
        Assert.Equal(
            ["2 184 000", "950 000", "1 200 000"],
            table.QuerySelectorAll("tbody td:nth-child(2)").Select(cell => WebPage.Plain(cell.TextContent))
        );
    }

    [Fact]
    public async Task One_year_is_read_in_the_table_alone()
    {
        await using var site = await Site.StartAsync(postgres);
        var page = await SupplierPageAsync(site, (2025, 2_184_000));

        Assert.Null(page.Document.QuerySelector(".ak-chart-box"));
        Assert.Contains("2 184 000", page.Words);
    }

    [Fact]
    public async Task No_more_years_are_drawn_than_bars_can_show_while_the_table_holds_all()
    {
        await using var site = await Site.StartAsync(postgres);
        var page = await SupplierPageAsync(site, [.. Enumerable.Range(2017, 9).Select(year => ((short)year, 1000m * year))]);

        var chart = page.Document.QuerySelector("figure svg[role=img]")!.OuterHtml;

        Assert.DoesNotContain("2019:", chart);
        Assert.Contains("2020:", chart);
        Assert.Contains("2 017 000", page.Words);
    }

    [Fact]
    public async Task Without_the_render_process_the_table_stands_alone()
    {
        await using var site = await Site.StartAsync(
            postgres,
            services => services.Replace(ServiceDescriptor.Singleton(new RenderSettings { Node = "no-such-node" }))
        );
        var page = await SupplierPageAsync(site, (2024, 950_000), (2025, 2_184_000));

        Assert.Null(page.Document.QuerySelector(".ak-chart-box"));
        Assert.Contains("950 000", page.Words);
    }

    private static async Task<WebPage> SupplierPageAsync(Site site, params (short Year, decimal Kroner)[] purchases)
    {
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation);
        await using (var scope = site.Scopes.As(organisation))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.AddRange(purchases.Select(sum => Year(organisation, supplier, sum.Year, sum.Kroner)));
            await db.SaveChangesAsync();
        }

        using var reader = await site.SignInAsAsync(organisation, Role.Buyer);
        return await reader.GetAsync($"/suppliers/{supplier}");
    }

    private static SupplierYear Year(OrganisationId organisation, SupplierId supplier, short year, decimal kroner) =>
        new()
        {
            OrganisationId = organisation,
            Year = year,
            Supplier = supplier,
            SpendNok = kroner,
            Invoices = 12,
            LargestNok = kroner / 4,
        };
}
