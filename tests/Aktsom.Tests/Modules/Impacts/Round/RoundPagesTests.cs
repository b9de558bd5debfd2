using System.Net;
using Aktsom.Modules.Impacts.Round;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Round;

public sealed class RoundPagesTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();
    private static readonly int Year = Today.Year;

    [Fact]
    [Trait("Requirement", "R-NEG-13")]
    public async Task The_round_is_not_done_before_each_point_has_a_day_and_a_note()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var page = await (await browser.GetFormAsync("/year-round", $"Merk årsrunden {Year} ferdig")).SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Før dato og notat på alle fem punktene først.", page.Words);
        foreach (var point in YearlyRound.Points)
        {
            var form = await browser.GetFormAsync($"/year-round/{Year}/{(int)point}");
            Assert.Equal("Skriv hva som ble gjort.", (await form.SubmitAsync()).ErrorAt("Hva som ble gjort"));
            page = await form.SubmitAsync(("Utført dato", $"1.1.{Year}"), ("Hva som ble gjort", $"Gjort {point}"));
        }

        Assert.Contains("0 av 5 punkter", page.Title);
        Assert.Contains("Gjort Evaluate", page.Words);
        page = await page.Form($"Merk årsrunden {Year} ferdig").SubmitAsync();

        Assert.Equal($"Årsrunden {Year} er ferdig", page.Title);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/year-round/{Year}/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/year-round/{Year + 1}")).Status);
    }

    [Fact]
    public async Task A_point_cannot_be_done_ahead_or_before_its_year()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var form = await browser.GetFormAsync($"/year-round/{Year}/2");

        foreach (var day in new[] { Today.AddDays(1), new DateOnly(Year - 1, 12, 31) })
        {
            var page = await form.SubmitAsync(("Utført dato", $"{day.Day}.{day.Month}.{day.Year}"), ("Hva som ble gjort", "Plan"));
            Assert.Equal($"Datoen må ligge i {Year} eller senere og ikke fram i tid.", page.ErrorAt("Utført dato"));
        }
    }

    [Fact]
    [Trait("Requirement", "R-NOR-18")]
    public async Task The_years_mapping_says_how_many_are_assessed_and_lists_those_left()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        Assert.Contains($"Leverandørene er ikke vurdert i {Year}", (await browser.GetAsync("/year-round")).Words);
        await ScreenAsync(site, organisation);
        Assert.Contains("Ingen aktive leverandører, og derfor ingen andel.", (await browser.GetAsync("/year-round")).Words);

        await Given.SupplierAsync(site.Scopes, organisation, "Kjent Tekstil AS", "BD");
        await Given.SupplierAsync(site.Scopes, organisation, "Ukjent Handel", null);
        await ScreenAsync(site, organisation);
        var page = await browser.GetAsync("/year-round");

        Assert.Contains("1 av 2 aktive leverandører har fått et nivå: 50 %.", page.Words);
        Assert.Contains("Én leverandør står igjen", page.Words);
        Assert.Contains("Ukjent Handel", page.Words);
        Assert.DoesNotContain("Kjent Tekstil AS", page.Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-04")]
    public async Task A_report_of_a_day_has_classes_open_plans_and_values_and_its_review_is_on_record()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await Given.SupplierAsync(site.Scopes, organisation, "Kjent Tekstil AS", "BD");
        await ScreenAsync(site, organisation);
        await AddMeasureAsync(browser, "Besøk fabrikken", $"1.1.{Year}");
        var done = await AddMeasureAsync(browser, "Kurs i innkjøp", $"31.12.{Year}");
        await (await browser.GetFormAsync(done + "/progress")).SubmitAsync(
            ("Status", "Utført"),
            ("Utført dato", $"{Today.Day}.{Today.Month}.{Year}"),
            ("Sett virkning", "Ja.")
        );

        var now = await browser.GetAsync("/year-round/report");
        Assert.Contains("Ett åpent tiltak", now.Words);
        Assert.Contains("1 er utført, og 1 av de åpne er over frist.", now.Words);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/year-round/report?on={Year + 1}-01-01")).Status);
        var before = await browser.GetAsync($"/year-round/report?on={Year - 1}-06-30");
        Assert.Contains("Leverandørene var ikke vurdert denne dagen.", before.Words);
        Assert.Contains("0 åpne tiltak", before.Words);

        var form = await browser.GetFormAsync("/year-round/minute");
        Assert.Equal("Skriv hvem som var med.", (await form.SubmitAsync(("Hva ble sagt og bestemt?", "Godt."))).ErrorAt("Hvem var med?"));
        var page = await form.SubmitAsync(("Hvem var med?", "Styret og daglig leder"), ("Hva ble sagt og bestemt?", "Vi fortsetter."));

        Assert.Contains("Til stede: Styret og daglig leder.", page.Words);
        Assert.Contains("Vi fortsetter.", page.Words);
    }

    [Fact]
    public async Task Classes_are_those_of_the_last_screening_by_the_day_with_the_decisions_people_had_taken()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var supplier = await Given.SupplierAsync(site.Scopes, organisation, "Ukjent Handel", null);
        await ScreenAsync(site, organisation);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await (await browser.GetFormAsync($"/risk/suppliers/{supplier}/change")).SubmitAsync(
            ("Nivået slik du vurderer det", "Lav"),
            ("Begrunnelse", "Vi kjenner dem godt fra før.")
        );
        await using var scope = site.Scopes.As(organisation);
        var classes = scope.ServiceProvider.GetRequiredService<IRiskClasses>();

        var now = await classes.OnAsync(organisation, Today, null, CancellationToken.None);

        Assert.Empty(now!.Left);
        Assert.Equal((1, 1, 0), (now.All, now.Of(RiskLevel.Low), now.Of(RiskLevel.Unknown)));
        Assert.Null(await classes.OnAsync(organisation, Today.AddDays(-1), null, CancellationToken.None));
    }

    [Fact]
    public async Task Who_may_only_see_cannot_mark_the_round_done()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.BoardMember);

        Assert.DoesNotContain("Merk årsrunden", (await browser.GetAsync("/year-round")).Words);
        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync($"/year-round/{Year}/1")).Status);
    }

    private static async Task ScreenAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        await scope.ServiceProvider.GetRequiredService<IScreening>().RunAsync(organisation, CancellationToken.None);
    }

    private static async Task<string> AddMeasureAsync(Browser browser, string text, string due)
    {
        var form = await browser.GetFormAsync($"/measures/edit?year={Year}");
        var page = await form.SubmitAsync(("Tiltak", text), ("Område for tiltak på tvers", "Kompetanse"), ("Frist", due));
        return page.Path;
    }
}
