using System.Globalization;
using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.Text;

/// <summary>Takes out running heads, feet and page numbers.</summary>
internal static partial class PageFurniture
{
    private const int LinesAtEdge = 2;
    private const int FewestPages = 4;
    private const double SharePages = 0.4;

    public static List<ReportLine> TakeOut(List<ReportLine> lines)
    {
        var repeated = Repeated(lines);
        var numbers = PageNumbers(lines);
        return [.. lines.Select((line, at) => IsFurniture(line.Text) || repeated.Contains(at) || numbers.Contains(at) ? line.Cut() : line)];
    }

    private static bool IsFurniture(string text) => text.Length is > 0 and < 160 && (Foot().IsMatch(text) || PageOf().IsMatch(text));

    /// <summary>Lines at the edge of many pages that are alike but for their digits.</summary>
    private static HashSet<int> Repeated(List<ReportLine> lines)
    {
        var edges = Edges(lines);
        var pages = lines.Count(line => line.StartsPage);
        if (pages < FewestPages)
        {
            return [];
        }

        return
        [
            .. edges
                .GroupBy(at => Digits().Replace(lines[at].Text, "#"), StringComparer.Ordinal)
                .Where(same =>
                    same.Key.Any(char.IsLetter) && same.Count() >= FewestPages && IsRunning([.. same.Select(at => lines[at].Text)], pages)
                )
                .SelectMany(same => same),
        ];
    }

    private static bool IsRunning(List<string> same, int pages) =>
        same.Count >= pages * SharePages || (same[0].Any(char.IsDigit) && same.Distinct(StringComparer.Ordinal).Count() == same.Count);

    /// <summary>Bare numbers at page edges that rise with the page.</summary>
    private static HashSet<int> PageNumbers(List<ReportLine> lines)
    {
        var found = new List<(int At, int Offset)>();
        var page = 0;
        var edges = Edges(lines);
        for (var at = 0; at < lines.Count; at++)
        {
            page += lines[at].StartsPage ? 1 : 0;
            if (
                edges.Contains(at)
                && int.TryParse(lines[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number < 1000
            )
            {
                found.Add((at, number - page));
            }
        }

        // A foot stands on the page before the mark, a head after it, so two offsets may be right.
        return
        [
            .. found.GroupBy(one => one.Offset).Where(same => same.Count() > FewestPages).SelectMany(same => same.Select(one => one.At)),
        ];
    }

    private static HashSet<int> Edges(List<ReportLine> lines)
    {
        var edges = new HashSet<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].StartsPage)
            {
                edges.UnionWith(Filled(lines, at, +1));
                edges.UnionWith(Filled(lines, at - 1, -1));
            }
        }

        return edges;
    }

    private static IEnumerable<int> Filled(List<ReportLine> lines, int from, int step)
    {
        var left = LinesAtEdge;
        for (var at = from; at >= 0 && at < lines.Count && left > 0; at += step)
        {
            if (!lines[at].IsBlank)
            {
                left--;
                yield return at;
            }
        }
    }

    /// <summary>"| Organisation | 21", "Organisation | 21" and "21 | Organisation".</summary>
    [GeneratedRegex(
        @"^(\|\s*[^|]*\|?\s*(side|page)?\s*\d{1,4}|[^|:]{2,90}\|\s*(side|page)?\s*\d{1,4}|\d{1,4}\s*\|\s*[^|]{2,90}\|?)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Foot();

    [GeneratedRegex(@"^(side|page)\s+\d{1,4}(\s*(av|of|/)\s*\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageOf();

    [GeneratedRegex(@"\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}
