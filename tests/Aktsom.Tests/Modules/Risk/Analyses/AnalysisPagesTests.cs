using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Chores;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Risk.Analyses;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Tests.Modules.Register.Imports;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Risk.Analyses;

[Trait("Requirement", "R-PRO-15")]
public sealed class AnalysisPagesTests(TestPostgres postgres)
{
    private const string Ledger =
        "Leverandørnr;Navn;Land;Næringskode;Beløp eks mva;Valuta;Dato\n"
        + "1;Dhaka Garments Ltd;BD;14.100;60000;NOK;14.02.2025\n"
        + "2;Bergen Regnskap AS;NO;69.201;10000;NOK;14.02.2025\n";

    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task High_without_analysis_beyond_the_time_allowed_is_flagged_and_the_time_can_be_set()
    {
        await using var site = await OpenAsync();
        var page = await site.Browser.GetAsync("/risk/analyses");
        Assert.Equal("0 leverandører med høy risiko mangler analyse", page.Title);
        Assert.Contains("Skal analyseres", page.Words);
        Assert.DoesNotContain("Bergen Regnskap AS", page.Words);
        Assert.Equal(0, (await FigureAsync(site, "analysis.missing")).Value);

        await HighForAsync(site, AnalysisRule.StandardDays + 1);
        page = await site.Browser.GetAsync("/risk/analyses");
        Assert.Equal("1 leverandør med høy risiko mangler analyse", page.Title);
        Assert.Contains("Fristen var", page.Words);
        Assert.Equal(1, (await FigureAsync(site, "analysis.missing")).Value);
        Assert.Contains("Analyser 1 leverandør med høy risiko", (await site.Browser.GetAsync("/")).Words);

        const string label = "Hvor lenge kan en leverandør stå med høy risiko uten analyse?";
        page = await page.Form("Lagre fristen").SubmitAsync((label, "400"));
        Assert.Equal("Skriv et tall fra 1 til 365, eller la feltet stå tomt.", page.Form("Lagre fristen").ErrorAt(label));
        page = await page.Form("Lagre fristen").SubmitAsync((label, "60"));
        Assert.Equal("0 leverandører med høy risiko mangler analyse", page.Title);
        Assert.Equal("60", page.Form("Lagre fristen").ValueOf(label));

        page = await page.Form("Lagre fristen").SubmitAsync((label, ""));
        Assert.Equal("Grundige analyser", page.Title);
        Assert.Equal(FigureGap.NotApplicable, (await FigureAsync(site, "analysis.missing")).Gap);
    }

    [Fact]
    public async Task A_plans_end_opens_the_new_assessment_once_and_lasting_lacks_open_a_decision()
    {
        await using var site = await OpenAsync();
        var supplier = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;
        var path = $"/risk/suppliers/{supplier}/analysis";

        var page = await (await site.Browser.GetFormAsync(path, "Lagre analysen")).SubmitAsync(
            ("Hva fant dere?", "Overtid ut over loven."),
            ("Hvem snakket dere med?", "Fabrikksjefen og to ansatte."),
            ("Hva blir det til?", "Forbedringsplan med frist")
        );
        Assert.Equal("Skriv hva som skal gjøres.", page.Form("Lagre analysen").ErrorAt("Hva skal gjøres?"));
        page = await page.Form("Lagre analysen")
            .SubmitAsync(("Hva skal gjøres?", "Et skift til."), ("Planens siste dag", $"{Today:yyyy-MM-dd}"));
        Assert.Equal("Velg en dag etter i dag.", page.Form("Lagre analysen").ErrorAt("Planens siste dag"));
        page = await page.Form("Lagre analysen").SubmitAsync(("Planens siste dag", $"{Today.AddDays(1):yyyy-MM-dd}"));
        Assert.Contains("Planen løper", page.Words);

        await OpenNewAsync(site);
        Assert.Single(await ChainAsync(site));
        await site.Desk.ChangeAsync(async db => (await db.Set<ThoroughAnalysis>().SingleAsync()).PlanUntil = Today.AddDays(-1));
        await OpenNewAsync(site);
        await OpenNewAsync(site);
        var chain = await ChainAsync(site);
        Assert.Equal(2, chain.Count);
        Assert.Equal((chain[0].Id, (DateOnly?)null), (chain[1].After!.Value, chain[1].DoneOn));
        Assert.Equal(1, (await FigureAsync(site, "analysis.missing")).Value);
        Assert.Contains("Vurder 1 leverandør på nytt", (await site.Browser.GetAsync("/")).Words);

        var form = await site.Browser.GetFormAsync(path, "Lagre analysen");
        page = await form.SubmitAsync(
            ("Hva fant dere?", "Ingenting er gjort."),
            ("Hvem snakket dere med?", "Fabrikksjefen."),
            ("Hva blir det til?", "Varige mangler: vurder samarbeidet på nytt")
        );
        Assert.Equal("Går dere videre med Dhaka Garments Ltd?", page.Title);
        Assert.Contains("Avgjør samarbeidet med 1 leverandør", (await site.Browser.GetAsync("/")).Words);
        Assert.Contains("Avgjør samarbeidet", (await site.Browser.GetAsync($"/suppliers/{supplier}")).Words);

        page = await page.Form("Lagre avgjørelsen").SubmitAsync(("Avgjørelse", "Avslutt samarbeidet"), ("Hvorfor?", "To planer er brutt."));
        Assert.Equal("Skriv hvem dere har hørt.", page.Form("Lagre avgjørelsen").ErrorAt("Hvem har dere hørt?"));
        await page.Form("Lagre avgjørelsen")
            .SubmitAsync(
                ("Hva betyr det for dem som arbeider der, om dere går?", "60 kan miste arbeidet."),
                ("Hvem har dere hørt?", "Fagforeningen på stedet.")
            );
        var decision = Assert.Single(await site.Desk.ListAsync(db => db.Set<CooperationDecision>()));
        Assert.Equal((CooperationChoice.Disengage, "Prøve Person"), (decision.Choice, decision.By));
        Assert.Contains("Avslutt samarbeidet: To planer er brutt.", (await site.Browser.GetAsync(path)).Words);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Browser.GetAsync($"/risk/suppliers/{supplier}/cooperation")).Status);
    }

    [Fact]
    public async Task The_statement_is_told_what_the_analyses_came_to_and_which_plans_run()
    {
        await using var site = await OpenAsync();
        var supplier = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;
        Assert.Equal(FigureGap.NothingToCount, (await FigureAsync(site, "analysis.told")).Gap);
        await (await site.Browser.GetFormAsync($"/risk/suppliers/{supplier}/analysis", "Lagre analysen")).SubmitAsync(
            ("Hva fant dere?", "Overtid ut over loven."),
            ("Hvem snakket dere med?", "Fabrikksjefen."),
            ("Hva blir det til?", "Forbedringsplan med frist"),
            ("Hva skal gjøres?", "Et skift til."),
            ("Hvem følger planen?", "Kari"),
            ("Planens siste dag", $"{Today.AddMonths(3):yyyy-MM-dd}")
        );

        Assert.StartsWith("1 leverandør er grundig analysert", (await FigureAsync(site, "analysis.told")).Text, StringComparison.Ordinal);
        var row = Assert.Single((await FigureAsync(site, "analysis.plans")).Rows!);
        Assert.Equal(("Dhaka Garments Ltd: Et skift til.", "Kari"), (row.Cells["text"], row.Cells["owner"]));
        Assert.Equal($"{Today.AddMonths(3):yyyy-MM-dd}", row.Cells["due"]);
    }

    [Fact]
    public async Task One_who_may_only_see_does_not_change_the_time()
    {
        await using var site = await OpenAsync();
        using var reader = await site.Site.SignInAsAsync(site.Organisation, Role.Reader);
        Assert.DoesNotContain("Lagre fristen", (await reader.GetAsync("/risk/analyses")).Words);
        var supplier = (await site.Desk.SupplierAsync("Dhaka Garments Ltd")).Id;
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await reader.GetAsync($"/risk/suppliers/{supplier}/analysis")).Status);
    }

    private async Task<ImportSite> OpenAsync()
    {
        var site = await ImportSite.OpenAsync(postgres, role: Role.SustainabilityLead);
        await site.Desk.SaveAsync(Ledger);
        return site;
    }

    private static Task HighForAsync(ImportSite site, int days) =>
        site.Desk.ChangeAsync(async db =>
        {
            foreach (var run in await db.Set<RiskRun>().ToListAsync())
            {
                run.CompletedAt = run.CompletedAt!.Value.AddDays(-days);
            }
        });

    private static async Task OpenNewAsync(ImportSite site)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IChore>().OfType<OpenNewAssessments>().Single().RunAsync(default);
    }

    private static Task<List<ThoroughAnalysis>> ChainAsync(ImportSite site) =>
        site.Desk.ListAsync(db => db.Set<ThoroughAnalysis>().OrderBy(one => one.Id));

    private static async Task<Figure> FigureAsync(ImportSite site, string id)
    {
        await using var scope = site.Desk.Scopes.As(site.Organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync(id, new FigureScope(site.Organisation, Today.Year, TimeProvider.System.GetUtcNow()), default);
    }
}
