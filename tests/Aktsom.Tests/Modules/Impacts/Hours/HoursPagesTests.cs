using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Modules.Impacts.Impacts;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Hours;

public sealed class HoursPagesTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    [Trait("Requirement", "R-LIL-37")]
    public async Task What_the_hours_do_not_reach_is_moved_in_one_decision_and_each_measure_keeps_the_reason()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var measure = await AddAsync(browser, "Besøk", "100");
        var plan = await (await browser.GetFormAsync("/measures/hours")).SubmitAsync(("Timer i uken", "0,5"), ("Redegjørelsen", "40"));
        Assert.Contains("Her slutter timene.", plan.Words);
        Assert.Contains("Vi har 0,5 timer i uken til arbeidet", plan.Words);

        var moved = await (await browser.GetFormAsync("/measures/hours/move")).SubmitAsync(("Hvorfor?", "Vi er to."));

        Assert.Equal("/measures/hours", moved.Path);
        Assert.Contains("Vi er to.", moved.Words);
        Assert.DoesNotContain("Flytt det timene ikke rekker til", moved.Words);
        Assert.Contains("Vi er to.", (await browser.GetAsync(measure)).Words);
        await using var scope = site.Scopes.As(organisation);
        Assert.Single(await scope.ServiceProvider.GetRequiredService<AppDb>().Set<MeasureMove>().ToListAsync());
        Assert.Contains("Ingen tiltak å flytte", (await browser.GetAsync("/measures/hours/move")).Words);
    }

    [Fact]
    public async Task The_start_page_says_how_many_hours_there_are_and_puts_the_measure_of_the_gravest_harm_first()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var mild = await ImpactPagesTests.AddAsync(browser, "Støy", (2, 2, 2, 2));
        var grave = await ImpactPagesTests.AddAsync(browser, "Gjeld", (5, 4, 4, 5));
        await AddAsync(browser, "Mål støyen", "4", ("Påvirkninger det gjelder", "Støy"));
        await AddAsync(browser, "Krev lånet tilbakebetalt", "6", ("Påvirkninger det gjelder", "Gjeld"));
        await (await browser.GetFormAsync("/measures/hours")).SubmitAsync(("Timer i uken", "20"), ("Redegjørelsen", "1"));

        var page = await browser.GetAsync("/");

        Assert.Contains("Du har 20,0 timer i uken.", page.Words);
        var tasks = page.Document.QuerySelectorAll(".ak-tasks h2").Select(task => task.TextContent).ToList();
        Assert.InRange(tasks.Count, 2, 5);
        Assert.True(tasks.IndexOf("Krev lånet tilbakebetalt") < tasks.IndexOf("Mål støyen"));
        Assert.Contains("Alvorlighet 5 av 5 for dem det gjelder. 6,0 timer gjenstår.", page.Words);
        Assert.NotEqual(mild, grave);
    }

    [Fact]
    public async Task Hours_that_cannot_be_are_refused()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var page = await (await browser.GetFormAsync("/measures/hours")).SubmitAsync(("Timer i uken", "-1"));

        Assert.Equal("Skriv timene som et tall fra 0.", page.ErrorAt("Timer i uken"));
    }

    private static async Task<string> AddAsync(Browser browser, string text, string hours, params (string, string?)[] more)
    {
        (string, string?)[] about = more.Length > 0 ? more : [("Område for tiltak på tvers", "Kompetanse")];
        var page = await (await browser.GetFormAsync($"/measures/edit?year={Year}")).SubmitAsync([
            ("Tiltak", text),
            ("Frist", $"desember {Year}"),
            ("Timer", hours),
            .. about,
        ]);
        Assert.Equal(text, page.Title);
        return page.Path;
    }
}
