using System.Text;

namespace Aktsom.Ledger.Files;

/// <summary>Text from files as it may be shown: one line, no control characters, no placeholders for "nothing".</summary>
internal static class CleanText
{
    public static string Line(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var trimmed = text.AsSpan().Trim();
        if (!NeedsWork(trimmed))
        {
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        }

        var clean = new StringBuilder(trimmed.Length);
        var space = false;
        foreach (var c in trimmed)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || IsDirection(c))
            {
                space = clean.Length > 0;
                continue;
            }

            if (space)
            {
                clean.Append(' ');
                space = false;
            }

            clean.Append(c);
        }

        return clean.ToString();
    }

    /// <summary>The cleaned text, or null when it says nothing (<c>n.a</c>, <c>-</c>).</summary>
    public static string? OrNull(string? text)
    {
        var line = Line(text);
        return line.Length == 0 || IsPlaceholder(line) ? null : line;
    }

    private static bool IsPlaceholder(string line) =>
        line.Length <= 4
        && (
            line.All(c => c is '-' or '.' or '–' or '?' or '*')
            || line.ToUpperInvariant() is "N.A" or "N.A." or "N/A" or "NULL" or "NIL" or "#N/A"
        );

    private static bool NeedsWork(ReadOnlySpan<char> text)
    {
        var before = 'x';
        foreach (var c in text)
        {
            if (char.IsControl(c) || IsDirection(c) || (char.IsWhiteSpace(c) && (c != ' ' || before == ' ')))
            {
                return true;
            }

            before = c;
        }

        return false;
    }

    /// <summary>Marks that turn the direction of text can make one name look like another.</summary>
    private static bool IsDirection(char c) =>
        c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
