using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Components;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Register.Components;

[Trait("Requirement", "R-LO-16")]
public sealed class ComponentPagesTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    public async Task The_share_of_an_agents_components_with_a_known_producer_is_told()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var agent = await Given.SupplierAsync(site.Scopes, organisation, "IKT-agent AS");
        using var buyer = await site.SignInAsAsync(organisation, Role.Buyer);
        Assert.Equal(FigureGap.Unknown, (await ShareAsync(site, organisation)).Gap);

        var page = await (await buyer.GetFormAsync($"/suppliers/{agent}/components", "Legg dem til")).SubmitAsync(("Komponenter", " \n"));
        Assert.Equal("Skriv minst én komponent.", page.Form("Legg dem til").ErrorAt("Komponenter"));
        page = await page.Form("Legg dem til").SubmitAsync(("Komponenter", "Skjerm\nTastatur\nSkjerm\nMinnebrikke"));
        Assert.Equal("0 av 3 komponenter har kjent produsent", page.Title);
        Assert.Equal(0, (await ShareAsync(site, organisation)).Value);

        await (await buyer.GetFormAsync($"/suppliers/{agent}/sites/add")).SubmitAsync(("Produsent", "Prøveskjerm Ltd"), ("Land", "Kina"));
        page = await buyer.GetAsync($"/suppliers/{agent}/components");
        page = await page.Form("Lagre produsentene").SubmitAsync(("Produsent av Skjerm", "Prøveskjerm Ltd, Kina"));
        Assert.Equal("1 av 3 komponenter har kjent produsent", page.Title);
        var share = await ShareAsync(site, organisation);
        Assert.Equal((1m, 3m), (share.Numerator, share.Denominator));
        Assert.Contains("1 av 3 komponenter", (await buyer.GetAsync($"/suppliers/{agent}")).Words);
        Assert.Equal(
            FigureGap.Unknown,
            (await FiguresOf.ComputeAsync(site.Scopes, organisation, "components.producerKnown", Year - 1)).Gap
        );

        page = await page.Form("Lagre produsentene").SubmitAsync(("Produsent av Skjerm", "Ikke kjent"));
        Assert.Equal("0 av 3 komponenter har kjent produsent", page.Title);
    }

    [Fact]
    public async Task Another_suppliers_producer_cannot_be_set()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var agent = await Given.SupplierAsync(site.Scopes, organisation, "IKT-agent AS");
        var other = await Given.SupplierAsync(site.Scopes, organisation, "En annen AS");
        await using var scope = site.Scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var theirs = new ProductionSite
        {
            OrganisationId = organisation,
            Id = TypedId.New<SiteId>(TimeProvider.System),
            Supplier = other,
            Producer = "Deres produsent",
        };
        db.Add(theirs);
        await db.SaveChangesAsync();
        var book = scope.ServiceProvider.GetRequiredService<ComponentBook>();
        Assert.Equal(1, await book.AddAsync(agent, ["Skjerm"], default));
        Assert.Equal(0, await book.AddAsync(agent, ["skjerm"], default));

        var one = Assert.Single(await book.OfAsync(agent, default));
        await book.SetSitesAsync(agent, new Dictionary<ComponentId, SiteId?> { [one.Id] = theirs.Id }, default);

        Assert.Null((await db.Set<Component>().AsNoTracking().SingleAsync()).Site);
    }

    private static Task<Figure> ShareAsync(Site site, OrganisationId organisation) =>
        FiguresOf.ComputeAsync(site.Scopes, organisation, "components.producerKnown", Year);
}
