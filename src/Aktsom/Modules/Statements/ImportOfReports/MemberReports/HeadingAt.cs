using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Where a heading or label ends: the line after it, and what stands beside it on its own last line.</summary>
internal readonly record struct HeadingEnd(int NextLine, string Rest)
{
    /// <summary>The lines of the heading's body, with what stood beside the label first.</summary>
    public List<ReportLine> Body(IReadOnlyList<ReportLine> lines, int until)
    {
        var body = new List<ReportLine>();
        if (Rest.Length > 0)
        {
            body.Add(lines[NextLine - 1] with { Text = Rest });
        }

        for (var at = NextLine; at < until; at++)
        {
            body.Add(lines[at]);
        }

        return body;
    }
}

/// <summary>Matches patterns that may run over several lines, from the start of a line.</summary>
internal static class HeadingAt
{
    private const int LongestHeading = 6;

    public static HeadingEnd? Match(IReadOnlyList<ReportLine> lines, int at, Regex pattern)
    {
        if (lines[at].IsBlank)
        {
            return null;
        }

        var joined = Joined(lines, at);
        var match = pattern.Match(joined);
        if (!match.Success)
        {
            return null;
        }

        var used = match.Value.TrimEnd();
        var next = at + used.Count(letter => letter == '\n') + 1;
        var rest = joined[used.Length..];
        var lineEnd = rest.IndexOf('\n', StringComparison.Ordinal);
        return new HeadingEnd(next, (lineEnd < 0 ? rest : rest[..lineEnd]).Trim());
    }

    private static string Joined(IReadOnlyList<ReportLine> lines, int at)
    {
        var until = at;
        while (until < lines.Count && until < at + LongestHeading && !lines[until].IsBlank)
        {
            until++;
        }

        return string.Join('\n', lines.Skip(at).Take(until - at).Select(line => line.Text));
    }
}
