namespace Aktsom.Risk.Matching;

/// <summary>What a name stands for. It decides how much extra words, initials and addresses count.</summary>
public enum PartyKind
{
    /// <summary>Not said: read from the name (a legal form, words of trade, digits: organisation; otherwise a person).</summary>
    Unknown = 0,

    /// <summary>A company, public body or association.</summary>
    Organisation,

    /// <summary>A factory, farm or other place of production: the same owner's other site is not the same site.</summary>
    Site,

    /// <summary>A person, as a name on a list of persons.</summary>
    Person,
}

/// <summary>One side of a comparison: a supplier, a site, an entry of an entity list.</summary>
/// <param name="Id">The caller's own id; it identifies the party in <see cref="PairKey"/>.</param>
/// <param name="Name">The name as written; any script. More than <see cref="NameMaxLength"/> characters are not read.</param>
public sealed record Party(string Id, string Name)
{
    /// <summary>Characters of a name or an address that are read; the rest says nothing and would only cost time.</summary>
    public const int NameMaxLength = 300;

    /// <summary>What the name stands for.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>Country as code (two or three letters) or name; null when not known.</summary>
    public string? Country { get; init; }

    /// <summary>Postal or visiting address as one line; null when not known.</summary>
    public string? Address { get; init; }

    /// <summary>Organisation numbers and other identifiers (VAT, LEI); spaces, dots and country prefix do not matter.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];
}
