using System.Text;

namespace Aktsom.Modules.Statements.ImportOfReports.Text;

/// <summary>Splits extracted text into lines and marks where pages begin.</summary>
internal static class ReportLines
{
    /// <summary>Longer text is not a report. Twenty times the longest seen.</summary>
    public const int MostCharacters = 5_000_000;

    /// <summary>A share of lines with one leading space above this is an indent, not a page mark.</summary>
    private const double MostPageStarts = 0.1;

    /// <summary>Where more lines than this end with a space, the space says nothing.</summary>
    private const double MostSpacedEnds = 0.3;

    public static List<ReportLine> Split(string text)
    {
        var raw = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var spacesMarkPages = raw.Count(HasOneLeadingSpace) <= raw.Length * MostPageStarts;
        var spacesEndParagraphs = raw.Count(HasSpaceAtEnd) <= raw.Count(line => line.Trim().Length > 0) * MostSpacedEnds;
        return [.. raw.Select((line, at) => Line(line, at + 1, spacesMarkPages, spacesEndParagraphs))];
    }

    private static ReportLine Line(string raw, int number, bool spacesMarkPages, bool spacesEndParagraphs)
    {
        var text = Clean(raw);
        var startsPage = raw.Contains('\f', StringComparison.Ordinal) || (spacesMarkPages && HasOneLeadingSpace(raw));
        return new ReportLine(
            number,
            text,
            startsPage,
            IsGap: text.Length == 0 && raw.Length > 0 && !startsPage,
            EndsParagraph: spacesEndParagraphs && HasSpaceAtEnd(raw)
        );
    }

    /// <summary>Extraction writes a page break as a form feed or as a single space before the page's first word.</summary>
    private static bool HasOneLeadingSpace(string raw) => raw.Length > 1 && raw[0] == ' ' && !char.IsWhiteSpace(raw[1]);

    private static bool HasSpaceAtEnd(string raw) => raw.Length > 1 && raw[^1] == ' ' && raw.Trim().Length > 0;

    private static string Clean(string raw)
    {
        var clean = new StringBuilder(raw.Length);
        foreach (var letter in raw)
        {
            // Soft hyphens and control characters say nothing; every kind of space is a space.
            if (letter is '\u00ad' or '\u200b' or '\ufeff')
            {
                continue;
            }

            var isSpace = char.IsWhiteSpace(letter) || char.IsControl(letter);
            if (!isSpace)
            {
                clean.Append(letter);
            }
            else if (clean.Length > 0 && clean[^1] != ' ')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString().Trim();
    }
}
