using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Platform.Web;

/// <summary>All countries as choices, by their names in the reader's language.</summary>
internal static class CountryOptions
{
    /// <param name="chosen">ISO code of the one chosen; null is none.</param>
    public static IReadOnlyList<SelectListItem> All(string? chosen) =>
        [
            .. Countries
                .Shipped.All.Select(country => new SelectListItem(country.Name.ToString(), country.Iso2, country.Iso2 == chosen))
                .OrderBy(item => item.Text, StringComparer.CurrentCulture),
        ];
}
