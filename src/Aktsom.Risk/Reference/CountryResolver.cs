using System.Collections.Frozen;

namespace Aktsom.Risk.Reference;

/// <summary>
/// Reads what people write in a country field: names in three languages, older names, common misspellings, joined areas and regions, ISO codes.
/// ISO codes count in upper case only, since «no», «is», «de», «at» and «se» are Norwegian words.
/// </summary>
public sealed class CountryResolver
{
    private const string World = "001";
    private static readonly Lazy<CountryResolver> TheShipped = new(() => new CountryResolver(Countries.Shipped));
    private readonly Countries _countries;
    private readonly FrozenDictionary<string, CountryResolution> _byKey;

    private CountryResolver(Countries countries)
    {
        _countries = countries;
        var byKey = new Dictionary<string, CountryResolution>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("country-aliases.csv"))
        {
            byKey[NameKey.Of(row["alias"])] = Target(row["alias"], row["kind"], row["target"]);
        }

        foreach (var country in countries.All)
        {
            AddNames(byKey, country);
        }

        _byKey = byKey.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The resolver over the shipped countries and spellings. Safe to share between threads.</summary>
    public static CountryResolver Shipped => TheShipped.Value;

    /// <summary>What <paramref name="written"/> means. Never throws; text that is not recognised gives <see cref="CountryResolution.Unknown"/>.</summary>
    public CountryResolution Resolve(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return CountryResolution.None;
        }

        var name = written.Trim();
        if (_byKey.TryGetValue(NameKey.Of(name), out var known))
        {
            return known;
        }

        return _countries.TryFind(name, out var country)
            ? new CountryResolution.Found(country)
            : new CountryResolution.Unknown(name, Recognised: false);
    }

    private CountryResolution Target(string alias, string kind, string target) =>
        kind switch
        {
            "country" => new CountryResolution.Found(_countries[target]),
            "region" => new CountryResolution.Area(alias, MembersOf(target)),
            "group" => new CountryResolution.Area(alias, Listed(target)),
            "global" => new CountryResolution.Area(alias, []),
            "ambiguous" => new CountryResolution.Ambiguous(alias, Listed(target)),
            "unknown" => new CountryResolution.Unknown(alias, Recognised: true),
            _ => throw new InvalidOperationException($"The alias «{alias}» has the unknown kind «{kind}»."),
        };

    private IReadOnlyList<Country> MembersOf(string m49) =>
        string.Equals(m49, World, StringComparison.Ordinal)
            ? []
            : _countries.Regions.Single(region => string.Equals(region.M49, m49, StringComparison.Ordinal)).Members;

    private List<Country> Listed(string codes) =>
        [.. codes.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(code => _countries[code])];

    private static void AddNames(Dictionary<string, CountryResolution> byKey, Country country)
    {
        foreach (var name in new[] { country.Name.Nb, country.Name.Nn, country.Name.En })
        {
            byKey.TryAdd(NameKey.Of(name), new CountryResolution.Found(country));
        }
    }
}
