using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using Aktsom.Modules.Statements.Templates;

namespace Aktsom.Modules.Statements.ImportOfReports.FreeStatements;

/// <summary>A part of a narrative statement: the fields its heading names (two where two stand on one line), and its lines.</summary>
internal sealed record FreeSegment(IReadOnlyList<string> Keys, List<ReportLine> Lines)
{
    public string Key => Keys[0];
}

/// <summary>Splits a narrative statement at the headings that are known.</summary>
internal static partial class FreeSegments
{
    /// <summary>Text before the first known heading.</summary>
    public const string Front = "front";

    private const int LongestHeading = 90;

    public static List<FreeSegment> Split(IReadOnlyList<ReportLine> lines, FreeFormat format)
    {
        var segments = new List<FreeSegment> { new([Front], []) };
        for (var at = 0; at < lines.Count; at++)
        {
            if (HeadingAt(lines, at, format) is { } heading)
            {
                segments.Add(new FreeSegment(heading.Keys, []));
                at = heading.Next - 1;
                continue;
            }

            segments[^1].Lines.Add(lines[at] with { Text = Unspaced(lines[at].Text) });
        }

        return segments;
    }

    private static (IReadOnlyList<string> Keys, int Next)? HeadingAt(IReadOnlyList<ReportLine> lines, int at, FreeFormat format)
    {
        if (lines[at].IsBlank || lines[at].Text.Length > LongestHeading || GoesOnFromAbove(lines, at))
        {
            return null;
        }

        // A heading may run over two lines.
        var one = Unspaced(lines[at].Text);
        var two =
            at + 1 < lines.Count && !lines[at + 1].IsBlank && one.Length + lines[at + 1].Text.Length < LongestHeading
                ? $"{one} {Unspaced(lines[at + 1].Text)}"
                : null;
        if (two is not null && Keys(two, format) is { Count: 1 } wrapped)
        {
            return (wrapped, at + 2);
        }

        return Keys(one, format) is { } keys ? (keys, at + 1) : null;
    }

    /// <summary>A line in the middle of a sentence is no heading, whatever its words.</summary>
    private static bool GoesOnFromAbove(IReadOnlyList<ReportLine> lines, int at) =>
        char.IsLower(lines[at].Text[0])
        || (at > 0 && !lines[at - 1].IsBlank && !lines[at].StartsPage && lines[at - 1].Text[^1] is ',' or '-');

    /// <summary>One heading that is all of the line, or several that fill it one after the other.</summary>
    private static List<string>? Keys(string text, FreeFormat format)
    {
        var keys = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var found = format
                .Headings.Select(heading => (heading.Key, Match: heading.Pattern.Match(rest)))
                .Where(one =>
                    one.Match.Success
                    && (one.Match.Length == rest.Length || rest[one.Match.Length] == ' ' || char.IsWhiteSpace(rest[one.Match.Length - 1]))
                )
                .OrderByDescending(one => one.Match.Length)
                .FirstOrDefault();
            if (found.Match is null)
            {
                return null;
            }

            keys.Add(found.Key);
            rest = rest[found.Match.Length..].Trim();
            if (rest.Length > 0 && !char.IsUpper(rest[0]))
            {
                return null;
            }
        }

        return keys.Count is > 0 and <= 2 ? keys : null;
    }

    /// <summary>Headings set with spaces between the letters: "I N N H O L D", "VÅR T I L N Æ R M I N G".</summary>
    public static string Unspaced(string text) =>
        SpacedLetters().Replace(text, match => match.Value.Replace(" ", "", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<!\S)\p{L}( \p{L}){2,}(?!\S)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpacedLetters();
}
