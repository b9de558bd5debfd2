using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>Where a line's goods or services come from: one country, several that may be meant, or none known.</summary>
/// <param name="Key">ISO code; codes with + between for an area; empty when not known.</param>
/// <param name="Members">The countries.</param>
/// <param name="IsArea">A joined area or an ambiguous name.</param>
internal sealed record Place(string Key, Country[] Members, bool IsArea)
{
    /// <summary>Exactly one country, and no doubt about it.</summary>
    public bool HasOneCountry => Members.Length == 1 && !IsArea;

    public static Place Nowhere { get; } = new("", [], IsArea: false);

    public static Place Of(CountryResolution resolution) =>
        resolution switch
        {
            CountryResolution.Found found => Of(found.Country),
            CountryResolution.Area area => Of(area.Members),
            CountryResolution.Ambiguous ambiguous => Of(ambiguous.Candidates),
            _ => Nowhere,
        };

    public static Place Of(Country country) => new(country.Iso2, [country], IsArea: false);

    public static Place Parse(string key) =>
        key.Length == 0 ? Nowhere
        : key.Contains('+', StringComparison.Ordinal) ? Of([.. key.Split('+').Select(code => Countries.Shipped[code])])
        : Of(Countries.Shipped[key]);

    private static Place Of(IReadOnlyList<Country> members) =>
        members.Count == 0
            ? Nowhere
            : new(
                string.Join('+', members.Select(member => member.Iso2).Order(StringComparer.Ordinal)),
                [.. members],
                IsArea: members.Count > 1
            );
}
