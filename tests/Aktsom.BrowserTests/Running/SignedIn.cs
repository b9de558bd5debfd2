using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;

namespace Aktsom.BrowserTests.Running;

internal static class SignedIn
{
    /// <summary>A new person of the organisation with these roles, already signed in, on the given screen.</summary>
    public static async Task<Visit> SignInAsync(
        this Chromium chromium,
        Site site,
        OrganisationId organisation,
        Screen? screen = null,
        params Role[] roles
    )
    {
        using var reader = await site.SignInAsAsync(organisation, roles);
        var visit = await chromium.VisitAsync(site.Address, screen);
        await visit.Page.Context.AddCookiesAsync(
            reader
                .Cookies.GetAllCookies()
                .Select(cookie => new Microsoft.Playwright.Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = site.Address.ToString(),
                })
        );
        return visit;
    }
}
