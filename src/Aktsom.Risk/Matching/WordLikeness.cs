namespace Aktsom.Risk.Matching;

/// <summary>How two words came to be taken for the same.</summary>
internal enum Likeness
{
    None = 0,
    Same,
    SameStem,
    SameGivenName,
    Spelling,
    Sound,
    Consonants,
    Initial,
    Shortened,
    Together,
    Acronym,
}

/// <summary>Likeness of two words, 0…1, with the way it was found.</summary>
internal static class WordLikeness
{
    /// <summary>Below this two words are two words.</summary>
    public const double Least = 0.6;

    public static (double Value, Likeness How) Of(NameToken a, NameToken b, bool person)
    {
        if (string.Equals(a.Text, b.Text, StringComparison.Ordinal))
        {
            return (1, Likeness.Same);
        }

        if (a.Kind == WordKind.Number || b.Kind == WordKind.Number)
        {
            return (0, Likeness.None);
        }

        if (a.Stem is not null && string.Equals(a.Stem, b.Stem, StringComparison.Ordinal) && !person)
        {
            return (0.95, Likeness.SameStem);
        }

        if (a.IsInitial || b.IsInitial)
        {
            return person && a.Text[0] == b.Text[0] ? (0.85, Likeness.Initial) : (0, Likeness.None);
        }

        var best = Spelled(a, b);
        if (person && a.Given is not null && string.Equals(a.Given, b.Given, StringComparison.Ordinal) && best.Value < 0.85)
        {
            best = (0.85, Likeness.SameGivenName);
        }

        if (best.Value < 0.8 && IsShortened(a, b))
        {
            best = (0.8, Likeness.Shortened);
        }

        return best.Value >= Least ? best : (0, Likeness.None);
    }

    private static (double Value, Likeness How) Spelled(NameToken a, NameToken b)
    {
        if (a.Signs is not null && b.Signs is not null)
        {
            return (1 - ((double)Edits.Plain(a.Signs, b.Signs) / Math.Max(a.Signs.Length, b.Signs.Length)), Likeness.Spelling);
        }

        if (a.ConsonantsOnly != b.ConsonantsOnly)
        {
            return (0.95 * Edits.Likeness(a.Skeleton, b.Skeleton), Likeness.Consonants);
        }

        if (string.Equals(a.Sound, b.Sound, StringComparison.Ordinal))
        {
            return (0.97, Likeness.Sound);
        }

        if (Math.Abs(a.Text.Length - b.Text.Length) > 0.5 * Math.Max(a.Text.Length, b.Text.Length))
        {
            return (0, Likeness.None);
        }

        if (a.Father is not null || b.Father is not null)
        {
            return a.Father is null || b.Father is null ? (0, Likeness.None) : (Edits.Likeness(a.Father, b.Father), Likeness.Spelling);
        }

        var spelling = Edits.Likeness(a.Text, b.Text, Least);
        var sound = 0.97 * Edits.Likeness(a.Sound, b.Sound, Least);
        return spelling >= sound ? (spelling, Likeness.Spelling) : (sound, Likeness.Sound);
    }

    /// <summary>The shorter word begins the longer: "Tekst" and "Tekstil". Four letters at least, and most of the word.</summary>
    private static bool IsShortened(NameToken a, NameToken b)
    {
        var (shorter, longer) = a.Text.Length < b.Text.Length ? (a, b) : (b, a);
        return shorter.Text.Length >= 4
            && shorter.Text.Length * 2 >= longer.Text.Length
            && longer.Father is null
            && longer.Text.StartsWith(shorter.Text, StringComparison.Ordinal);
    }
}
