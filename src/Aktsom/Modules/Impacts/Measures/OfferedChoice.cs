using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Impacts.Measures;

internal static class OfferedChoice
{
    /// <summary>A choice among records must be one that was offered: it may be gone since, or another organisation's.</summary>
    public static void MustBeOffered(
        this ModelStateDictionary state,
        string field,
        string? chosen,
        IEnumerable<SelectListItem> offered,
        string message
    )
    {
        if (chosen is not null && offered.All(option => option.Value != chosen))
        {
            state.AddModelError(field, message);
        }
    }
}
