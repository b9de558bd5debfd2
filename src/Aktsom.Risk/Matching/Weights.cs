namespace Aktsom.Risk.Matching;

/// <summary>How much a word tells about which party it is, 0…1, before the lists' own rarity.</summary>
internal static class Weights
{
    public static double Trade(string word, WordKind kind) =>
        kind switch
        {
            WordKind.Filler => 0.25,
            WordKind.Generic => 0.5,
            WordKind.Place => 0.6,
            WordKind.Site => 0.2,
            WordKind.Particle or WordKind.Title => 0.3,
            WordKind.Number => 0.3,
            _ => word.Length switch
            {
                1 => 0.4,
                2 => 0.7,
                _ => 1,
            },
        };

    /// <summary>How much the letters of a word count towards the length in which a slip is forgiven: trade words are spelt right by habit.</summary>
    public static double Letters(WordKind kind) =>
        kind switch
        {
            WordKind.Generic => 0.25,
            WordKind.Filler => 0.1,
            WordKind.Place => 0.5,
            WordKind.Site => 0,
            _ => 1,
        };

    public static double Person(string word, WordKind? kind) =>
        kind switch
        {
            WordKind.Title => 0.1,
            WordKind.Particle => 0.2,
            _ => word.Length == 1 ? 0.5 : 1,
        };
}
