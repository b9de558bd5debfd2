using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Standings;
using Aktsom.Modules.Risk.Models;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Models;

public sealed class ModelPageTests(TestPostgres postgres)
{
    private const string Suppliers =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Fjord Revisjon AS;NO;69.201;60000;NOK;14.02.2025\n"
        + "3;Bare Land AS;BD;;60000;NOK;14.02.2025\n";

    [Fact, Trait("Requirement", "R-NOR-20"), Trait("Requirement", "INV-08")]
    public async Task A_preset_is_previewed_then_taken_into_use_and_what_moved_tells_who_and_why()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);
        var before = await LevelAsync(site.Desk, "Bare Land AS");

        var form = await site.Browser.GetFormAsync("/risk/model?preset=country-chain", "Se hvem som flytter seg");
        var preview = await form.SubmitAsync();
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<ModelVersion>()));
        var page = await preview
            .Form("Ta i bruk og vurder på nytt")
            .SubmitAsync(("Hvorfor endrer dere modellen?", "Vi bruker bransjens metode."));

        var version = Assert.Single(await site.Desk.ListAsync(db => db.Set<ModelVersion>()));
        Assert.Equal(("country-chain", 1), (version.Preset, version.Number));
        var runs = await site.Desk.ListAsync(db => db.Set<RiskRun>().OrderBy(run => run.CompletedAt));
        Assert.Equal(["reference-model", "country-chain"], runs.Select(run => run.Model));
        Assert.Equal("1.1", runs[1].ModelVersion);
        Assert.Equal(RiskLevel.Unknown, await LevelAsync(site.Desk, "Bare Land AS"));
        if (before != RiskLevel.Unknown)
        {
            Assert.Contains("Bare Land AS", page.Html);
            Assert.Contains("modellen", page.Html);
        }
    }

    [Fact, Trait("Requirement", "R-NOR-21")]
    public async Task A_changed_weight_makes_a_new_version_and_leaves_the_old_one_as_it_was()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);

        foreach (var (land, vare) in new[] { ("60", "40"), ("70", "30") })
        {
            var form = await site.Browser.GetFormAsync("/risk/model?preset=weighted-sources", "Ta i bruk og vurder på nytt");
            await form.SubmitAsync(("Land", land), ("Vare", vare), ("Hvorfor endrer dere modellen?", "Ny utgave av kildene."));
        }

        var versions = await site.Desk.ListAsync(db => db.Set<ModelVersion>().OrderBy(version => version.Number));
        Assert.Equal([0.6, 0.7], versions.Select(version => OwnModels.Read(version.Model).Level!.Weights["country"]));
    }

    [Fact]
    public async Task Weights_that_do_not_sum_to_a_hundred_are_refused_with_what_to_do()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);

        var form = await site.Browser.GetFormAsync("/risk/model", "Ta i bruk og vurder på nytt");
        var page = await form.SubmitAsync(("Land", "90"), ("Hvorfor endrer dere modellen?", "Prøve."));

        Assert.Contains("Vektene må bli 100", page.Html);
        Assert.Empty(await site.Desk.ListAsync(db => db.Set<ModelVersion>()));
    }

    [Fact, Trait("Requirement", "R-PRO-14")]
    public async Task A_scored_factor_with_its_reason_moves_the_supplier_at_once()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);
        var model = await site.Browser.GetFormAsync("/risk/model?preset=five-factors", "Ta i bruk og vurder på nytt");
        await model.SubmitAsync(("Hvorfor endrer dere modellen?", "Fem faktorer."));
        var supplier = await site.Desk.SupplierAsync("Fjord Revisjon AS");
        var before = await ScoreAsync(site.Desk, "Fjord Revisjon AS");

        var empty = await (await site.Browser.GetFormAsync($"/risk/suppliers/{supplier.Id}/factors")).SubmitAsync(
            ("Historikk", "Svært høy")
        );
        Assert.Contains("Skriv en begrunnelse", empty.Html);
        await (await site.Browser.GetFormAsync($"/risk/suppliers/{supplier.Id}/factors")).SubmitAsync(
            ("Historikk", "Svært høy"),
            ("Begrunnelse, historikk", "Lønnskrav fra tidligere ansatte i 2025.")
        );

        Assert.True(await ScoreAsync(site.Desk, "Fjord Revisjon AS") > before);
        Assert.Contains("Slik ble nivået lest", (await site.Browser.GetAsync($"/suppliers/{supplier.Id}")).Html);
    }

    private static async Task<RiskLevel> LevelAsync(LedgerDesk desk, string name) => (RiskLevel)(await StandingAsync(desk, name)).Level;

    private static async Task<float> ScoreAsync(LedgerDesk desk, string name) => (await StandingAsync(desk, name)).Score ?? 0;

    private static async Task<SupplierStanding> StandingAsync(LedgerDesk desk, string name)
    {
        var supplier = await desk.SupplierAsync(name);
        return Assert.Single(await desk.ListAsync(db => db.Set<SupplierStanding>().Where(one => one.Supplier == supplier.Id)));
    }
}
