using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates.Answers;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Statements.ImportOfReports.MemberReports;

/// <summary>
/// Reads the table of prioritised impacts: title, topics and places, cell after cell in one column of text.
/// Topics are the fixed list, always in its order; places are known; what is neither begins a new row.
/// </summary>
internal sealed class ImpactTable
{
    /// <summary>More words than this are the note under the table.</summary>
    private const int LongestTitle = 300;

    private readonly List<(string Title, List<Topic> Topics, List<string> Places, int Line)> rows = [];
    private readonly List<ReportLine> pending = [];
    private readonly IReadOnlyList<string> knownTitles;

    private ImpactTable(IReadOnlyList<string> knownTitles) => this.knownTitles = knownTitles;

    /// <param name="lines">The body of the question.</param>
    /// <param name="format">Where the table's head is recognised.</param>
    /// <param name="knownTitles">Titles of the blocks in step 3, where they could be read on their own.</param>
    /// <returns>The rows, and the lines that follow the table.</returns>
    public static (IReadOnlyList<AnswerRow> Rows, List<ReportLine> Left) Read(
        IReadOnlyList<ReportLine> lines,
        MemberFormat format,
        IReadOnlyList<string> knownTitles
    )
    {
        var table = new ImpactTable(knownTitles);
        table.Walk(WithoutHead(lines, format));
        return ([.. table.rows.Select(Row)], [.. table.pending]);
    }

    private static List<ReportLine> WithoutHead(IReadOnlyList<ReportLine> lines, MemberFormat format)
    {
        var kept = new List<ReportLine>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (HeadingAt.Match(lines, at, format.TableHead) is { } head)
            {
                kept.Add(lines[at].Cut());
                at = head.NextLine - 1;
                continue;
            }

            kept.Add(lines[at]);
        }

        return kept;
    }

    private void Walk(List<ReportLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsBlank)
            {
                pending.Add(lines[at]);
                continue;
            }

            var text = lines[at].Text;
            var titleIsOpen = pending.Exists(line => !line.IsBlank);
            if (
                TopicWords.At(lines, at) is { } found
                && (titleIsOpen ? pending.Sum(line => line.Text.Length) <= LongestTitle : Fits(found))
            )
            {
                Take(found);
                at += found.Lines - 1;
            }
            else if (!titleIsOpen && rows.Count > 0 && Places.All(text) is { Count: > 0 } places && !IsTitle(text))
            {
                rows[^1].Places.AddRange(places);
                pending.Clear();
            }
            else
            {
                pending.Add(lines[at]);
            }
        }
    }

    /// <summary>Topics of one row come in the list's order and before its places. Otherwise the word is the title of the next row.</summary>
    private bool Fits(TopicsHere found) =>
        rows.Count > 0 && rows[^1].Places.Count == 0 && rows[^1].Topics[^1].Number < found.Topics[0].Number;

    private bool IsTitle(string text) => knownTitles.Any(title => Titles.Same(title, text));

    private void Take(TopicsHere found)
    {
        var title = string.Join(' ', pending.Where(line => !line.IsBlank).Select(line => line.Text));
        if (title.Length > 0)
        {
            var line = pending.Find(one => !one.IsBlank)!.Number;
            rows.Add((WithoutPlaceBefore(title), [], [], line));
            pending.Clear();
        }

        rows[^1].Topics.AddRange(found.Topics);
        rows[^1].Places.AddRange(found.Places);
    }

    /// <summary>A place we do not know stands between two rows and would be read as the start of the next title.</summary>
    private string WithoutPlaceBefore(string title)
    {
        var known = knownTitles.FirstOrDefault(one => Titles.EndsWith(title, one) && !Titles.Same(title, one));
        if (known is null || rows.Count == 0)
        {
            return title;
        }

        var at = title.LastIndexOf(known.Split(' ')[0], StringComparison.OrdinalIgnoreCase);
        var place = at > 0 ? title[..at].Trim() : "";
        if (place.Length > 0)
        {
            rows[^1].Places.Add(place);
        }

        return known;
    }

    private static AnswerRow Row((string Title, List<Topic> Topics, List<string> Places, int Line) row, int at) =>
        AnswerRow.Of(
            ValueReader.Id(at),
            ("title", new AnswerValue.Word(row.Title)),
            ("topics", AnswerValue.OfWords([.. row.Topics.Select(topic => topic.Id)])),
            ("geographies", AnswerValue.OfWords([.. row.Places]))
        );
}

/// <summary>Compares titles of impacts as they are printed in two places.</summary>
internal static class Titles
{
    public static bool Same(string one, string other) => string.Equals(Letters(one), Letters(other), StringComparison.Ordinal);

    public static bool EndsWith(string text, string title) =>
        Letters(title) is { Length: > 0 } end && Letters(text).EndsWith(end, StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
