using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Articles;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Articles;

[Trait("Requirement", "R-LO-14")]
public sealed class PreferenceTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    public async Task Shares_count_products_and_leave_out_suppliers_nobody_has_judged()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var near = await Given.SupplierAsync(site.Scopes, organisation, "Nær AS");
        var far = await Given.SupplierAsync(site.Scopes, organisation, "Fjern AS");
        var unjudged = await Given.SupplierAsync(site.Scopes, organisation, "Ukjent AS");
        await ArticlesAsync(site, organisation, (near, 3), (far, 1), (unjudged, 5));
        using var buyer = await site.SignInAsAsync(organisation, Role.Buyer);
        Assert.Equal(FigureGap.Unknown, (await ShareAsync(site, organisation, "articles.localShare")).Gap);

        await EditAsync(buyer, near, ("Lokal leverandør", "Ja"), ("Miljøsertifisert", "Nei"), ("Utfordret på klimatiltak", "03.05.2026"));
        var page = await EditAsync(buyer, far, ("Lokal leverandør", "Nei"), ("Miljøsertifisert", "Ja"));
        Assert.Contains("Miljøsertifisert.", page.Words);
        page = await buyer.GetAsync($"/suppliers/{near}");
        Assert.Contains("Lokal leverandør. Utfordret på klimatiltak 3. mai 2026.", page.Words);

        var local = await ShareAsync(site, organisation, "articles.localShare");
        Assert.Equal((3m, 4m, 75m), (local.Numerator, local.Denominator, local.Value));
        var certified = await ShareAsync(site, organisation, "articles.certifiedSupplierShare");
        Assert.Equal((1m, 4m), (certified.Numerator, certified.Denominator));
        Assert.Equal(["Fjern AS", "Nær AS"], local.Trace.Records.Select(record => record.Label).Order(StringComparer.Ordinal));
    }

    private static async Task<WebPage> EditAsync(Browser buyer, SupplierId supplier, params (string, string?)[] fields) =>
        await (await buyer.GetFormAsync($"/suppliers/{supplier}/edit")).SubmitAsync(fields);

    private static Task<Figure> ShareAsync(Site site, OrganisationId organisation, string id) =>
        FiguresOf.ComputeAsync(site.Scopes, organisation, id, Year);

    private static async Task ArticlesAsync(Site site, OrganisationId organisation, params (SupplierId Supplier, int Count)[] delivered)
    {
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var (supplier, count) in delivered)
        {
            for (var number = 1; number <= count; number++)
            {
                db.Add(
                    new Article
                    {
                        OrganisationId = organisation,
                        Id = TypedId.New<ArticleId>(TimeProvider.System),
                        Number = $"{supplier}-{number}",
                        Name = $"Vare {number}",
                        Supplier = supplier,
                        ActiveFrom = new DateOnly(Year, 1, 1),
                        Import = TypedId.New<ImportId>(TimeProvider.System),
                    }
                );
            }
        }

        await db.SaveChangesAsync();
    }
}
