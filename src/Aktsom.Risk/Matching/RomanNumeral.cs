namespace Aktsom.Risk.Matching;

/// <summary>Roman numerals up to 39, as they number funds, halls and phases. Larger ones are words more often than numbers.</summary>
internal static class RomanNumeral
{
    private static readonly Dictionary<string, int> Values = Enumerable.Range(1, 39).ToDictionary(Write, i => i, StringComparer.Ordinal);

    public static int? Value(string word) => Values.TryGetValue(word, out var value) ? value : null;

    private static string Write(int value)
    {
        string[] ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        return new string('x', value / 10) + ones[value % 10];
    }
}
