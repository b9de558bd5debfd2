using System.Globalization;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Reads a table printed as label and value again and again; the first label begins a row.</summary>
internal static class LabelledRows
{
    /// <returns>For each row the lines by label, and the lines before the first row.</returns>
    public static (IReadOnlyList<Dictionary<string, List<ReportLine>>> Rows, List<ReportLine> Left) Read(
        IReadOnlyList<ReportLine> lines,
        IReadOnlyList<FormatLabel> labels
    )
    {
        var rows = new List<Dictionary<string, List<ReportLine>>>();
        var left = new List<ReportLine>();
        List<ReportLine> open = left;
        for (var at = 0; at < lines.Count; at++)
        {
            if (LabelAt(lines, at, labels) is not { } label)
            {
                open.Add(lines[at]);
                continue;
            }

            if (label.Name.Is(labels[0].Name) || rows.Count == 0)
            {
                WithoutNumber(open, rows.Count + 1);
                rows.Add(new Dictionary<string, List<ReportLine>>(StringComparer.Ordinal));
            }

            open = label.End.Body(lines, label.End.NextLine);
            rows[^1].TryAdd(label.Name, open);
            at = label.End.NextLine - 1;
        }

        return (rows, left);
    }

    private static (string Name, HeadingEnd End)? LabelAt(IReadOnlyList<ReportLine> lines, int at, IReadOnlyList<FormatLabel> labels)
    {
        foreach (var label in labels)
        {
            if (HeadingAt.Match(lines, at, label.Pattern) is { } end)
            {
                return (label.Name, end);
            }
        }

        return null;
    }

    /// <summary>The number above a row stands at the end of what came before.</summary>
    private static void WithoutNumber(List<ReportLine> before, int number)
    {
        var last = before.FindLastIndex(line => !line.IsBlank);
        if (last >= 0 && before[last].Text.Is(number.ToString(CultureInfo.InvariantCulture)))
        {
            before.RemoveAt(last);
        }
    }
}
