using System.Globalization;
using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.Text;

/// <summary>The values of one chart, found somewhere after its label.</summary>
/// <param name="At">Index of its first line.</param>
/// <param name="IsPlain">Printed as lines of text (2023: 22) right under its label, not drawn.</param>
internal sealed record ChartValues(int At, bool IsPlain, string? Unit, IReadOnlyDictionary<int, decimal> Values);

/// <summary>
/// Finds charts by their values, a year and its number again and again, and takes them out of the text. Extraction puts the values of
/// several charts after all their labels, and a page break may push them into the next answer (statement-templates.md 0.2).
/// </summary>
internal static partial class Charts
{
    public static (List<ReportLine> Lines, IReadOnlyList<ChartValues> Charts) TakeOut(List<ReportLine> lines)
    {
        var left = new List<ReportLine>(lines);
        var charts = new List<ChartValues>();
        for (var at = 0; at < lines.Count; at++)
        {
            var pairs = PlainAt(lines, at) ?? DrawnAt(lines, at);
            if (pairs is null)
            {
                continue;
            }

            charts.Add(new ChartValues(at, pairs.IsPlain, pairs.Unit, pairs.Values));
            for (var cut = at; cut <= pairs.Last; cut++)
            {
                left[cut] = lines[cut].Cut();
            }

            at = pairs.Last;
        }

        return (left, charts);
    }

    private static Pairs? PlainAt(List<ReportLine> lines, int at)
    {
        var pairs = new Pairs(IsPlain: true);
        for (var next = at; next < lines.Count; next = Filled(lines, next + 1))
        {
            var match = Plain().Match(lines[next].Text);
            if (!match.Success || !pairs.Add(match.Groups["year"].Value, match.Groups["value"].Value, next))
            {
                break;
            }
        }

        return pairs.Values.Count > 0 ? pairs : null;
    }

    private static Pairs? DrawnAt(List<ReportLine> lines, int at)
    {
        var pairs = new Pairs(IsPlain: false);
        for (var next = at; next < lines.Count; )
        {
            var value = Filled(lines, next + 1);
            if (
                value >= lines.Count
                || !Year().IsMatch(lines[next].Text)
                || Year().IsMatch(lines[value].Text)
                || !Value().IsMatch(lines[value].Text)
                || !pairs.Add(lines[next].Text, lines[value].Text, value)
            )
            {
                break;
            }

            next = Filled(lines, value + 1);
        }

        return pairs.Values.Count > 0 ? pairs : null;
    }

    private static int Filled(List<ReportLine> lines, int at)
    {
        while (at < lines.Count && lines[at].IsBlank)
        {
            at++;
        }

        return at;
    }

    private sealed record Pairs(bool IsPlain)
    {
        private readonly Dictionary<int, decimal> values = [];

        public Dictionary<int, decimal> Values => values;
        public string? Unit { get; private set; }
        public int Last { get; private set; }

        /// <summary>False when the year does not go on downwards: then the next chart begins here.</summary>
        public bool Add(string year, string value, int at)
        {
            var number = int.Parse(year, CultureInfo.InvariantCulture);
            if (values.Count > 0 && number >= values.Keys.Min())
            {
                return false;
            }

            if (Numbers.Read(value) is not { } amount)
            {
                return false;
            }

            values[number] = amount;
            Unit ??= value.Contains('%', StringComparison.Ordinal) ? "percent" : null;
            Last = at;
            return true;
        }
    }

    [GeneratedRegex(@"^(19|20)\d\d$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^-?\d[\d ]{0,14}([.,]\d+)?\s*%?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();

    [GeneratedRegex(@"^(?<year>(19|20)\d\d)\s*:\s*(?<value>-?\d[\d ]{0,14}([.,]\d+)?\s*%?)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
