using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Standings;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Risk.Runs;

/// <summary>Nobody has to ask for a screening: levels are there after an import, and follow what is changed in the register.</summary>
public sealed class LevelsFollowTheRegisterTests(TestPostgres postgres)
{
    private const string Suppliers =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Fjord Revisjon AS;NO;69.201;60000;NOK;14.02.2025\n"
        + "3;Stille AS;;;60000;NOK;14.02.2025\n";

    [Fact]
    public async Task An_imported_supplier_has_its_level_when_the_import_is_saved()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);

        await desk.SaveAsync(Suppliers);

        Assert.Equal(RiskLevel.VeryHigh, await LevelAsync(desk, "Dhaka Garments Ltd"));
        Assert.Equal(RiskLevel.Low, await LevelAsync(desk, "Fjord Revisjon AS"));
        Assert.Equal(RiskLevel.Unknown, await LevelAsync(desk, "Stille AS"));
    }

    [Fact]
    public async Task An_industry_named_in_words_is_screened_as_the_industry_it_is_and_not_as_goods()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);

        await desk.SaveAsync("name;country;sector;amount;date\nRiver Pine Savanna;BD;Apparel;60000;2025-02-14\n");

        Assert.Equal(RiskLevel.VeryHigh, await LevelAsync(desk, "River Pine Savanna"));
        var supplier = await desk.SupplierAsync("River Pine Savanna");
        var line = Assert.Single(SourcingLines.Of(Facts(supplier.Goods), decided: null));
        Assert.Equal("14", line.Industry?.Code);
        Assert.Empty(line.Goods);
    }

    private static string CodeOf(SupplierLine line) => Assert.IsType<CountryResolution.Found>(line.Country).Country.Iso2;

    private static SupplierFacts Facts(string? words) => new(default, "River Pine Savanna", null, "BD", null, words, null, []);

    [Fact]
    public void A_place_of_raw_material_is_a_line_of_its_own_stage_beside_the_seat()
    {
        var facts = Facts("tomato") with { Production = [new("CN", ProductionStage.RawMaterial), new("MY", ProductionStage.Component)] };

        var lines = SourcingLines.Of(facts, decided: null);

        Assert.Equal(
            [("CN", ProductionStage.RawMaterial), ("MY", ProductionStage.Component), ("BD", ProductionStage.None)],
            lines.Select(line => (CodeOf(line), line.Stage))
        );
        var made = facts with { Production = [.. facts.Production, new("IT", ProductionStage.None)] };
        Assert.Equal(["CN", "MY", "IT"], SourcingLines.Of(made, decided: null).Select(CodeOf));
    }

    [Fact]
    public async Task A_known_place_of_raw_material_lifts_the_level_and_its_stage_is_kept_with_the_level()
    {
        await using var desk = await LedgerDesk.OpenAsync(postgres);
        await desk.SaveAsync("name;country;goods;amount;date\nTomathuset AS;NO;tomato;60000;2025-02-14\n");
        var before = await LevelAsync(desk, "Tomathuset AS");
        var supplier = await desk.SupplierAsync("Tomathuset AS");
        await using var scope = desk.Scopes.As(desk.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Add(
            new ProductionSite
            {
                OrganisationId = desk.Organisation,
                Id = TypedId.New<SiteId>(TimeProvider.System),
                Supplier = supplier.Id,
                Producer = "Røde åkrer",
                Country = "CN",
                Tier = 3,
                Stage = SiteStage.RawMaterial,
            }
        );
        await db.SaveChangesAsync();

        await scope.ServiceProvider.GetRequiredService<IScreening>().RunAsync(desk.Organisation, CancellationToken.None);

        Assert.True(await LevelAsync(desk, "Tomathuset AS") > before);
    }

    [Fact]
    public async Task A_changed_supplier_is_screened_again_within_the_run_that_holds_and_its_history_tells()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);
        var silent = await site.Desk.SupplierAsync("Stille AS");

        var form = await site.Browser.GetFormAsync($"/suppliers/{silent.Id}/edit");
        await form.SubmitAsync(("Land", "BD"), ("Næring", "14.100"));

        Assert.Equal(RiskLevel.VeryHigh, await LevelAsync(site.Desk, "Stille AS"));
        Assert.Equal(RiskLevel.Low, await LevelAsync(site.Desk, "Fjord Revisjon AS"));
        var run = Assert.Single(await site.Desk.ListAsync(db => db.Set<RiskRun>()));
        Assert.Equal(3, await CountAsync(site.Desk, run));
        var told = Assert.Single(await site.Desk.ListAsync(db => db.Set<LogRow>().Where(row => row.Act == "risk.supplier-screened")));
        Assert.Contains("veryHigh", told.After, StringComparison.OrdinalIgnoreCase);
        var page = await site.Browser.GetAsync($"/suppliers/{silent.Id}");
        Assert.Contains("Risikonivået ble regnet ut på nytt", page.Html);
    }

    private static async Task<RiskLevel> LevelAsync(LedgerDesk desk, string name)
    {
        var supplier = await desk.SupplierAsync(name);
        var standing = Assert.Single(await desk.ListAsync(db => db.Set<SupplierStanding>().Where(one => one.Supplier == supplier.Id)));
        return (RiskLevel)standing.Level;
    }

    private static async Task<int> CountAsync(LedgerDesk desk, RiskRun run) =>
        (await desk.ListAsync(db => db.Set<RiskAssessment>().Where(one => one.Run == run.Id))).Count;
}
