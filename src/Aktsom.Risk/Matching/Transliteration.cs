using System.Globalization;

namespace Aktsom.Risk.Matching;

/// <summary>Latin letters for the letters of other scripts, from <c>Data/transliteration.txt</c>.</summary>
internal static class Transliteration
{
    private static readonly string?[] Table = Read();

    /// <summary>Lower-case Latin letters and digits for one character; empty when it is neither letter nor digit.</summary>
    public static string Latin(char c)
    {
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c) ? Ascii(c) : "";
        }

        return Table[c] ?? (char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c).ToString() : "");
    }

    /// <summary>Arabic and Hebrew write consonants only: such a word is compared with another by its consonants.</summary>
    public static bool IsConsonantScript(char c) => c is (>= '\u0590' and <= '\u07BF') or (>= '\uFB1D' and <= '\uFEFC');

    /// <summary>Chinese characters and kana: written without spaces between words.</summary>
    public static bool IsUnspaced(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF');

    /// <summary>Chinese characters, kana and Hangul: each stands for a syllable or a word, so one other sign is another name.</summary>
    public static bool IsSign(char c) => IsUnspaced(c) || c is (>= '\uAC00' and <= '\uD7AF');

    private static readonly string[] AsciiLetters = [.. Enumerable.Range(0, 128).Select(i => ((char)i).ToString().ToLowerInvariant())];

    private static string Ascii(char c) => AsciiLetters[c];

    private static string?[] Read()
    {
        var table = new string?[char.MaxValue + 1];
        foreach (var line in WordFile.Lines("transliteration.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var code = int.Parse(line.AsSpan(0, space), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            foreach (var value in line[(space + 1)..].Split(','))
            {
                table[code++] = value.Length > 0 ? value : null;
            }
        }

        return table;
    }
}
