using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Impacts.Judgement;

/// <summary>Where an impact lies: countries by ISO code, regions by UN M49 code (001 is the world), and joined areas by their written name.</summary>
internal static class Places
{
    public const string World = "001";
    private static readonly char[] Between = [',', ';', '\n'];

    /// <summary>What people write, parted by commas: «Malaysia, Sørøst-Asia, hele verden».</summary>
    /// <returns>The places in the order written, and the words that are no place, or fit several countries.</returns>
    public static (IReadOnlyList<string> Found, IReadOnlyList<string> NotFound) Read(string? written)
    {
        var (found, strange) = (new List<string>(), new List<string>());
        foreach (var word in (written ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (CodeOf(word) is { } code)
            {
                found.Add(code);
            }
            else
            {
                strange.Add(word);
            }
        }

        return ([.. found.Distinct(StringComparer.Ordinal)], strange);
    }

    public static string NameOf(string place) =>
        Countries.Shipped.TryFind(place, out var country)
            ? country.Name.ToString()
            : Countries.Shipped.Regions.FirstOrDefault(region => region.M49 == place)?.Name.ToString() ?? place;

    public static string Written(IEnumerable<string> places) => string.Join(", ", places.Select(NameOf));

    private static string? CodeOf(string word)
    {
        var region = Countries.Shipped.Regions.FirstOrDefault(region =>
            new[] { region.Name.Nb, region.Name.Nn, region.Name.En }.Contains(word, StringComparer.OrdinalIgnoreCase)
        );
        if (region is not null)
        {
            return region.M49;
        }

        return CountryResolver.Shipped.Resolve(word) switch
        {
            CountryResolution.Found found => found.Country.Iso2,
            CountryResolution.Area { Members.Count: 0 } area when IsWorld(area.Name) => World,
            CountryResolution.Area => word,
            _ => null,
        };
    }

    private static bool IsWorld(string name) =>
        name.Contains("verd", StringComparison.OrdinalIgnoreCase)
        || name.Contains("glob", StringComparison.OrdinalIgnoreCase)
        || name.Contains("world", StringComparison.OrdinalIgnoreCase);
}
