using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Overrides;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Tests.Modules.Risk.Overview;

public sealed class PicturePageTests(TestPostgres postgres)
{
    private const string Suppliers =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Chittagong Garments Ltd;BD;14.100;900000;NOK;14.02.2025\n"
        + "3;Fjord Revisjon AS;NO;69.201;60000;NOK;14.02.2025\n"
        + "4;Stille AS;;;60000;NOK;14.02.2025\n";

    [Fact, Trait("Requirement", "R-NOR-18")]
    public async Task The_picture_leads_with_the_gravest_and_every_cell_opens_the_suppliers_behind_it()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);

        var page = await site.Browser.GetAsync("/risk");
        Assert.Contains("Bangladesh, Svært høy: 2 leverandører", page.Html);
        Assert.Contains("Land ikke kjent, Ukjent: 1 leverandører", page.Html);
        Assert.True(
            page.Html.IndexOf("Bangladesh, Svært", StringComparison.Ordinal) < page.Html.IndexOf("Norge, ", StringComparison.Ordinal)
        );
        Assert.Contains("Klær", (await site.Browser.GetAsync("/risk?by=Industry")).Html, StringComparison.OrdinalIgnoreCase);

        var cell = await site.Browser.GetAsync("/risk/list?level=VeryHigh&place=BD");
        Assert.Contains("Dhaka Garments Ltd", cell.Html);
        Assert.DoesNotContain("Fjord Revisjon AS", cell.Html);
        var unknown = await site.Browser.GetAsync("/risk/list?level=Unknown&place=");
        Assert.Contains("Stille AS", unknown.Html);
        Assert.DoesNotContain("Dhaka Garments Ltd", unknown.Html);
        Assert.Contains("Ingen leverandører her", (await site.Browser.GetAsync("/risk/list?place=SE")).Html);
    }

    [Fact, Trait("Requirement", "R-NOR-20")]
    public async Task The_picture_shows_the_level_a_person_has_put_in_place_of_the_computed_one()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers);
        var supplier = await site.Desk.SupplierAsync("Dhaka Garments Ltd");
        await site.Desk.ChangeAsync(db =>
        {
            db.Add(
                new OverrideRecord
                {
                    OrganisationId = site.Organisation,
                    Id = TypedId.New<RiskOverrideId>(TimeProvider.System),
                    Supplier = supplier.Id,
                    ToLevel = (short)RiskLevel.Medium,
                    ComputedLevel = (short)RiskLevel.VeryHigh,
                    Reason = "Fabrikken er besøkt.",
                    By = "Ingrid",
                    At = TimeProvider.System.GetUtcNow(),
                }
            );
            return Task.CompletedTask;
        });

        var page = await site.Browser.GetAsync("/risk");

        Assert.Contains("Bangladesh, Svært høy: 1 leverandører", page.Html);
        Assert.Contains("Bangladesh, Middels: 1 leverandører", page.Html);
    }

    [Fact]
    public async Task What_has_moved_is_seen_against_last_year_s_last_screening_and_a_missing_one_is_said()
    {
        await using var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Suppliers + "5;Bare Land AS;BD;;60000;NOK;14.02.2025\n");
        Assert.Contains("Dette er den første vurderingen", (await site.Browser.GetAsync("/risk")).Html);

        var form = await site.Browser.GetFormAsync("/risk/model?preset=country-chain", "Ta i bruk og vurder på nytt");
        await form.SubmitAsync(("Hvorfor endrer dere modellen?", "Vi bruker bransjens metode."));
        Assert.Contains("Det finnes ingen vurdering fra", (await site.Browser.GetAsync("/risk")).Html);

        await site.Desk.ChangeAsync(async db =>
        {
            var first = await db.Set<RiskRun>().OrderBy(run => run.CompletedAt).FirstAsync();
            first.CompletedAt = first.CompletedAt!.Value.AddYears(-1);
        });
        var page = await site.Browser.GetAsync("/risk");

        Assert.Contains("Sammenlignet med den siste vurderingen i fjor", page.Html);
        Assert.Contains("Se hvem, og hvorfor", page.Html);
    }
}
