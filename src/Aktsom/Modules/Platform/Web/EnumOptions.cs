using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Platform.Web;

/// <summary>The members of an enum as choices, with their words from a page's texts.</summary>
internal static class EnumOptions
{
    /// <param name="text">The words of a member, by its name.</param>
    public static IReadOnlyList<SelectListItem> Of<TEnum>(Func<string, string> text)
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(name => new SelectListItem(text(name), name))];
}
