namespace Aktsom.Risk.Matching;

/// <summary>What a word does in a name: how much it tells about which party it is.</summary>
internal enum WordKind
{
    /// <summary>A name proper: tells most.</summary>
    Word,

    /// <summary>Trade or form of business: textile, services.</summary>
    Generic,

    /// <summary>Group, trading, international: hardly tells anything.</summary>
    Filler,

    /// <summary>Country, people or town.</summary>
    Place,

    /// <summary>Factory, unit, branch: names a part.</summary>
    Site,

    /// <summary>Small word in people's names: bin, van, de.</summary>
    Particle,

    /// <summary>Mr, Dr, President, Sheikh.</summary>
    Title,

    /// <summary>A number, or a Roman numeral.</summary>
    Number,
}

/// <summary>The words that say little about which party a name is, with what they are short for: <c>Data/words.tsv</c> and <c>places.tsv</c>.</summary>
internal static class WordLists
{
    private static readonly Dictionary<string, (WordKind Kind, string Stem)> Trade = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, WordKind> Personal = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Joins = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> PlaceCodes = new(StringComparer.Ordinal);

    static WordLists()
    {
        foreach (var (keys, words) in WordFile.Rows("words.tsv"))
        {
            foreach (var word in words.Select(Key))
            {
                Add(keys[0], keys[1], word);
            }
        }

        foreach (var (keys, names) in WordFile.Rows("places.tsv"))
        {
            foreach (var name in names.Select(Key))
            {
                PlaceCodes.TryAdd(name, keys[0]);
            }
        }
    }

    /// <summary>Words of an organisation's name: kind and the word all its spellings share.</summary>
    public static (WordKind Kind, string Stem)? TradeWord(string word) => Trade.TryGetValue(word, out var found) ? found : null;

    /// <summary>Particles and titles of a person's name.</summary>
    public static WordKind? PersonalWord(string word) => Personal.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>The name whose forms in other languages the given name belongs to: Juan and Ivan to John.</summary>
    public static string? GivenName(string word) => Given.GetValueOrDefault(word);

    public static int? NumberWord(string word) => Numbers.TryGetValue(word, out var value) ? value : null;

    public static bool IsJoin(string word) => Joins.Contains(word);

    /// <summary>The country code of a country or people, "town", "-" for parts of the world; null for other words.</summary>
    /// <param name="words">One or more words without space between them.</param>
    public static string? Place(string words) => PlaceCodes.GetValueOrDefault(words);

    /// <summary>"Son of" or "daughter of".</summary>
    public static bool IsSonOf(NameToken token) => token.Text is "bin" or "ben" or "ibn" or "bint";

    private static string Key(string text) => string.Concat(RawToken.Split(text).Select(t => t.Text));

    private static void Add(string kind, string stem, string word)
    {
        switch (kind)
        {
            case "join":
                Joins.Add(word);
                break;
            case "number":
                Numbers.TryAdd(word, int.Parse(stem, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "given":
                Given.TryAdd(word, stem);
                break;
            case "particle" or "title":
                Personal.TryAdd(word, Enum.Parse<WordKind>(kind, ignoreCase: true));
                break;
            default:
                Trade.TryAdd(word, (Enum.Parse<WordKind>(kind, ignoreCase: true), stem));
                break;
        }
    }
}
