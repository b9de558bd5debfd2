namespace Aktsom.Risk.Matching;

/// <summary>The features by which names are found before they are compared: three letters in a row, consonants of words, first letters.</summary>
internal static class NameGrams
{
    /// <summary>Features are numbers below this.</summary>
    public const int Space = GramSpace + HashSpace;

    private const int GramSpace = 1 << 21;
    private const int HashSpace = 1 << 19;
    private const int ShortWord = 6;
    private const int LeastConsonants = 3;

    /// <summary>The distinct features of a name, in ascending order.</summary>
    public static int[] Of(PreparedName name)
    {
        var found = new HashSet<int>();
        AddLetters(found, name.Tokens);
        foreach (var token in name.Tokens)
        {
            if (token.Stem is not null)
            {
                found.Add(Hash('#', token.Stem));
            }

            if (token.Skeleton.Length >= LeastConsonants && token.Kind is not (WordKind.Filler or WordKind.Number))
            {
                found.Add(Hash('~', token.Skeleton));
            }

            if (token.Kind == WordKind.Word && token.Sound.Length is >= 3 and <= ShortWord)
            {
                // One wrong letter leaves one half of a short word as it was, though hardly three letters in a row.
                var half = (token.Sound.Length + 1) / 2;
                found.Add(Hash('<', token.Sound[..half]));
                found.Add(Hash('>', token.Sound[half..]));
            }

            if (token.Text.Length is >= 3 and <= 5)
            {
                found.Add(Hash('=', token.Text));
            }
        }

        if (name.Tokens.Length is >= 3 and <= 5)
        {
            found.Add(Hash('=', string.Concat(name.Tokens.Select(t => t.Text[0]))));
        }

        var features = found.ToArray();
        Array.Sort(features);
        return features;
    }

    /// <summary>Across the words, so that names written together or apart meet; by sound, so that spellings do.</summary>
    private static void AddLetters(HashSet<int> found, NameToken[] tokens)
    {
        var (before, last) = (0, 0);
        foreach (var token in tokens)
        {
            foreach (var c in token.Sound)
            {
                var letter = (c < 128 ? c : (c * 31) + 7) & 127;
                found.Add((before << 14) | (last << 7) | letter);
                (before, last) = (last, letter);
            }
        }
    }

    private static int Hash(char kind, string text)
    {
        var hash = (uint)kind;
        foreach (var c in text)
        {
            hash = (hash * 16777619) ^ c;
        }

        return GramSpace + (int)((hash ^ (hash >> 15)) & (HashSpace - 1));
    }
}
