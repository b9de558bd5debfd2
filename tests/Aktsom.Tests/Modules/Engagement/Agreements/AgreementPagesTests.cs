using System.Globalization;
using Aktsom.Modules.Engagement.Agreements;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Engagement.Agreements;

[Trait("Requirement", "R-LO-13")]
public sealed class AgreementPagesTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Bergen Regnskap AS;NO;69.201;10000;NOK;14.02.2025\n";

    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task A_new_agreement_without_an_assessment_is_listed_until_it_is_tied_to_one()
    {
        await using var site = await OpenAsync();
        var supplier = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;

        var found = await (await site.Browser.GetFormAsync("/agreements/edit", "Finn leverandøren")).SubmitAsync(
            ("Leverandørens navn", "Dhaka")
        );
        Assert.Contains("1 leverandør passer med «Dhaka»", found.Words);

        var page = await SaveAsync(site, supplier, ("Hva gjelder avtalen?", " "));
        Assert.Equal("Skriv hva avtalen gjelder.", page.Form("Lagre avtalen").ErrorAt("Hva gjelder avtalen?"));
        page = await page.Form("Lagre avtalen")
            .SubmitAsync(("Hva gjelder avtalen?", "Arbeidsklær"), ("Siste dag", $"{Today.AddDays(-1):yyyy-MM-dd}"));
        Assert.Equal("Siste dag er før første dag.", page.Form("Lagre avtalen").ErrorAt("Siste dag"));
        page = await page.Form("Lagre avtalen").SubmitAsync(("Siste dag", ""), ("Ansvarlig", "Kari"));

        Assert.Equal("1 avtale mangler risikovurdering", page.Title);
        Assert.Contains("Arbeidsklær", (await site.Browser.GetAsync("/agreements?view=NotAssessed")).Words);
        Assert.Contains("Knytt 1 avtale til en vurdering", (await site.Browser.GetAsync("/")).Words);
        Assert.Contains("Ikke vurdert", (await site.Browser.GetAsync($"/suppliers/{supplier}")).Words);
        Assert.True((await site.Desk.SupplierAsync("Dhaka Garments Ltd")).AgreementSupplier);
        Assert.Equal(0, (await FigureAsync(site, "agreements.assessed", Today.Year)).Value);

        var kept = Assert.Single(await ListAsync(site));
        var form = await site.Browser.GetFormAsync($"/agreements/edit/{kept.Id}", "Lagre avtalen");
        var assessment = (await AssessmentsAsync(site, supplier))[0];
        page = await form.SubmitAsync(("Risikovurdering", Line(assessment)));

        Assert.Equal("Avtaler", page.Title);
        Assert.DoesNotContain("Arbeidsklær", (await site.Browser.GetAsync("/agreements?view=NotAssessed")).Words);
        kept = Assert.Single(await ListAsync(site));
        Assert.Equal((AssessmentKind.Screening, assessment.Id), (kept.AssessmentKind!.Value, kept.Assessment!.Value));
        Assert.Equal(100, (await FigureAsync(site, "agreements.assessed", Today.Year)).Value);
    }

    [Fact]
    public async Task The_tie_stays_when_the_suppliers_are_screened_again_and_no_other_suppliers_assessment_can_be_taken()
    {
        await using var site = await OpenAsync();
        var supplier = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;
        var first = (await AssessmentsAsync(site, supplier))[0];
        await SaveAsync(site, supplier, ("Hva gjelder avtalen?", "Arbeidsklær"), ("Risikovurdering", Line(first)));
        var kept = Assert.Single(await ListAsync(site));

        await using (var scope = site.Desk.Scopes.As(site.Organisation))
        {
            await scope.ServiceProvider.GetRequiredService<IScreening>().RunAsync(site.Organisation, default);
        }

        await (await site.Browser.GetFormAsync($"/agreements/edit/{kept.Id}", "Lagre avtalen")).SubmitAsync(("Ansvarlig", "Kari"));
        var after = Assert.Single(await ListAsync(site));
        Assert.Equal((first.Id, "Kari"), (after.Assessment!.Value, after.Responsible));

        var other = (await site.Desk.SupplierAsync("Bergen Regnskap AS")).Id;
        var theirs = await site.Browser.GetFormAsync($"/agreements/edit?supplier={other}", "Lagre avtalen");
        var theirAssessment = (await AssessmentsAsync(site, other))[0];
        Assert.Equal(AssessmentKind.Screening, theirAssessment.Kind);
        await theirs.SendToAsync($"/agreements/edit?supplier={supplier}", ("Hva gjelder avtalen?", "Annet"));
        Assert.Equal(2, (await ListAsync(site)).Count);
        Assert.All(await ListAsync(site), one => Assert.True(one.Assessment is null || one.Assessment == first.Id));
    }

    [Fact]
    public async Task Agreements_in_force_on_any_day_of_the_year_are_counted()
    {
        await using var site = await OpenAsync();
        var supplier = (await site.Desk.SupplierAsync("Bergen Regnskap AS")).Id;
        Assert.Equal(FigureGap.Unknown, (await FigureAsync(site, "agreements.active", 2025)).Gap);
        await using (var scope = site.Desk.Scopes.As(site.Organisation))
        {
            var book = scope.ServiceProvider.GetRequiredService<AgreementBook>();
            foreach (
                var (from, to) in new (string, string?)[]
                {
                    ("2024-03-01", "2025-01-01"),
                    ("2025-12-31", null),
                    ("2023-01-01", "2024-12-31"),
                    ("2026-01-01", null),
                }
            )
            {
                var facts = new AgreementFacts(
                    from,
                    null,
                    DateOnly.ParseExact(from, "yyyy-MM-dd", null),
                    to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd", null),
                    null,
                    false,
                    null,
                    null
                );
                await book.AddAsync(supplier, facts, default);
            }
        }

        Assert.Equal(2, (await FigureAsync(site, "agreements.active", 2025)).Value);
        Assert.Equal(2, (await FigureAsync(site, "agreements.active", 2024)).Value);
    }

    private async Task<ImportSite> OpenAsync()
    {
        var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        return site;
    }

    private static async Task<WebPage> SaveAsync(ImportSite site, SupplierId supplier, params (string, string?)[] fields) =>
        await (await site.Browser.GetFormAsync($"/agreements/edit?supplier={supplier}", "Lagre avtalen")).SubmitAsync(fields);

    private static string Line(SupplierAssessment one)
    {
        var level = one.Level == RiskLevel.VeryHigh ? "svært høy" : "høy";
        return $"Beregnet av modellen, {one.Day.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("nb-NO"))}: {level} risiko";
    }

    private static Task<List<Agreement>> ListAsync(ImportSite site) =>
        site.Desk.ListAsync(db => db.Set<Agreement>().OrderBy(one => one.Id));

    private static async Task<IReadOnlyList<SupplierAssessment>> AssessmentsAsync(ImportSite site, SupplierId supplier)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        return await scope.ServiceProvider.GetRequiredService<ISupplierAssessments>().OfAsync(site.Organisation, supplier, default);
    }

    private static async Task<Figure> FigureAsync(ImportSite site, string id, int year)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync(id, new FigureScope(site.Organisation, year, TimeProvider.System.GetUtcNow()), default);
    }
}
