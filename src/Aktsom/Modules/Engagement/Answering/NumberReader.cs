using System.Globalization;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>Reads a number as people in any of the languages write it: 1 234,5, 1,234.5, 1.234,5.</summary>
internal static class NumberReader
{
    private const int GroupLength = 3;

    /// <summary>The number; null for what is none. One mark with three digits after it is read as the culture writes thousands.</summary>
    public static decimal? Read(string text, CultureInfo culture)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not '\'' and not '’'));
        var mark = DecimalMark(plain, culture.NumberFormat.NumberDecimalSeparator[0]);
        var written = string.Concat(plain.Where(letter => letter == mark || letter is not '.' and not ',')).Replace(mark, '.');
        return decimal.TryParse(
            written,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }

    private static char DecimalMark(string text, char usual)
    {
        var last = text.LastIndexOfAny(['.', ',']);
        if (last < 0)
        {
            return usual;
        }

        var hasBoth = text.Contains('.', StringComparison.Ordinal) && text.Contains(',', StringComparison.Ordinal);
        var once = text.Count(letter => letter == text[last]) == 1;
        var isGroup = text.Length - last - 1 == GroupLength;
        return hasBoth || (once && !isGroup) ? text[last] : usual;
    }
}
