using System.Globalization;
using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>Finds the year a report accounts for.</summary>
internal static partial class YearFinder
{
    private const int Earliest = 2015;
    private const int Latest = 2100;

    /// <summary>The year the text names as its own; null where it names none.</summary>
    public static int? Stated(IEnumerable<ReportLine> lines)
    {
        var text = string.Join('\n', lines.Select(line => line.Text));
        foreach (var pattern in new[] { OfReport(), OfPeriod(), OfTitle() })
        {
            if (pattern.Match(text) is { Success: true } match && Year(match.Groups["year"].Value) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>The year most spoken of, which is the reporting year; the later of two spoken of as often.</summary>
    public static int? Guess(IEnumerable<ReportLine> lines) =>
        lines
            .SelectMany(line => AnyYear().Matches(line.Text))
            .Select(match => Year(match.Value))
            .OfType<int>()
            .GroupBy(year => year)
            .OrderByDescending(same => same.Count())
            .ThenByDescending(same => same.Key)
            .Select(same => (int?)same.Key)
            .FirstOrDefault();

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest
            ? year
            : null;

    [GeneratedRegex(
        @"(rapporteringsåret|rapporteringsperioden|rapporteringsår|reporting year|regnskapsåret|kalenderåret|rekneskapsåret)\s*:?\s*(?<year>20\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfReport();

    [GeneratedRegex(
        @"(\b31\.?\s*(desember|12\.?|december)|til\s+og\s+med\s+desember)\s*(?<year>20\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfPeriod();

    [GeneratedRegex(
        @"(redegjørelse|utgreiing|åpenhetsrapport|rapport|statement|report)((?!oppdater|revider|publiser|updated)[^\n.]){0,60}?\b(?<year>20\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OfTitle();

    [GeneratedRegex(@"(?<![\d./-])20\d\d(?![\d./-]|\s?\.)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyYear();
}
