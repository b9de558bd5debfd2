using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Checks;

/// <summary>Splits and tables: K-01, K-02, K-04, K-16 and K-19.</summary>
internal static class TableChecks
{
    private const decimal Whole = 100;
    private const int ShortestTitle = 4;
    private const string ClimateTopic = "greenhouseGases";

    public static readonly Check[] All =
    [
        new("K-01", Split),
        new("K-02", Producers),
        new("K-04", SameTitles),
        new("K-16", ListInReasons),
        new("K-19", Climate),
    ];

    private static IEnumerable<CheckFinding> Split(CheckContext context)
    {
        if (context.Of("chain.types") is not { Field.Key: var key, Answer.Value: AnswerValue.Parts parts })
        {
            return [];
        }

        var sum = parts.Percent.Values.Sum(part => CheckContext.Bounded(part) ?? 0);
        return sum == Whole
            ? []
            : [context.Finding(sum < Whole ? "K-01" : "K-01-over", new AnswerKey(key), ("sum", sum), ("off", Math.Abs(Whole - sum)))];
    }

    /// <summary>As many producers as suppliers: were suppliers listed instead?</summary>
    private static IEnumerable<CheckFinding> Producers(CheckContext context)
    {
        if (context.Of("chain.producers") is not { Field: var field, Answer.Rows: { Count: > 0 } rows })
        {
            return [];
        }

        var sum = rows.Sum(row => CheckContext.Amount(row["count"]) ?? 0);
        var key = new AnswerKey(field.Key);
        return sum < 1 ? [context.Finding("K-02-none", key)]
            : sum == context.Figure(FigureIds.SuppliersCounted) ? [context.Finding("K-02", key, ("sum", sum))]
            : [];
    }

    private static IEnumerable<CheckFinding> SameTitles(CheckContext context) =>
        context.Of("impacts.table") is not { } table
            ? []
            : table
                .Answer.Rows.GroupBy(row => row.Word("title").Trim(), StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Key.Length > 0 && same.Count() > 1)
                .Select(same => context.Finding("K-04", new AnswerKey(table.Field.Key), ("count", same.Count()), ("title", same.Key)));

    /// <summary>A list that holds at least half of the impact titles, but not all.</summary>
    private static IEnumerable<CheckFinding> ListInReasons(CheckContext context)
    {
        var titles = context
            .RowsOf("impacts.table")
            .Select(row => row.Word("title").Trim())
            .Where(title => title.Length > ShortestTitle)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        foreach (var text in context.TextsOf("impacts.method", "impacts.reasons"))
        {
            var listed = text.Text.Split('\n').Where(line => line.TrimStart() is ['-' or '*' or '•', ..]).Select(Letters).ToList();
            var named = titles.Where(title => listed.Exists(line => line.Contains(Letters(title), StringComparison.Ordinal))).ToList();
            if (named.Count > 1 && named.Count * 2 >= titles.Count && named.Count < titles.Count)
            {
                yield return context.Finding(
                    "K-16",
                    text.Key,
                    ("missing", string.Join(", ", titles.Except(named, StringComparer.Ordinal)))
                );
            }
        }
    }

    private static IEnumerable<CheckFinding> Climate(CheckContext context) =>
        context.Of("impacts.table") is not { } table || !table.Field.Columns.Any(column => column.Key is "topics")
            ? []
            : table
                .Answer.Rows.Where(row =>
                    context.Words.Climate.IsMatch(row.Word("title")) && !row.Words("topics").Contains(ClimateTopic, StringComparer.Ordinal)
                )
                .Select(row =>
                    context.Finding(
                        "K-19",
                        new AnswerKey(table.Field.Key),
                        ("title", row.Word("title")),
                        ("topic", ActChecks.TopicNames([ClimateTopic]))
                    )
                );

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
