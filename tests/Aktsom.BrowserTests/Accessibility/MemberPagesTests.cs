using Aktsom.BrowserTests.Running;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.BrowserTests.Accessibility;

/// <summary>The real pages with a small register behind them, on every kind of screen.</summary>
public sealed class MemberPagesTests(Chromium chromium, TestPostgres postgres)
{
    private static readonly (string Name, string? Country, decimal Spend)[] Suppliers =
    [
        ("Brenna Papirvarer AS", "NO", 142_622_026),
        ("Hai Dong Plastics Co., Ltd.", "CN", 88_150_781),
        ("Brattlia Storkjøkken og Borddekking AS", null, 47_513_811),
        ("Sermaya Gloves Sdn. Bhd.", "MY", 18_429_723),
        ("Anvi Garments Pvt. Ltd.", "BD", 12_332_718),
    ];

    private static readonly string[] Paths =
    [
        "/",
        "/suppliers",
        "/suppliers/add",
        "/suppliers/countries",
        "/risk",
        "/risk/sources",
        "/preferences",
    ];

    [Fact]
    public async Task Every_page_is_accessible_and_fits_every_screen()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Fjellvang Innkjøp AS");
        var suppliers = await RegisterAsync(site, organisation);
        var paths = Paths.Append($"/suppliers/{suppliers[0]}").Append($"/suppliers/{suppliers[0]}/edit").ToList();

        var failed = new List<string>();
        foreach (var screen in Screen.All)
        {
            await using var visit = await chromium.SignInAsync(site, organisation, screen, Role.SustainabilityLead, Role.Administrator);
            foreach (var path in paths)
            {
                var answer = await visit.GoAsync(path);
                await visit.ScreenshotAsync("page-" + Name(path));
                failed.AddRange(answer.Ok ? await visit.FaultsAsync() : [$"{path} answered {answer.Status}: {site.Faults.Text}"]);
            }
        }

        Assert.True(failed.Count == 0, string.Join("\n\n", failed.Distinct()));
    }

    private static async Task<IReadOnlyList<SupplierId>> RegisterAsync(Site site, OrganisationId organisation)
    {
        var ids = new List<SupplierId>();
        foreach (var (name, country, spend) in Suppliers)
        {
            var id = await Given.SupplierAsync(site.Scopes, organisation, name, country);
            await using var scope = site.Scopes.As(organisation);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.AddRange(
                Enumerable
                    .Range(2023, 3)
                    .Select(year => new SupplierYear
                    {
                        OrganisationId = organisation,
                        Year = (short)year,
                        Supplier = id,
                        SpendNok = spend * (year - 2015) / 10,
                        Invoices = 12 * (year - 2020),
                        LargestNok = spend / 10,
                    })
            );
            await db.SaveChangesAsync();
            ids.Add(id);
        }

        await using var judging = site.Scopes.As(organisation);
        await judging.ServiceProvider.GetRequiredService<IStandings>().RefreshAsync(organisation, CancellationToken.None);
        await judging.ServiceProvider.GetRequiredService<IScreening>().RunAsync(organisation, CancellationToken.None);
        return ids;
    }

    private static string Name(string path) =>
        path == "/" ? "start" : string.Join('-', path.Trim('/').Split('/').Select(part => part.Length > 30 ? "one" : part));
}
