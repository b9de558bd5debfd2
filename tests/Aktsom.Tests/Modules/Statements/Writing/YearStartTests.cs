using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Modules.Statements.Templates.Answers;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Writing;

/// <summary>A new year begun from last year's, in the database and on the page.</summary>
public sealed class YearStartTests(TestPostgres postgres)
{
    [Fact]
    public async Task A_new_year_is_a_copy_with_review_marks_turned_goals_and_earlier_values_and_last_year_stays_as_it_was()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, last) = await LastYearAsync(site);
        var before = await AnswersAsync(site, organisation, last);

        var next = await StartAsync(site, organisation, 2026, "ehn-business");
        var answers = await AnswersAsync(site, organisation, next.Statement.Id);

        Assert.Equal(last, next.Statement.CarriedFrom);
        Assert.True(answers["B.1A2"] is { Text: "4 af", CarriedOver: true, Reviewed: false });
        Assert.Equal("Følg opp\n\n- Sendt", answers["B.g.year"].Rows.Single().Word("goal"));
        Assert.Null(answers["B.g.year"].Rows.Single()["status"]);
        Assert.Equal(["p2", "p1"], answers["B.2A1"].Rows.Select(row => row.Id), StringComparer.Ordinal);
        Assert.Equal([2025, 2024], answers["B.1D1"].Indicators.Single().Values.Keys.OrderDescending());
        Assert.Equal(AnswerState.Empty, answers["B.s.supplierCount"].State);
        Assert.Equal(Written(before), Written(await AnswersAsync(site, organisation, last)), StringComparer.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "R-EHN-05")]
    public async Task A_municipality_is_proposed_the_public_template_and_may_choose_another()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Prøve kommune", OrganisationKind.Municipality);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var page = await browser.GetAsync("/statements");
        Assert.Equal(
            "ehn-public",
            page.Document.QuerySelector("[name=Template]:checked, [name=Template] option[selected]")!.GetAttribute("value")
        );
    }

    [Fact]
    public async Task Begun_twice_or_by_two_at_once_it_is_one_statement_and_nothing_written_is_lost()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, _) = await LastYearAsync(site);

        var both = await Task.WhenAll(
            StartAsync(site, organisation, 2026, "ehn-business"),
            StartAsync(site, organisation, 2026, "ehn-business")
        );
        var id = both[0].Statement.Id;
        Assert.Equal(id, both[1].Statement.Id);
        await SaveAsync(site, organisation, id, "B.1A2", "Nytt i år");
        var again = await StartAsync(site, organisation, 2026, "ehn-business");

        Assert.Equal(id, again.Statement.Id);
        Assert.Equal("Nytt i år", (await AnswersAsync(site, organisation, id))["B.1A2"].Text);
    }

    [Fact]
    public async Task Another_template_gets_the_answers_to_equal_questions_and_names_what_has_no_place()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, _) = await LastYearAsync(site);

        var next = await StartAsync(site, organisation, 2026, "act-s5");
        var answers = await AnswersAsync(site, organisation, next.Statement.Id);

        Assert.Equal(["p2", "p1"], answers["S.2.areas"].Rows.Select(row => row.Id), StringComparer.Ordinal);
        Assert.NotEmpty(next.NoPlace);
    }

    [Fact]
    public async Task On_the_page_a_carried_answer_waits_until_someone_stands_by_it()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, _) = await LastYearAsync(site);
        var id = (await StartAsync(site, organisation, 2026, "ehn-business")).Statement.Id;
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var waiting = (await browser.GetAsync($"/statements/{id}?show=ToReview")).Document.QuerySelectorAll(".ak-places a").Length;

        var page = await browser.GetAsync($"/statements/{id}/B.1A2");
        Assert.Contains("Svaret fra 2025", page.Words);
        page = await page.Form("Teksten gjelder fortsatt").SubmitAsync();

        Assert.DoesNotContain("Teksten gjelder fortsatt", page.Words);
        Assert.True((await AnswersAsync(site, organisation, id))["B.1A2"] is { CarriedOver: true, Reviewed: true, Text: "4 af" });
        var overview = await browser.GetAsync($"/statements/{id}?show=ToReview");
        Assert.Equal(waiting - 1, overview.Document.QuerySelectorAll(".ak-places a").Length);
        Assert.Contains("Gikk god for et svar fra i fjor", overview.Words);
    }

    [Fact]
    public async Task The_difference_from_last_year_is_shown_by_words()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, _) = await LastYearAsync(site);
        var id = (await StartAsync(site, organisation, 2026, "ehn-business")).Statement.Id;
        await SaveAsync(site, organisation, id, "B.1A2", "5 af");
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var diff = (await browser.GetAsync($"/statements/{id}/B.1A2")).Document.QuerySelector(".ak-last .ak-diff")!;

        Assert.Equal(("4", "5"), (diff.QuerySelector("del")!.LastChild!.TextContent, diff.QuerySelector("ins")!.LastChild!.TextContent));
    }

    [Fact]
    [Trait("Requirement", "R-EHN-03")]
    public async Task Everything_about_one_prioritised_impact_stands_together_in_the_order_of_the_table()
    {
        await using var site = await Site.StartAsync(postgres);
        var (organisation, last) = await LastYearAsync(site);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);

        var rows = (await browser.GetAsync($"/statements/{last}"))
            .Document.QuerySelectorAll(".ak-places a")
            .Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!.Split('/')[^1]))
            .Where(key => key.StartsWith("b.3a1", StringComparison.Ordinal))
            .Select(key => key[(key.IndexOf('[', StringComparison.Ordinal) + 1)..^1])
            .ToList();

        Assert.Equal(rows.Where(row => row == "p2").Concat(rows.Where(row => row == "p1")), rows, StringComparer.Ordinal);
        Assert.Equal(2, rows.Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task<(OrganisationId Organisation, StatementId Last)> LastYearAsync(Site site)
    {
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var last = await StartAsync(site, organisation, 2025, "ehn-business");
        await using var scope = site.Scopes.As(organisation);
        var store = scope.ServiceProvider.GetRequiredService<StatementStore>();
        foreach (var (key, answer) in StatementFileTests.Full().Answers.All)
        {
            var open = await store.FindAsync(last.Statement.Id, CancellationToken.None);
            await store.SaveAsync(open!, key, answer, Guid.Empty, CancellationToken.None);
        }

        return (organisation, last.Statement.Id);
    }

    private static async Task<Started> StartAsync(Site site, OrganisationId organisation, int year, string template)
    {
        await using var scope = site.Scopes.As(organisation);
        return await scope
            .ServiceProvider.GetRequiredService<YearStart>()
            .StartAsync(year, template, "nb", fromLast: true, CancellationToken.None);
    }

    private static async Task SaveAsync(Site site, OrganisationId organisation, StatementId id, string key, string text)
    {
        await using var scope = site.Scopes.As(organisation);
        var store = scope.ServiceProvider.GetRequiredService<StatementStore>();
        var open = (await store.FindAsync(id, CancellationToken.None))!;
        var place = new AnswerKey(key);
        Assert.True(await store.SaveAsync(open, place, FieldAnswer.Of(text), open.RevisionOf(place), CancellationToken.None));
    }

    private static async Task<AnswerSet> AnswersAsync(Site site, OrganisationId organisation, StatementId id)
    {
        await using var scope = site.Scopes.As(organisation);
        return (await scope.ServiceProvider.GetRequiredService<StatementStore>().FindAsync(id, CancellationToken.None))!.Answers;
    }

    private static IEnumerable<string> Written(AnswerSet answers) =>
        answers.All.Select(pair => $"{pair.Key}: {AnswerJson.Write(pair.Value)}").Order(StringComparer.Ordinal);
}
