namespace Aktsom.Risk.Reference;

/// <summary>What a written country name turned out to be. The four outcomes are nested here; switch over them.</summary>
public abstract record CountryResolution
{
    private CountryResolution() { }

    /// <summary>One country.</summary>
    /// <param name="Country">The country.</param>
    public sealed record Found(Country Country) : CountryResolution;

    /// <summary>A joined area, region or group. Without members where no definition is fixed («Midtøsten») or the whole world is meant.</summary>
    /// <param name="Name">As it was written.</param>
    /// <param name="Members">The countries in it; may be empty.</param>
    public sealed record Area(string Name, IReadOnlyList<Country> Members) : CountryResolution;

    /// <summary>The name fits several countries («Kongo», «Korea») or a state that is no more; a person must choose.</summary>
    /// <param name="Name">As it was written.</param>
    /// <param name="Candidates">The countries it may mean.</param>
    public sealed record Ambiguous(string Name, IReadOnlyList<Country> Candidates) : CountryResolution;

    /// <summary>Not given, said to be unknown («Diverse»), or not recognised.</summary>
    /// <param name="Name">As it was written; empty when nothing was.</param>
    /// <param name="Recognised">True when the writing itself says that the country is not known.</param>
    public sealed record Unknown(string Name, bool Recognised) : CountryResolution;

    /// <summary>The outcome for a country nobody has written down.</summary>
    public static CountryResolution None { get; } = new Unknown("", Recognised: true);
}
