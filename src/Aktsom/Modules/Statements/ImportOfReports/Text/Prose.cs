using System.Text;
using System.Text.RegularExpressions;

namespace Aktsom.Modules.Statements.ImportOfReports.Text;

/// <summary>Makes paragraphs of lines: what the page broke is joined, what the author parted stays parted.</summary>
internal sealed partial class Prose
{
    /// <summary>A line this full of the page was ended by the page, whatever follows.</summary>
    private const double FullLine = 0.85;

    /// <summary>A sentence that ends on a line this full of its column may go on in the same paragraph.</summary>
    private const double FullColumn = 0.75;

    private const int LongestHeading = 50;

    private readonly int width;

    /// <param name="document">All lines of the report, to learn how wide its pages are.</param>
    public Prose(IReadOnlyList<ReportLine> document)
    {
        var lengths = document.Where(line => line.Text.Length > 40).Select(line => line.Text.Length).Order().ToList();
        width = lengths.Count == 0 ? 80 : lengths[(int)(lengths.Count * 0.8)];
    }

    /// <summary>The text of the lines as Markdown: paragraphs parted by an empty line, bullets as "- ".</summary>
    public string Text(IEnumerable<ReportLine> lines) => string.Join("\n\n", Paragraphs(lines));

    public IReadOnlyList<string> Paragraphs(IEnumerable<ReportLine> source)
    {
        var lines = source.ToList();
        var column = lines.Count == 0 ? 0 : lines.Max(line => line.Text.Length);
        var paragraphs = new List<StringBuilder>();
        ReportLine? last = null;
        var blank = true;
        var broken = false;
        foreach (var line in lines)
        {
            broken |= line.IsCut || line.StartsPage;
            if (line.IsBlank)
            {
                blank = true;
                continue;
            }

            if (
                last is null
                || (blank && !(broken && Continues(last.Text, line.Text)))
                || (line.StartsPage && Closes(last.Text, line.Text, column))
            )
            {
                paragraphs.Add(new StringBuilder(Bullet(line.Text)));
            }
            else
            {
                Append(paragraphs[^1], last, line.Text, blank || line.StartsPage, column);
            }

            (last, blank, broken) = (line, false, false);
        }

        return [.. paragraphs.Select(paragraph => paragraph.ToString())];
    }

    /// <summary>A sentence goes on over a break.</summary>
    private static bool Continues(string before, string after) => !SentenceEnd().IsMatch(before) && char.IsLower(after[0]);

    /// <summary>A sentence that ends on a short line at the foot of a page closes its paragraph; so does one before a heading.</summary>
    private static bool Closes(string before, string after, int column) =>
        SentenceEnd().IsMatch(before)
        && (before.Length < column * FullColumn || (after.Length < LongestHeading && !SentenceEnd().IsMatch(after)));

    private void Append(StringBuilder paragraph, ReportLine before, string line, bool overBreak, int column)
    {
        if (IsBullet(line))
        {
            paragraph.Append('\n').Append(Bullet(line));
            return;
        }

        if (HyphenAtEnd().IsMatch(before.Text))
        {
            paragraph.Append(line);
            return;
        }

        var goesOn = overBreak || char.IsLower(line[0]) || (!before.EndsParagraph && WasWrapped(before.Text, line, column));
        paragraph.Append(goesOn ? ' ' : '\n').Append(line);
    }

    /// <summary>A line is broken by the column when the next word would not have fitted.</summary>
    private bool WasWrapped(string before, string line, int column)
    {
        if (before.Length >= width * FullLine)
        {
            return true;
        }

        return SentenceEnd().IsMatch(before)
            ? before.Length >= column * FullColumn
            : before.Length + 1 + line.Split(' ')[0].Length > column;
    }

    public static bool IsBullet(string text) => AnyBullet().IsMatch(text);

    private static string Bullet(string text) => RoundBullet().Replace(text, "- ");

    [GeneratedRegex(@"^([-–•●▪*]|o(?=\s+\p{Lu})|\d{1,2}[.)]|[a-zA-Z]\))\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyBullet();

    [GeneratedRegex(@"^([–•●▪*]|o(?=\s+\p{Lu}))\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoundBullet();

    [GeneratedRegex(@"[.!?:;»""”)]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceEnd();

    /// <summary>A word or an address that was broken at its hyphen keeps it.</summary>
    [GeneratedRegex(@"[\p{L}\d]-$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HyphenAtEnd();
}
