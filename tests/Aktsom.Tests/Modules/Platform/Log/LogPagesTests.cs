using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Platform.Log;

public sealed class LogPagesTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_administrator_finds_lines_by_person_kind_and_day_and_nobody_else_sees_them()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await RecordAsync(site, organisation, "Kari", "person.added", "person", 1);
        await RecordAsync(site, organisation, "Ola", "role.given", "person", 1);
        using var browser = await site.SignInAsAsync(organisation, Role.Administrator);
        using var reader = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/log")).Status);
        Assert.Equal(3, Rows(await browser.GetAsync("/log")));
        Assert.Equal(1, Rows(await browser.GetAsync("/log?Who=kari")));
        Assert.Equal(0, Rows(await browser.GetAsync("/log?Who=k%25ri")));
        Assert.Equal(2, Rows(await browser.GetAsync("/log?Kind=person")));
        Assert.Equal(3, Rows(await browser.GetAsync($"/log?From={TimeProvider.System.Today():dd.MM.yyyy}")));
        Assert.Equal(0, Rows(await browser.GetAsync($"/log?To={TimeProvider.System.Today().AddDays(-1):dd.MM.yyyy}")));
    }

    [Fact]
    public async Task A_long_log_goes_on_from_page_to_page_without_losing_a_line()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await RecordAsync(site, organisation, "Kari", "person.added", "person", 119);
        using var browser = await site.SignInAsAsync(organisation, Role.Administrator);
        var seen = new List<string>();

        for (var page = await browser.GetAsync("/log"); ; )
        {
            seen.AddRange(page.Document.QuerySelectorAll("main tbody td:first-child").Select(cell => cell.TextContent));
            if (page.Document.QuerySelector("main nav a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                break;
            }

            page = await browser.GetAsync("/log" + next);
        }

        Assert.Equal(Enumerable.Range(1, 120).Reverse().Select(number => number.ToString()), seen);
    }

    [Fact]
    public async Task Another_organisations_lines_are_never_shown()
    {
        await using var site = await Site.StartAsync(postgres);
        var mine = await Given.OrganisationAsync(site.Scopes, "Min AS");
        await Given.OrganisationAsync(site.Scopes, "Andres AS");
        using var browser = await site.SignInAsAsync(mine, Role.Administrator);

        Assert.DoesNotContain("Andres AS", (await browser.GetAsync("/log")).Words);
    }

    [Fact]
    public async Task What_a_code_means_is_said_in_three_languages_and_values_by_their_kind()
    {
        await using var site = await Site.StartAsync(postgres);
        var words = site.Services.GetRequiredService<LogWords>();

        var values = words
            .Values(
                "organisation",
                """{"kind":"Union","Year":2025,"balanceNok":1234567.5}""",
                """{"kind":"Municipality","Year":2026,"ukjent":"<b>"}"""
            )
            .ToList();

        Assert.Equal(new LoggedValue("Type", "Fagforbund", "Kommune eller fylkeskommune"), values[0]);
        Assert.Equal(("2025", "2026"), (values[1].Before, values[1].After));
        Assert.Equal(("Balansesum", null), (values[2].Label, values[2].After));
        Assert.Equal(new LoggedValue("ukjent", null, "<b>"), values[3]);
        Assert.Equal("ukjent.handling", words.Act("ukjent.handling"));
    }

    private static int Rows(WebPage page) => page.Document.QuerySelectorAll("main tbody tr").Length;

    private static async Task RecordAsync(Site site, OrganisationId organisation, string who, string act, string entity, int lines)
    {
        await using var scope = site.Scopes.As(organisation, who);
        var log = scope.ServiceProvider.GetRequiredService<ChangeLog>();
        for (var line = 0; line < lines; line++)
        {
            log.Record(act, entity, line);
        }

        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
    }
}
