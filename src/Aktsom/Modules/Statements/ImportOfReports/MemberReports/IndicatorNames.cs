using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>An indicator as it is named in the report, before its values are found.</summary>
internal sealed record NamedIndicator(AnswerKey Key, int Line, string Name)
{
    public List<string> Explanation { get; } = [];
    public List<string> Comment { get; } = [];
    public ChartValues? Values { get; set; }

    /// <summary>A picture or values right below it show that it is a name.</summary>
    public bool IsSure { get; init; }
}

/// <summary>Finds the names of indicators: what stands right above a chart, or right above its values as text.</summary>
internal static partial class IndicatorNames
{
    private const int LongestName = 200;

    /// <param name="key">The field, and in a block the row, they belong to.</param>
    /// <param name="lines">What stands under the word Indicator; charts are cut, gaps where they were drawn are kept.</param>
    /// <param name="plain">Line numbers where values stood as text.</param>
    public static IReadOnlyList<NamedIndicator> Read(AnswerKey key, IReadOnlyList<ReportLine> lines, IReadOnlySet<int> plain, Prose prose)
    {
        var paragraphs = Paragraphs(lines).ToList();
        var marked = paragraphs.Exists(one => HasGapAfter(lines, one));
        var found = new List<NamedIndicator>();
        foreach (var paragraph in paragraphs)
        {
            var line = lines[paragraph.From].Number;
            var sure = HasValuesAfter(lines, paragraph, plain) || HasGapAfter(lines, paragraph);
            var pieces = Pieces(lines, paragraph, prose);
            foreach (var (text, at) in pieces.Select((text, at) => (text, at)))
            {
                var isLast = at == pieces.Count - 1;
                var isName = (sure && isLast) || (!marked && LooksLikeName(text, found.Count == 0));
                if (found.Count == 0 || (isName && text.Length <= LongestName))
                {
                    found.Add(new NamedIndicator(key, line, text.Replace('\n', ' ')) { IsSure = sure && isLast });
                    continue;
                }

                var afterValues = plain.Any(value => value > found[^1].Line && value < line);
                (afterValues ? found[^1].Comment : found[^1].Explanation).Add(text);
            }
        }

        return found;
    }

    /// <summary>Where lines are packed without blanks, name and explanation are parted by how a line begins and how the one before it ends.</summary>
    private static List<string> Pieces(IReadOnlyList<ReportLine> lines, (int From, int Until) paragraph, Prose prose)
    {
        var own = lines.Skip(paragraph.From).Take(paragraph.Until - paragraph.From).ToList();
        if (lines.Any(line => line.IsBlank && !line.IsCut))
        {
            return [prose.Text(own)];
        }

        var pieces = new List<List<ReportLine>>();
        foreach (var line in own)
        {
            if (pieces.Count == 0 || NameWords().IsMatch(line.Text) || pieces[^1][^1].Text.EndsWith('?'))
            {
                pieces.Add([]);
            }

            pieces[^1].Add(line);
        }

        return [.. pieces.SelectMany(piece => prose.Text(piece).Split('\n'))];
    }

    private static IEnumerable<(int From, int Until)> Paragraphs(IReadOnlyList<ReportLine> lines)
    {
        var from = -1;
        for (var at = 0; at <= lines.Count; at++)
        {
            var blank = at == lines.Count || lines[at].IsBlank;
            if (blank && from >= 0)
            {
                yield return (from, at);
                from = -1;
            }
            else if (!blank && from < 0)
            {
                from = at;
            }
        }
    }

    private static bool HasGapAfter(IReadOnlyList<ReportLine> lines, (int From, int Until) paragraph) =>
        lines.Skip(paragraph.Until).TakeWhile(line => line.IsBlank && !line.IsCut).Any(line => line.IsGap);

    private static bool HasValuesAfter(IReadOnlyList<ReportLine> lines, (int From, int Until) paragraph, IReadOnlySet<int> plain) =>
        lines.Skip(paragraph.Until).TakeWhile(line => line.IsBlank).Any(line => plain.Contains(line.Number));

    private static bool LooksLikeName(string text, bool first) =>
        text.Length <= LongestName && !text.EndsWith('.') && (first || text.EndsWith('?') || NameWords().IsMatch(text));

    [GeneratedRegex(
        @"^(Andel|Antall|Prosent|Gjennomsnitt|Snitt|\w*score|Totalt?|Share|Number|Percentage|Average|Proportion)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NameWords();
}
