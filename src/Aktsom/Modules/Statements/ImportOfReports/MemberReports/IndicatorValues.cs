using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Ties values to the indicators they belong to and sets them in the draft.</summary>
internal static class IndicatorValues
{
    /// <param name="charts">Values by the number of their first line.</param>
    public static void Assign(ImportDraft draft, IReadOnlyList<NamedIndicator> named, IReadOnlyList<(int Line, ChartValues Chart)> charts)
    {
        var indicators = WithoutDoubtful(named, charts.Count);
        foreach (var (line, chart) in charts.Where(one => one.Chart.IsPlain))
        {
            Tie(draft, indicators.LastOrDefault(one => one.Line < line && one.Values is null), line, chart);
        }

        var doubted = new HashSet<AnswerKey>();

        // Drawn charts keep the order of their names, but come after them and may stand in the next answer.
        foreach (var (line, chart) in charts.Where(one => !one.Chart.IsPlain))
        {
            var owner = indicators.FirstOrDefault(one => one.Line < line && one.Values is null);
            Tie(draft, owner, line, chart);
            if (owner is not null && indicators.Any(other => other.Line > owner.Line && other.Line < line) && doubted.Add(owner.Key))
            {
                draft.Doubt(owner.Key.Field, line, ImportWords.IndicatorsPairedByOrder);
            }
        }

        foreach (var same in indicators.GroupBy(one => one.Key))
        {
            var answer = draft.Answers[same.Key];
            var set = answer with { State = AnswerState.Answered, Indicators = [.. same.Select((one, at) => Indicator(one, at))] };
            draft.Set(same.Key, set);
            foreach (var one in same.Where(one => one.Values is null))
            {
                draft.Doubt(same.Key.Field, one.Line, ImportWords.IndicatorWithoutValues(one.Name));
            }
        }
    }

    /// <summary>More names than charts: one that follows right upon another, a question before all, was its explanation.</summary>
    private static List<NamedIndicator> WithoutDoubtful(IReadOnlyList<NamedIndicator> named, int charts)
    {
        var kept = named.ToList();
        foreach (var afterQuestion in new[] { true, false })
        {
            for (var at = kept.Count - 1; at > 0 && kept.Count > charts; at--)
            {
                var (before, doubtful) = (kept[at - 1], kept[at]);
                var follows = before.Key == doubtful.Key && before.Explanation.Count == 0 && (!afterQuestion || before.Name.EndsWith('?'));
                if (follows && !doubtful.IsSure && !doubtful.Name.EndsWith('?'))
                {
                    before.Explanation.Add(doubtful.Name);
                    before.Explanation.AddRange(doubtful.Explanation);
                    kept.RemoveAt(at);
                }
            }
        }

        return kept;
    }

    private static void Tie(ImportDraft draft, NamedIndicator? owner, int line, ChartValues chart)
    {
        if (owner is null)
        {
            draft.Doubt(null, line, ImportWords.ValuesWithoutIndicator(chart.Values.Keys.Max()));
            return;
        }

        owner.Values = chart;
    }

    private static IndicatorAnswer Indicator(NamedIndicator named, int at) =>
        new()
        {
            Id = ValueReader.Id(at),
            Name = named.Name,
            Unit = named.Values?.Unit ?? (named.Name.Contains("score", StringComparison.OrdinalIgnoreCase) ? "points" : "count"),
            Values = named.Values?.Values ?? new Dictionary<int, decimal>(),
            Explanation = Joined(named.Explanation),
            Comment = Joined(named.Comment),
        };

    private static string? Joined(List<string> texts) => texts.Count == 0 ? null : string.Join("\n\n", texts);
}
