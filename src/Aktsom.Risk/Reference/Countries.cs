using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Aktsom.Risk.Reference;

/// <summary>The countries and regions that ship with the library. Immutable; read once.</summary>
public sealed class Countries
{
    private static readonly Lazy<Countries> TheShipped = new(() => new Countries());
    private readonly FrozenDictionary<string, Country> _byCode;

    private Countries()
    {
        All = [.. DataFile.Rows("countries.csv").Select(Country.Read)];
        _byCode = All.SelectMany(Codes).ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var members = DataFile
            .Rows("region-members.csv")
            .ToDictionary(row => row["m49"], row => row.List("members"), StringComparer.Ordinal);
        Regions =
        [
            .. DataFile
                .Rows("regions.csv")
                .Select(row => new Region(
                    row["m49"],
                    row.Name(),
                    [.. members.GetValueOrDefault(row["m49"], []).Select(code => _byCode[code])]
                )),
        ];
    }

    /// <summary>The shipped set.</summary>
    public static Countries Shipped => TheShipped.Value;

    /// <summary>All countries by two-letter code.</summary>
    public IReadOnlyList<Country> All { get; }

    /// <summary>UN M49 regions; the whole world (001) has no members listed.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Finds a country by its ISO code of two or three upper-case letters.</summary>
    public bool TryFind(string? code, [NotNullWhen(true)] out Country? country)
    {
        country = code is null ? null : _byCode.GetValueOrDefault(code);
        return country is not null;
    }

    /// <summary>The country with this ISO code. Throws <see cref="ArgumentException"/> when there is none.</summary>
    public Country this[string code] =>
        TryFind(code, out var country) ? country : throw new ArgumentException($"No country has the code «{code}».", nameof(code));

    private static IEnumerable<KeyValuePair<string, Country>> Codes(Country country) =>
        [new(country.Iso2, country), new(country.Iso3, country)];
}
