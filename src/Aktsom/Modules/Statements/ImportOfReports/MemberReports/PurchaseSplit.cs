using Aktsom.Modules.Statements.ImportOfReports.Text;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>
/// Finds the chart of purchases by type among other lines. Its labels are broken anywhere, even in the middle of a word,
/// and its percentages stand after each label or after all of them.
/// </summary>
/// <param name="Parts">Percent by part; parts not printed are zero where the rest makes 100.</param>
/// <param name="Lines">The lines of the chart.</param>
/// <param name="Left">All other lines.</param>
/// <param name="PairedByOrder">The percentages stood after all the labels.</param>
internal sealed record PurchaseSplit(
    Dictionary<string, decimal> Parts,
    IReadOnlyList<ReportLine> Lines,
    IReadOnlyList<ReportLine> Left,
    bool PairedByOrder
)
{
    private const int LongestLabel = 12;

    public static PurchaseSplit TakeOut(List<ReportLine> lines, IReadOnlyDictionary<string, string[]> labels)
    {
        var tokens = new List<(string? Part, decimal? Percent, int At)>();
        var used = new HashSet<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Text.EndsWith('%') && Numbers.Read(lines[at].Text) is { } percent)
            {
                tokens.Add((null, percent, at));
                used.Add(at);
            }
            else if (LabelAt(lines, at, labels) is { } label)
            {
                tokens.Add((label.Part, null, at));
                used.UnionWith(label.Lines);
                at = label.Lines[^1];
            }
        }

        return new PurchaseSplit(
            Pair(tokens, labels, out var byOrder),
            [.. used.Order().Select(at => lines[at])],
            [.. lines.Where((_, at) => !used.Contains(at))],
            byOrder
        );
    }

    private static (string Part, List<int> Lines)? LabelAt(List<ReportLine> lines, int at, IReadOnlyDictionary<string, string[]> labels)
    {
        var letters = "";
        var taken = new List<int>();
        for (var next = at; next < lines.Count && taken.Count < LongestLabel; next++)
        {
            if (lines[next].IsBlank)
            {
                continue;
            }

            letters += Letters(lines[next].Text);
            taken.Add(next);
            var begun = labels
                .SelectMany(label => label.Value.Select(form => (label.Key, form)))
                .Where(one => one.form.StartsWith(letters, StringComparison.Ordinal))
                .ToList();
            if (letters.Length == 0 || begun.Count == 0)
            {
                return null;
            }

            // The longest form wins, so that a label is not cut where a shorter one would end.
            if (begun.Find(one => one.form.Length == letters.Length) is { form: not null } whole && !GoesOn(lines, next, letters, begun))
            {
                return (whole.Key, taken);
            }
        }

        return null;
    }

    private static bool GoesOn(List<ReportLine> lines, int at, string letters, List<(string Key, string form)> begun)
    {
        var next = lines.FindIndex(at + 1, line => !line.IsBlank);
        return next >= 0
            && Letters(lines[next].Text) is { Length: > 0 } more
            && begun.Exists(one => one.form.StartsWith(letters + more, StringComparison.Ordinal));
    }

    private static Dictionary<string, decimal> Pair(
        List<(string? Part, decimal? Percent, int At)> tokens,
        IReadOnlyDictionary<string, string[]> labels,
        out bool byOrder
    )
    {
        var parts = tokens.Where(token => token.Part is not null).ToList();
        var percents = tokens.Where(token => token.Percent is not null).ToList();
        byOrder = false;
        var paired = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (parts.Count == 0 || parts.Count != percents.Count)
        {
            return paired;
        }

        byOrder = tokens.Where((token, at) => at % 2 == 0).Any(token => token.Part is null);
        for (var at = 0; at < parts.Count; at++)
        {
            paired[parts[at].Part!] = percents[at].Percent!.Value;
        }

        if (paired.Values.Sum() == 100)
        {
            foreach (var missing in labels.Keys.Where(part => !paired.ContainsKey(part)))
            {
                paired[missing] = 0;
            }
        }

        return paired;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
