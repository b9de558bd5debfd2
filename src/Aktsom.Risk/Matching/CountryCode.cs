using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Matching;

/// <summary>Reads a country written as code or name, for comparison only.</summary>
internal static class CountryCode
{
    /// <summary>Two letters, upper case, where the country is known; the text itself where it is not; null when empty.</summary>
    public static string? Of(string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        // In a column of countries "no" and "is" are codes, whatever they mean in a sentence.
        var text = written.Trim();
        var asked = text.Length <= 3 ? text.ToUpperInvariant() : text;
        return CountryResolver.Shipped.Resolve(asked) is CountryResolution.Found found ? found.Country.Iso2 : text.ToUpperInvariant();
    }
}
