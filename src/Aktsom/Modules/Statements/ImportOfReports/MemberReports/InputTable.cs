using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>Reads the table of inputs, whose places stand on the line of the input or below it, and the note that follows.</summary>
internal sealed record InputTable(IReadOnlyList<AnswerRow> Rows, IReadOnlyList<ReportLine> Lines, List<ReportLine> Left)
{
    /// <summary>An input is named in few words; a longer line without a place is the note.</summary>
    private const int LongestInput = 80;

    public static InputTable Read(IReadOnlyList<ReportLine> lines)
    {
        var rows = new List<(string Input, List<string> Places)>();
        var used = new List<ReportLine>();
        var at = 0;
        for (; at < lines.Count; at++)
        {
            var text = lines[at].Text;
            if (text.Length == 0)
            {
                continue;
            }

            if (Places.All(text) is { Count: > 0 } places && rows.Count > 0)
            {
                rows[^1].Places.AddRange(places);
            }
            else if (Places.AtEnd(text) is { } row && text.Length <= LongestInput * 2 && !text.EndsWith('.'))
            {
                Add(rows, row.Before, row.Places);
            }
            else if (text.Length <= LongestInput && !text.EndsWith('.') && FollowedByPlace(lines, at))
            {
                Add(rows, text, []);
            }
            else
            {
                break;
            }

            used.Add(lines[at]);
        }

        return new InputTable([.. rows.Select(Row)], used, [.. lines.Skip(at)]);
    }

    /// <summary>A line right under an input without places goes on with its name.</summary>
    private static void Add(List<(string Input, List<string> Places)> rows, string words, IReadOnlyList<string> places)
    {
        if (rows.Count > 0 && rows[^1].Places.Count == 0)
        {
            rows[^1] = ($"{rows[^1].Input} {words}", [.. places]);
            return;
        }

        rows.Add((words, [.. places]));
    }

    private static bool FollowedByPlace(IReadOnlyList<ReportLine> lines, int at)
    {
        var next = lines.Skip(at + 1).Where(line => !line.IsBlank).Take(2).ToList();
        return next.Exists(line =>
            Places.All(line.Text).Count > 0 || (Places.AtEnd(line.Text) is not null && line.Text.Length <= LongestInput)
        );
    }

    private static AnswerRow Row((string Input, List<string> Places) row, int at) =>
        AnswerRow.Of(ValueReader.Id(at), ("input", new AnswerValue.Word(row.Input)), ("geographies", AnswerValue.OfWords(row.Places)));
}
