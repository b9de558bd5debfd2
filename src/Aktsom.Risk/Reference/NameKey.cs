using System.Text;

namespace Aktsom.Risk.Reference;

/// <summary>Makes spellings comparable: Unicode compatibility form, lower case, «&amp;» as «og», punctuation as space, one space between words.</summary>
public static class NameKey
{
    private const string Punctuation = ".,'’()[]/-:;‐‑‒–—―";

    /// <summary>The key of <paramref name="name"/>; empty when nothing but punctuation is left.</summary>
    public static string Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var folded = Fold(name.Normalize(NormalizationForm.FormKC));
        var key = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            Append(key, letter);
        }

        return key.ToString().TrimEnd(' ');
    }

    // Lower case is all of case folding that names of countries, goods and industries need, save for the German double s.
    private static string Fold(string name) => name.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal);

    private static void Append(StringBuilder key, char letter)
    {
        if (letter == '&')
        {
            Space(key);
            key.Append("og ");
            return;
        }

        if (char.IsWhiteSpace(letter) || Punctuation.Contains(letter, StringComparison.Ordinal))
        {
            Space(key);
            return;
        }

        key.Append(letter);
    }

    private static void Space(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
        {
            key.Append(' ');
        }
    }
}
