using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Round;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Round;

[Trait("Requirement", "R-NEG-21")]
public sealed class DepthPageTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Bergen Renhold AS;NO;81.210;10000;NOK;14.02.2025\n";

    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    public async Task The_deepest_tier_is_kept_for_the_round_and_each_risk_area_and_told()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        await ImpactAsync(site, "Barnearbeid i bomull");
        var path = $"/year-round/{Year}/depth";
        Assert.Equal(FigureGap.Unknown, (await ToldAsync(site)).Gap);

        var page = await (await site.Browser.GetFormAsync(path, "Lagre leddene")).SubmitAsync();
        Assert.Equal("Velg hvor langt bak runden så.", page.Form("Lagre leddene").ErrorAt("Hele runden"));
        page = await page.Form("Lagre leddene")
            .SubmitAsync(("Hele runden", "Ledd 1: de vi kjøper fra"), ("Barnearbeid i bomull", "Ledd 4"));
        Assert.Contains("Barnearbeid i bomull: ledd 4", page.Words);
        Assert.Equal([1, 4], (await site.Desk.ListAsync(db => db.Set<ChainDepth>())).Select(depth => depth.Tier).Order());

        var told = (await ToldAsync(site)).Text!;
        Assert.Equal("Vi har i hovedsak sett på direkte leverandører (ledd 1). For «Barnearbeid i bomull» så vi til ledd 4.", told);
        await site.Desk.ChangeAsync(async db =>
            (await db.Set<Supplier>().SingleAsync(one => one.Name == "Bergen Renhold AS")).Kind = SupplierKind.BusinessPartner
        );
        Assert.EndsWith("Også 1 forretningspartner er vurdert.", (await ToldAsync(site)).Text, StringComparison.Ordinal);

        await (await site.Browser.GetFormAsync(path, "Lagre leddene")).SubmitAsync(("Barnearbeid i bomull", "Som hele runden"));
        Assert.Single(await site.Desk.ListAsync(db => db.Set<ChainDepth>()));
    }

    private static async Task ImpactAsync(ImportSite site, string title)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        scope
            .ServiceProvider.GetRequiredService<ImpactRegister>()
            .New(
                Year,
                new ImpactForm
                {
                    Title = title,
                    Harm = "Barn plukker bomull i stedet for å gå på skole.",
                    Places = "Globalt",
                }
            );
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
    }

    private static async Task<Figure> ToldAsync(ImportSite site)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync("round.depth", new FigureScope(site.Organisation, Year, TimeProvider.System.GetUtcNow()), default);
    }
}
