using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Platform.Web.Preferences;

/// <summary>Language and theme of this browser. Open to all: nothing is stored but two cookies the person asked for.</summary>
[AllowAnonymous]
internal sealed class ChooseModel(TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "Preferences.Language")]
    public string Language { get; set; } = "";

    [BindProperty, Display(Name = "Preferences.Theme")]
    public string Theme { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public void OnGet()
    {
        Language = Languages.Current.Code;
        Theme = Web.Theme.Of(Request);
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid || Languages.Find(Language) is not { } language || !Web.Theme.All.Contains(Theme, StringComparer.Ordinal))
        {
            return this.PageWithErrors();
        }

        PreferenceCookies.Keep(HttpContext, Languages.Cookie, language.Code, clock.GetUtcNow());
        PreferenceCookies.Keep(HttpContext, Web.Theme.Cookie, Theme, clock.GetUtcNow());
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }
}
