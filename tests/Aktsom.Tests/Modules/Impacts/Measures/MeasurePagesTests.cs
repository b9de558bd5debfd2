using System.Net;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Modules.Impacts.Impacts;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Measures;

public sealed class MeasurePagesTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();
    private static readonly int Year = Today.Year;

    [Fact]
    [Trait("Requirement", "R-EHN-07")]
    public async Task What_can_be_done_follows_from_our_role_and_the_refusal_says_what_can()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var address = await ImpactPagesTests.AddAsync(browser, "Overtid", (4, 4, 2, 4));
        var form = await browser.GetFormAsync($"/measures/edit?year={Year}");
        await (await browser.GetFormAsync(address + "/role")).SubmitAsync(
            ("Er vi knyttet til den gjennom det vi kjøper, selger eller gjør?", "Ja"),
            ("Vår rolle", "Direkte forbundet"),
            ("Vurderes på nytt", $"1.1.{Year + 1}")
        );

        var page = await form.SubmitAsync(
            ("Tiltak", "Stans"),
            ("Påvirkninger det gjelder", "Overtid"),
            ("Hva slags svar er det?", "Stanse")
        );
        Assert.Contains("Dere er direkte forbundet med «Overtid». Da er svaret å bruke eller bygge innflytelse", page.Words);
        page = await page.Form().SubmitAsync(("Hva slags svar er det?", "Bruke innflytelse"), ("Frist", $"april–mai {Year}"));

        Assert.Equal("Stans", page.Title);
        Assert.Contains($"april–mai {Year}", page.Words);
        Assert.Contains("Stans", (await browser.GetAsync(address)).Words);
    }

    [Fact]
    public async Task A_due_time_out_of_the_years_and_one_that_cannot_be_read_are_refused()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var form = await browser.GetFormAsync($"/measures/edit?year={Year}");

        var page = await form.SubmitAsync(("Tiltak", "Kurs"), ("Frist", $"mai {Year + 2}"));
        Assert.Contains("Velg påvirkningen det gjelder, eller området det hører til.", page.Words);
        Assert.Contains($"Fristen må ligge i {Year} eller {Year + 1}.", page.Words);
        page = await form.SubmitAsync(("Område for tiltak på tvers", "Kompetanse"), ("Frist", "snart"));

        Assert.Equal("Skriv fristen som 12.5.2026, mai 2026 eller april–mai 2026.", page.ErrorAt("Frist"));
    }

    [Fact]
    [Trait("Requirement", "R-LIL-28")]
    public async Task Done_moved_and_not_done_are_counted_apart_and_a_move_keeps_its_reason()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var done = await AddAsync(browser, "Kurs", $"1.1.{Year}");
        var moved = await AddAsync(browser, "Besøk", $"januar {Year}");
        var skipped = await AddAsync(browser, "Brev", $"desember {Year}");
        await (await browser.GetFormAsync(done + "/progress")).SubmitAsync(
            ("Status", "Utført"),
            ("Utført dato", $"1.1.{Year}"),
            ("Sett virkning", "Alle kan det nå.")
        );
        var form = await browser.GetFormAsync(moved + "/progress");
        var page = await form.SubmitAsync(("Status", "Utsatt"), ("Ny frist", $"1.1.{Year - 1}"));
        Assert.Contains("Skriv hvorfor. Grunnen blir stående i planen.", page.Words);
        Assert.Contains("Den nye fristen må være senere enn den gamle og ikke passert.", page.Words);
        page = await form.SubmitAsync(("Ny frist", $"mai {Year + 1}"), ("Hvorfor?", "Sykdom i høst."));
        Assert.Contains("Sykdom i høst.", page.Words);
        Assert.Contains($"Fra 31. januar {Year} til 31. mai {Year + 1}", page.Words);
        await (await browser.GetFormAsync(skipped + "/progress")).SubmitAsync(("Status", "Avlyst"), ("Hvorfor?", "Ikke lenger kunde."));

        page = await browser.GetAsync("/measures");

        Assert.Contains("1 utført, 1 utsatt, 1 avlyst.", page.Words);
        Assert.Contains("Ikke gjennomført", page.Words);
    }

    [Fact]
    public async Task One_decision_holds_for_every_supplier_of_the_impact()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        for (var number = 1; number <= 30; number++)
        {
            await Given.SupplierAsync(site.Scopes, organisation, $"Sying {number}", "BD");
        }

        var address = await ImpactPagesTests.AddAsync(browser, "Overtid", (4, 4, 2, 4));
        var found = await browser.GetAsync(address + "/suppliers?q=Sying");
        var ticked = found.Document.QuerySelectorAll("label.ak-choice").Select(label => (WebPage.Plain(label.TextContent), (string?)"x"));
        Assert.Contains("og 18 til", (await found.Form("Lagre valget").SubmitAsync([.. ticked])).Words);
        var page = await (await browser.GetFormAsync($"/measures/edit?year={Year}")).SubmitAsync(
            ("Tiltak", "Krev timelister"),
            ("Påvirkninger det gjelder", "Overtid"),
            ("Hva slags svar er det?", "Bruke innflytelse")
        );

        page = await (await browser.GetFormAsync(page.Path + "/suppliers")).SubmitAsync();

        Assert.Contains("30 leverandører", page.Words);
        await using var scope = site.Scopes.As(organisation);
        Assert.Equal(30, await scope.ServiceProvider.GetRequiredService<AppDb>().Set<MeasureSupplier>().CountAsync());
    }

    [Fact]
    [Trait("Requirement", "R-LO-11")]
    public async Task The_plan_is_seen_by_month_person_and_overdue_and_taken_along_as_a_calendar()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await AddAsync(browser, "Gammelt, med komma", $"1.1.{Year}");
        await AddAsync(browser, "Nytt", $"1.12.{Year + 1}");

        Assert.Contains(
            $"januar {Year} Tiltak",
            (await browser.GetAsync("/measures?view=Month")).Words,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.Contains("ansvarlig for planen", (await browser.GetAsync("/measures?view=Person")).Words);
        var overdue = (await browser.GetAsync("/measures?view=Overdue")).Words;
        Assert.Contains("Gammelt, med komma", overdue);
        Assert.DoesNotContain("Nytt –", overdue);
        using var answer = await browser.Client.GetAsync("/measures/plan.ics");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains($"DTSTART;VALUE=DATE:{Year}0101\r\n", text);
        Assert.Contains("SUMMARY:Gammelt\\, med komma\r\n", text);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
    }

    [Fact]
    [Trait("Requirement", "R-LIL-37")]
    public async Task Each_persons_planned_hours_and_number_stand_against_what_is_done()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var done = await AddAsync(browser, "Kurs", $"1.1.{Year}", ("Ansvarlig utenfor virksomheten", "Bransjen"), ("Timer", "6"));
        await AddAsync(browser, "Besøk", $"desember {Year}", ("Ansvarlig utenfor virksomheten", "Bransjen"), ("Timer", "10"));
        await (await browser.GetFormAsync(done + "/progress")).SubmitAsync(
            ("Status", "Utført"),
            ("Utført dato", $"1.1.{Year}"),
            ("Timer brukt", "8")
        );

        var page = await browser.GetAsync("/measures?view=Person");

        Assert.Contains("Bransjen 2 tiltak, 1 utført. 16,0 timer planlagt, 8,0 brukt.", page.Words);
        Assert.Contains("Trinn 3: Stanse, forebygge og redusere", (await browser.GetAsync("/measures?view=Step")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NEG-12")]
    public async Task A_measure_without_an_owner_falls_to_the_plans_and_next_years_statement_asks_what_came_of_it()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var measure = await AddAsync(browser, "Kurs", $"1.1.{Year}");
        await (await browser.GetFormAsync(measure + "/progress")).SubmitAsync(("Status", "Utført"), ("Utført dato", $"1.1.{Year}"));

        var page = await browser.GetAsync(measure);
        await using var scope = site.Scopes.As(organisation);
        var next = new FigureScope(organisation, Year + 1, TimeProvider.System.GetUtcNow());
        var asked = await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync("measures.outcomes", next, CancellationToken.None);

        Assert.Contains("ansvarlig for planen", page.Words);
        var line = Assert.Single(asked.Rows!).Cells["text"];
        Assert.StartsWith("- Kurs (utført", line, StringComparison.Ordinal);
        Assert.EndsWith("Virkningen er ikke skrevet.", line, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-34")]
    [Trait("Requirement", "R-NOR-34")]
    public async Task Other_buyers_are_named_in_a_decision_and_get_no_access()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var before = await UsersAsync();

        var measure = await AddAsync(
            browser,
            "Felles krav",
            $"desember {Year}",
            ("Sammen med", "Fire nordiske kjøpere, kari@kjoper.example")
        );

        Assert.Contains("Fire nordiske kjøpere", (await browser.GetAsync(measure)).Words);
        Assert.Equal(before, await UsersAsync());

        async Task<int> UsersAsync()
        {
            await using var scope = site.Scopes.As(organisation);
            return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<User>().CountAsync();
        }
    }

    [Fact]
    public async Task What_is_closed_stays_in_its_years_and_what_is_open_goes_on_into_the_next()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var done = await AddAsync(browser, "Kurs", $"1.1.{Year}");
        await AddAsync(browser, "Besøk", $"desember {Year}");
        await (await browser.GetFormAsync(done + "/progress")).SubmitAsync(("Status", "Utført"), ("Utført dato", $"1.1.{Year}"));
        await using var scope = site.Scopes.As(organisation);
        var book = scope.ServiceProvider.GetRequiredService<MeasureBook>();

        Assert.Equal(2, (await book.OfYearAsync(organisation, Year, CancellationToken.None)).Count);
        var left = Assert.Single(await book.OfYearAsync(organisation, Year + 1, CancellationToken.None));
        Assert.Equal("Besøk", left.Measure.Text);
    }

    [Fact]
    [Trait("Requirement", "R-LIL-44")]
    public async Task A_goal_is_followed_over_years_and_cannot_continue_itself()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await AddGoalAsync(browser, "Ingen betaler for jobben", "Pass levert", null);
        await AddGoalAsync(browser, "Alle har fått pengene", "Plan godkjent", "Ingen betaler for jobben");
        var plan = (await browser.GetAsync("/measures")).Document.QuerySelectorAll("a").ToList();
        string Of(string text) => plan.First(link => link.TextContent == text).GetAttribute("href")!;
        var story = await browser.GetAsync(Of("Plan godkjent"));
        Assert.Contains("Pass levert Før: Ingen betaler for jobben", story.Words);
        var first = "/goals/edit" + Of("Pass levert")["/goals".Length..] + $"?year={Year}";

        var page = await (await browser.GetFormAsync(first)).SubmitAsync(("Fortsetter", "Alle har fått pengene"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Da ville målet fortsette seg selv.", page.Words);
        page = await page.Form().SubmitAsync(("Fortsetter", "Ikke noe tidligere mål"), ("Frist", $"mai {Year + 1}"));

        Assert.Contains($"Fristen må ligge i {Year}.", page.Words);
    }

    private static async Task AddGoalAsync(Browser browser, string title, string text, string? continues)
    {
        (string, string?)[] fields =
        [
            ("Langsiktig mål", title),
            ("Målet i år", text),
            .. continues is null ? [] : new (string, string?)[] { ("Fortsetter", continues) },
        ];
        Assert.Equal("/measures", (await (await browser.GetFormAsync($"/goals/edit?year={Year}")).SubmitAsync(fields)).Path);
    }

    private static async Task<string> AddAsync(Browser browser, string text, string due, params (string, string?)[] more)
    {
        var page = await (await browser.GetFormAsync($"/measures/edit?year={Year}")).SubmitAsync([
            ("Tiltak", text),
            ("Område for tiltak på tvers", "Kompetanse"),
            ("Frist", due),
            .. more,
        ]);
        Assert.Equal(text, page.Title);
        return page.Path;
    }
}
