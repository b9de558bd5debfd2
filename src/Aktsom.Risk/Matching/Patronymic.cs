namespace Aktsom.Risk.Matching;

/// <summary>Slavic names after the father (Ivanovich, Ivanivna): the ending is common to all, the father's name tells them apart.</summary>
internal static class Patronymic
{
    private static readonly string[] Endings =
    [
        "ovich",
        "ovych",
        "evich",
        "evych",
        "ovitch",
        "evitch",
        "owicz",
        "ovna",
        "evna",
        "ivna",
        "ovic",
        "evic",
    ];

    /// <summary>The father's name; null when the word is no patronymic.</summary>
    public static string? Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return null;
    }
}
