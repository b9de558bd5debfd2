namespace Aktsom.Risk.Matching;

/// <summary>One word of a prepared name, with all its ways of being compared.</summary>
internal sealed record NameToken(string Text, WordKind Kind)
{
    /// <summary>The word as it stands in the name.</summary>
    public string Written { get; init; } = Text;

    /// <summary>The word as it sounds: see <see cref="Sounds"/>.</summary>
    public string Sound { get; init; } = "";

    /// <summary>Consonants alone, for words of scripts that write no vowels.</summary>
    public string Skeleton { get; init; } = "";

    /// <summary>The word all spellings and languages of a trade word share; null for names proper.</summary>
    public string? Stem { get; init; }

    /// <summary>The given name this one is a form of; null for other words.</summary>
    public string? Given { get; init; }

    /// <summary>The father's name within a patronymic; null for other words.</summary>
    public string? Father { get; init; }

    /// <summary>Written in a script without vowels.</summary>
    public bool ConsonantsOnly { get; init; }

    /// <summary>The word as written where a sign is a syllable or a word; otherwise null.</summary>
    public string? Signs { get; init; }

    /// <summary>Follows a word such as factory or unit: as a number it names a part.</summary>
    public bool AfterSite { get; init; }

    /// <summary>How much the word tells in an organisation's name, 0…1.</summary>
    public double TradeWeight { get; init; } = 1;

    /// <summary>How much the word tells in a person's name, 0…1.</summary>
    public double PersonWeight { get; init; } = 1;

    public double Weight(bool person) => person ? PersonWeight : TradeWeight;

    public bool IsInitial => Text.Length == 1 && Kind != WordKind.Number;
}
