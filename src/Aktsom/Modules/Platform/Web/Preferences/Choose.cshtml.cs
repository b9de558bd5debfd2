using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Platform.Web.Preferences;

/// <summary>Language and theme of this browser. Open to all: nothing is stored but two cookies the person asked for.</summary>
[AllowAnonymous]
internal sealed class ChooseModel(TimeProvider clock) : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    [BindProperty, Display(Name = "Preferences.Language")]
    public string Language { get; set; } = "";

    [BindProperty, Display(Name = "Preferences.Theme")]
    public string Theme { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public IEnumerable<SelectListItem> LanguageChoices =>
        Languages.All.Select(language => new SelectListItem(language.OwnName, language.Code));

    public IEnumerable<SelectListItem> ThemeChoices =>
        Web.Theme.All.Select(theme => new SelectListItem(SharedTexts.Get("Preferences.Theme." + theme), theme));

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

        Keep(Languages.Cookie, language.Code);
        Keep(Web.Theme.Cookie, Theme);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    private void Keep(string cookie, string value) =>
        Response.Cookies.Append(
            cookie,
            value,
            new CookieOptions
            {
                Expires = clock.GetUtcNow() + Kept,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            }
        );
}
