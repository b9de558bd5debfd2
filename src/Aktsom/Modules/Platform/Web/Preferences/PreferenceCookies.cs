namespace Aktsom.Modules.Platform.Web.Preferences;

/// <summary>Language and theme are kept in the browser, where the layouts of open pages read them too.</summary>
internal static class PreferenceCookies
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public static void Keep(HttpContext http, string cookie, string value, DateTimeOffset now) =>
        http.Response.Cookies.Append(
            cookie,
            value,
            new CookieOptions
            {
                Expires = now + Kept,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            }
        );
}
