using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Aktsom.Risk.Reference;

/// <summary>Countries by the names people read.</summary>
public static class CountryNames
{
    /// <summary>The country's name, the code itself when it is not a country's, or null when nothing is known.</summary>
    /// <param name="code">ISO 3166-1 code of two or three upper-case letters.</param>
    /// <param name="culture">The language to name it in; null for the reader's.</param>
    [return: NotNullIfNotNull(nameof(code))]
    public static string? Of(string? code, CultureInfo? culture = null) =>
        Countries.Shipped.TryFind(code, out var country) ? country.Name.In(culture ?? CultureInfo.CurrentUICulture) : code;
}
