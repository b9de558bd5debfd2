using System.Text;

namespace Aktsom.Risk.Matching;

/// <summary>A word or number of a name or an address in lower-case Latin letters.</summary>
/// <param name="Text">Letters only or digits only, never empty.</param>
/// <param name="BreakAfter">A bracket, comma, slash or spaced dash follows.</param>
/// <param name="ConsonantsOnly">Written in a script without vowels.</param>
/// <param name="Glued">Only a dot parts it from the word before ("A.B.C.").</param>
/// <param name="Written">The word as it stands in the text.</param>
internal readonly record struct RawToken(string Text, bool BreakAfter, bool ConsonantsOnly, bool Glued, string Written)
{
    private const string Breaks = "()[]{},;:/|#–—";
    private const string Apostrophes = "'’‘`´ʼʿʾ“”\"«»";

    /// <summary>The word as written where a sign is a syllable or a word (Chinese, Japanese, Korean); otherwise null.</summary>
    public string? Signs => Written.All(Transliteration.IsSign) ? Written : null;

    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    /// <summary>Splits a text into words and numbers. Dots and apostrophes inside a word do not part it ("Int'l"); digits and letters do.</summary>
    public static List<RawToken> Split(string text)
    {
        var found = new List<RawToken>();
        var word = new StringBuilder();
        var consonants = false;
        var glued = false;
        var (start, last) = (0, 0);
        var source = Bounded(text);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            var latin = ReadAsLetter(source, i) ?? Transliteration.Latin(c);
            if (latin.Length > 0)
            {
                if (word.Length > 0 && char.IsAsciiDigit(word[^1]) != char.IsAsciiDigit(latin[0]))
                {
                    End();
                }

                if (word.Length == 0)
                {
                    glued = i > 0 && source[i - 1] == '.';
                    start = i;
                }

                last = i;
                consonants |= Transliteration.IsConsonantScript(c);
                word.Append(latin);
            }
            else if (!Apostrophes.Contains(c, StringComparison.Ordinal) && !char.IsControl(c) && !IsMark(c))
            {
                End();
                if (c is '&' or '+')
                {
                    found.Add(new("and", false, false, false, "&"));
                }
                else if (found.Count > 0 && IsBreak(source, i))
                {
                    found[^1] = found[^1] with { BreakAfter = true };
                }
            }
        }

        End();
        return found;

        void End()
        {
            if (word.Length > 0)
            {
                found.Add(new(word.ToString(), false, consonants, glued, source[start..(last + 1)]));
                word.Clear();
                consonants = false;
            }
        }
    }

    private static string Bounded(string text)
    {
        var cut = text.Length > Party.NameMaxLength ? text[..Party.NameMaxLength] : text;
        try
        {
            return cut.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return new string([.. cut.Where(c => !char.IsSurrogate(c))]).Normalize(NormalizationForm.FormKC);
        }
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format;

    private static bool IsBreak(string text, int i) =>
        Breaks.Contains(text[i], StringComparison.Ordinal) || (text[i] == '-' && i > 0 && text[i - 1] == ' ');

    /// <summary>A 0 or 1 between letters is a letter ("Sech1n"), and so is a 0 after a dot in a row of letters ("d.0.0."); null when it is not.</summary>
    private static string? ReadAsLetter(string text, int i)
    {
        if (text[i] is not ('0' or '1') || !LetterAt(text, i, -1))
        {
            return null;
        }

        return text[i] == '1'
            ? LetterAt(text, i, +1)
                ? "i"
                : null
            : LetterAt(text, i, +1) || (text[i - 1] == '.' && !(i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
                ? "o"
                : null;
    }

    private static bool LetterAt(string text, int from, int step)
    {
        var i = from + step;
        while (i >= 0 && i < text.Length && (text[i] == '0' || (text[i] == '.' && text[from] == '0')))
        {
            i += step;
        }

        return i >= 0 && i < text.Length && char.IsLetter(text[i]);
    }
}
