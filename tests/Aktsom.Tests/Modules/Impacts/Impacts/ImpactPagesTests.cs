using System.Net;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Impacts;

public sealed class ImpactPagesTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    [Trait("Requirement", "R-NOR-23")]
    public async Task The_register_is_ordered_by_severity_and_a_likelier_lesser_harm_stands_below()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await AddAsync(browser, "Overtid i sying", (3, 4, 2, 5));
        await AddAsync(browser, "Tvang i bomull", (5, 2, 2, 1));
        await AddAsync(browser, "Ikke vurdert ennå her", null);

        var page = await browser.GetAsync("/impacts");

        Assert.Equal(
            ["1. Tvang i bomull", "2. Overtid i sying", "Ikke vurdert ennå her"],
            page.Document.QuerySelectorAll(".ak-name").Select(link => WebPage.Plain(link.TextContent))
        );
        var picture = await browser.GetAsync("/impacts/picture");
        Assert.Contains("1 Tvang i bomull 5 1", picture.Words);
        Assert.Contains("Én påvirkning er ikke vurdert", picture.Words);
    }

    [Fact]
    [Trait("Requirement", "R-NEG-10")]
    public async Task An_impact_without_the_harm_topic_or_place_is_not_saved_and_each_is_said()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.Analyst);
        var form = await browser.GetFormAsync("/impacts/add");

        var page = await form.SubmitAsync(("Tittel", "Noe"), ("Hvor?", "Xland"), ("Bekreftet dato", "1.2.2026"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            "Skriv hvilken skade det kan føre til. Uten den kan ikke påvirkningen lagres.",
            page.ErrorAt("Hva skjer, eller kan skje, med dem som rammes?")
        );
        Assert.Equal("Velg minst ett tema.", page.ErrorAt("Tema"));
        Assert.StartsWith("Vi kjenner ikke stedet «Xland»", page.ErrorAt("Hvor?"), StringComparison.Ordinal);
        Assert.Contains("Bare faktisk skade har en dato.", page.Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-23")]
    [Trait("Requirement", "R-EHN-06")]
    public async Task What_is_not_prioritised_says_why_and_stays_in_the_register()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var address = await AddAsync(browser, "Avløp i elv", (3, 4, 4, 3));
        Assert.Contains("Ikke valgt ennå", (await browser.GetAsync("/impacts")).Words);
        var form = await browser.GetFormAsync(address + "/choose");
        Assert.Equal("Ja", form.ValueOf("Rammes mange?"));
        Assert.Equal("Nei", form.ValueOf("Er skaden grov?"));

        var page = await form.SubmitAsync(("Prioritere nå?", "Nei"));
        Assert.Contains("Skriv hvorfor dette ikke prioriteres nå.", page.Words);
        await form.SubmitAsync(("Prioritere nå?", "Nei"), ("Begrunnelse", "Renseanlegg er på plass i høst."));

        Assert.Contains("Ikke nå Renseanlegg er på plass i høst.", (await browser.GetAsync("/impacts")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-EHN-07")]
    public async Task A_contradictory_role_is_refused_and_the_right_one_tells_what_must_be_done()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var address = await AddAsync(browser, "Overtid", (4, 4, 2, 4));
        var form = await browser.GetFormAsync(address + "/role");
        (string, string?)[] answers =
        [
            ("Er det vi gjør eller lar være å gjøre, nok alene?", "Nei"),
            ("Bidrar vi sammen med andre, eller gjør vi det lettere?", "Ja"),
        ];

        var page = await form.SubmitAsync([.. answers, ("Vår rolle", "Direkte forbundet")]);
        Assert.Contains("Et ja over peker på en tyngre rolle.", page.Words);
        Assert.Contains("Skriv når rollen skal vurderes på nytt.", page.Words);
        page = await form.SubmitAsync([.. answers, ("Vår rolle", "Bidrar til")]);

        Assert.Contains("Stanse eller forebygge egen del, og bruke innflytelse på resten.", page.Words);
    }

    [Fact]
    [Trait("Requirement", "R-LO-17")]
    public async Task Three_impacts_of_one_title_are_kept_each_with_its_own_id_and_the_page_asks_what_parts_them()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        for (var number = 0; number < 3; number++)
        {
            await AddAsync(browser, "Arbeidet bak utstyret", (4, 4, 3, 3));
        }

        var page = await browser.GetAsync("/impacts");

        Assert.Contains("Flere påvirkninger heter «Arbeidet bak utstyret».", page.Words);
        await using var scope = site.Scopes.As(organisation);
        var impacts = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<ImpactYear>().ToListAsync();
        Assert.Equal(3, impacts.Select(impact => impact.Impact).Distinct().Count());
    }

    [Fact]
    [Trait("Requirement", "R-LO-15")]
    [Trait("Requirement", "R-EHN-14")]
    [Trait("Requirement", "R-EHN-15")]
    public async Task Sources_talks_and_gaps_stand_on_the_impacts_page_and_a_plan_needs_a_day()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var address = await AddAsync(browser, "Overtid", (4, 4, 2, 4));
        await (await browser.GetFormAsync(address + "/source")).SubmitAsync(
            ("Kilde", "Timelister fra fabrikken"),
            ("Dato", "3.2.2026"),
            ("Styrke", "Bekreftet")
        );
        await (await browser.GetFormAsync(address + "/talk")).SubmitAsync(
            ("Dato", "4.2.2026"),
            ("Gruppe", "Arbeiderutvalget"),
            ("Hva handlet den om?", "Overtid før levering")
        );
        var form = await browser.GetFormAsync(address + "/gap");
        var page = await form.SubmitAsync(("Hva mangler?", "Timer hos underleverandøren"), ("Hvordan skal dere finne det ut?", "Spørre"));
        Assert.Contains("Skriv når det skal være klart.", page.Words);

        page = await form.SubmitAsync(("Innen", "1.3.2026"));

        Assert.Contains("Timelister fra fabrikken", page.Words);
        Assert.Contains("03.02.2026 Bekreftet", page.Words);
        Assert.Contains("Arbeiderutvalget, 4. februar 2026. Overtid før levering", page.Words);
        Assert.Contains("Plan: Spørre skulle vært klart 1. mars 2026", page.Words);
    }

    [Fact]
    public async Task Two_who_judge_at_once_do_not_overwrite_each_other()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var first = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        using var second = await site.SignInAsAsync(organisation, Role.Analyst);
        var address = await AddAsync(first, "Overtid", null);
        var late = await second.GetFormAsync(address + "/judge");
        await JudgeAsync(first, address, (4, 4, 2, 4));

        var page = await late.SubmitAsync(Judgement((2, 2, 2, 2)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("4 2", page.Words);
    }

    [Fact]
    public async Task A_reader_sees_the_register_and_may_not_change_it_and_another_organisation_sees_nothing()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var lead = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var address = await AddAsync(lead, "Overtid", (4, 4, 2, 4));
        using var reader = await site.SignInAsAsync(organisation, Role.Reader);
        using var stranger = await site.SignInAsAsync(await Given.OrganisationAsync(site.Scopes, "Andre AS"), Role.SustainabilityLead);

        Assert.Contains("Overtid", (await reader.GetAsync(address)).Words);
        Assert.DoesNotContain("Endre", (await reader.GetAsync(address)).Words);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync(address + "/judge")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address + "/edit")).Status);
    }

    /// <summary>Adds an impact and judges it; its address.</summary>
    internal static async Task<string> AddAsync(Browser browser, string title, (int, int, int, int)? judged, int? year = null)
    {
        var page = await (await browser.GetFormAsync($"/impacts/add?year={year ?? Year}")).SubmitAsync(
            ("Tittel", title),
            ("Hva skjer, eller kan skje, med dem som rammes?", "Arbeidere får ikke hvile."),
            ("Tema", "Arbeidstid"),
            ("Hvor?", "Bangladesh, Tyrkia")
        );
        Assert.EndsWith("/judge", page.Path, StringComparison.Ordinal);
        var address = page.Path[..^"/judge".Length];
        if (judged is { } scores)
        {
            await JudgeAsync(browser, address, scores);
        }

        return address;
    }

    private static async Task JudgeAsync(Browser browser, string address, (int, int, int, int) scores)
    {
        var page = await (await browser.GetFormAsync(address + "/judge")).SubmitAsync(Judgement(scores));
        Assert.Equal(address, page.Path);
    }

    private static (string, string?)[] Judgement((int Scale, int Scope, int Irremediability, int Likelihood) scores)
    {
        string[] scale =
        [
            "mindre ulempe",
            "begrenset virkning på velferden",
            "merkbar skade på helse, inntekt eller frihet",
            "alvorlig skade, en grunnleggende rettighet nektes",
            "liv, kropp eller frihet går tapt: død, tvang, de verste former for barnearbeid",
        ];
        string[] scope =
        [
            "én person",
            "noen få, eller ett skift",
            "et arbeidssted eller en gruppe i lokalsamfunnet",
            "mange steder, eller en region",
            "gjennomgående i næringen eller landet",
        ];
        string[] lasting =
        [
            "rettes opp fullt og raskt",
            "kan rettes opp med innsats",
            "delvis, innen et år",
            "knapt, virkningen varer",
            "kan ikke rettes opp",
        ];
        string[] likely = ["sjelden", "lite trolig", "mulig", "trolig", "skjer, eller er et kjent mønster"];
        return
        [
            ("Skade: hvor alvorlig er det for den som rammes?", $"{scores.Scale} – {scale[scores.Scale - 1]}"),
            ("Omfang: hvor mange rammes?", $"{scores.Scope} – {scope[scores.Scope - 1]}"),
            ("Varighet: hvor vanskelig er det å rette opp?", $"{scores.Irremediability} – {lasting[scores.Irremediability - 1]}"),
            (
                "Sannsynlighet: hvor trolig er det at det skjer, eller skjer igjen?",
                $"{scores.Likelihood} – {likely[scores.Likelihood - 1]}"
            ),
        ];
    }
}
