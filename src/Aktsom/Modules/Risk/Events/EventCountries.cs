using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Risk.Events;

/// <summary>Countries as a person writes and reads them: names with comma between.</summary>
internal static class EventCountries
{
    /// <summary>The codes of what is written, and the first part that is no country or area of countries.</summary>
    public static (IReadOnlyList<string> Codes, string? Fault) Read(string? written)
    {
        var codes = new List<string>();
        foreach (
            var part in (written ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            switch (CountryResolver.Shipped.Resolve(part))
            {
                case CountryResolution.Found found:
                    codes.Add(found.Country.Iso2);
                    break;
                case CountryResolution.Area { Members.Count: > 0 } area:
                    codes.AddRange(area.Members.Select(member => member.Iso2));
                    break;
                default:
                    return ([], part);
            }
        }

        return ([.. codes.Distinct(StringComparer.Ordinal)], null);
    }

    public static string Words(IEnumerable<string> codes) => string.Join(", ", codes.Select(code => CountryNames.Of(code)));
}
