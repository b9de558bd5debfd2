using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Platform.Web.Preferences;

/// <summary>The languages and themes one can choose, where a browser chooses and where a person does.</summary>
internal static class PreferenceChoices
{
    public static IEnumerable<SelectListItem> Languages =>
        Web.Languages.All.Select(language => new SelectListItem(language.OwnName, language.Code));

    public static IEnumerable<SelectListItem> Themes =>
        Theme.All.Select(theme => new SelectListItem(SharedTexts.Get("Preferences.Theme." + theme), theme));
}
