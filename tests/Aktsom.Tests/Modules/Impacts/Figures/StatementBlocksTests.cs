using Aktsom.Documents.Charts;
using Aktsom.Modules.Platform.Running;
using Aktsom.Modules.Statements.Filling;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Figures;

[Trait("Requirement", "R-EHN-03")]
[Trait("Requirement", "INV-04")]
public sealed class StatementBlocksTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_table_of_impacts_becomes_blocks_and_each_block_gets_its_own_goals_measures_and_results()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres, demo: true);
        await using var scope = site.Scopes.As(ExampleSet.Union.Organisation, ExampleSet.Union.Lead);
        var services = scope.ServiceProvider;
        var started = await services
            .GetRequiredService<YearStart>()
            .StartAsync(2025, "ehn-business", "nb", fromLast: false, CancellationToken.None);
        var store = services.GetRequiredService<StatementStore>();
        var open = (await store.FindAsync(started.Statement.Id, CancellationToken.None))!;
        var fill = services.GetRequiredService<RegisterFill>();
        var filled = await fill.ComputeAsync(open.Statement, open.Template, open.Answers, isFrozen: false, CancellationToken.None);
        var table = open.Template.Fields.Single(field => field.Key == "B.2A1");
        var proposed = RegisterFill.Propose(open, table, new AnswerKey("B.2A1"), filled)!;
        await store.SaveAsync(
            open,
            new AnswerKey("B.2A1"),
            proposed with
            {
                Reviewed = true,
            },
            open.RevisionOf(new AnswerKey("B.2A1")),
            CancellationToken.None
        );
        open = (await store.FindAsync(started.Statement.Id, CancellationToken.None))!;

        Assert.Equal(3, proposed.Rows.Count);
        Assert.StartsWith("Lange skift", proposed.Rows[0].Word("title"), StringComparison.Ordinal);
        var title = open.Template.Fields.Single(field => field.Key == "B.3A1.title");
        Assert.Equal(
            proposed.Rows[0].Word("title"),
            RegisterFill.AnswerOf(open, title, new AnswerKey(title.Key, proposed.Rows[0].Id), filled).Answer.Text
        );
        Assert.DoesNotContain("meetings.held", Text("B.3A1.measures", 0), StringComparison.Ordinal);
        Assert.Equal("Vi kjøper profilklær fra én leverandør over tre år.", Text("B.3A1.yearGoal", 1));
        Assert.Equal("Utført. Avtalen er signert.", Text("B.3A1.status", 1));
        Assert.Contains(
            "- Inngå treårig avtale med én leverandør av profilklær (utført, Amir Nordby, 28. november 2025).",
            Text("B.3A1.measures", 1),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("fabrikklister", Text("B.3A1.measures", 1), StringComparison.Ordinal);
        Assert.Contains("Avtalen gir innsyn i lønnslister.", Text("B.3A1.results", 1), StringComparison.Ordinal);
        Assert.Equal(
            "- Be forhandleren om fabrikklister. Ventet virkning: Fabrikken er kjent for alt nytt utstyr.",
            Text("B.3A1.results", 0)
        );
        Assert.Contains("Kurs for ansatte som bestiller", Text("B.3B6", null), StringComparison.Ordinal);
        Assert.Contains("Avtalen gir innsyn i lønnslister.", Text("B.4A2", null), StringComparison.Ordinal);
        Assert.Contains("Vi har 7,5 timer i uken til arbeidet", Text("B.2A2a", null), StringComparison.Ordinal);

        var indicators = open.Template.Fields.Single(one => one.Key == "B.3A1.indicators");
        var hung = RegisterFill.Propose(open, indicators, new AnswerKey("B.3A1.indicators", proposed.Rows[0].Id), filled)!;
        var indicator = Assert.Single(hung.Indicators);
        Assert.Equal(("Merker med fabrikkliste", "percent", "100"), (indicator.Name, indicator.Unit, indicator.Target));
        Assert.Equal([(2024, 0m), (2025, 40m)], indicator.Values.OrderBy(value => value.Key).Select(value => (value.Key, value.Value)));
        Assert.StartsWith(
            "Minst 100\u00a0% av merkene vi kjøper utstyr fra innen 2026. Kilde: Lister fra forhandleren",
            indicator.Comment,
            StringComparison.Ordinal
        );

        var next = open.Template.Fields.Single(one => one.Key == "B.g.next");
        var goals = RegisterFill.Propose(open, next, new AnswerKey("B.g.next"), filled)!;
        var parts = Assert.IsType<AnswerValue.List>(
            Assert.Single(goals.Rows, row => row.Word("goal").StartsWith("Alle femten", StringComparison.Ordinal))["subGoals"]
        );
        Assert.Contains(
            ("Bestill kurs minst åtte uker før", "desember 2026"),
            parts.Rows.Select(row => (row.Word("text"), row.Word("due")))
        );

        var printed = await services.GetRequiredService<StatementPrint>().OfAsync(open, CancellationToken.None);
        var charts = BarChart.Of(printed);
        Assert.Equal(
            ["Merker med fabrikkliste", "Fabrikker som viser lønnslister", "Kurshoteller med tariffavtale"],
            charts.Select(chart => chart.Title)
        );
        Assert.All(charts, chart => Assert.Equal(100, chart.Target?.Value));

        string Text(string key, int? row)
        {
            var field = open.Template.Fields.Single(one => one.Key == key);
            return RegisterFill.Propose(open, field, new AnswerKey(key, row is { } at ? proposed.Rows[at].Id : null), filled)?.Text ?? "";
        }
    }
}
