using System.Net;
using Aktsom.Modules.Impacts.Years;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Modules.Impacts.Impacts;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Indicators;

public sealed class IndicatorPagesTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    public async Task Values_are_entered_with_their_counts_and_source_and_corrected_only_with_a_note()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var indicator = await AddAsync(browser, ("Område for tiltak på tvers", "Kompetanse"));
        var page = await MeasureAsync(browser, indicator, Year - 1, "73", "120");
        Assert.Equal(indicator, page.Path);
        Assert.Contains("60,8 %", page.Words);
        Assert.Contains("73 av 120", page.Words);
        Assert.Contains("Samtaler på stedet", page.Words);

        page = await MeasureAsync(browser, indicator, Year - 1, "80", "120");
        Assert.Equal("Året har en verdi fra før. Skriv hvorfor den rettes.", page.ErrorAt("Merknad"));
        page = await page.Form().SubmitAsync(("Merknad", "Sju var talt to ganger."));

        Assert.Contains("66,7 %", page.Words);
        Assert.Contains("Sju var talt to ganger.", page.Words);
        Assert.Contains("En verdi ble rettet", page.Words);
    }

    [Fact]
    public async Task A_target_without_base_a_share_of_nothing_and_a_year_to_come_are_refused()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var page = await (await browser.GetFormAsync("/indicators/edit")).SubmitAsync(
            ("Hva måles?", "Overtid"),
            ("Mål", "Ned med så mange prosent fra basisåret"),
            ("Verdi å nå", "120"),
            ("Innen år", $"{Year - 1}")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Et mål om nedgang trenger et basisår å regne fra.", page.Words);
        Assert.Contains("Skriv hva det er en andel av.", page.Words);
        Assert.Equal("Skriv prosenten som et tall fra 0 til 100.", page.ErrorAt("Verdi å nå"));

        var indicator = await AddAsync(browser, ("Område for tiltak på tvers", "Kompetanse"));
        page = await MeasureAsync(browser, indicator, Year + 1, "1", "0");
        Assert.Equal("Skriv et år som har begynt, med fire sifre.", page.ErrorAt("År"));
        Assert.Equal("Skriv hvor mange det er i alt. Er det ingen, finnes det ingen andel.", page.ErrorAt("Av i alt"));
    }

    [Fact]
    [Trait("Requirement", "R-NOR-25")]
    public async Task An_impact_that_is_carried_over_keeps_its_line_of_indicators()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var address = await ImpactPagesTests.AddAsync(browser, "Overtid", (4, 4, 2, 4), Year - 1);
        var indicator = await AddAsync(browser, ("Gjelder", "Overtid"));
        await MeasureAsync(browser, indicator, Year - 2, "5", "10");
        await MeasureAsync(browser, indicator, Year - 1, "7", "10");
        await using var scope = site.Scopes.As(organisation);
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<OpenYear>().OpenAsync(Year, CancellationToken.None));

        var page = await browser.GetAsync(address[..address.LastIndexOf('/')] + $"/{Year}");

        Assert.Contains("Arbeidere som får hvile", page.Words);
        Assert.Contains("50 %", page.Words);
        Assert.Contains("70 %", page.Words);
    }

    private static async Task<string> AddAsync(Browser browser, params (string, string?)[] about)
    {
        var page = await (await browser.GetFormAsync("/indicators/edit")).SubmitAsync([
            ("Hva måles?", "Arbeidere som får hvile"),
            ("Enhet", "prosent"),
            ("Andel av", "arbeiderne som ble spurt"),
            .. about,
        ]);
        Assert.Equal("Arbeidere som får hvile", page.Title);
        return page.Path;
    }

    private static async Task<WebPage> MeasureAsync(Browser browser, string indicator, int year, string part, string whole) =>
        await (await browser.GetFormAsync(indicator + "/value")).SubmitAsync(
            ("År", $"{year}"),
            ("Antall talt", part),
            ("Av i alt", whole),
            ("Kilde", "Samtaler på stedet")
        );
}
