namespace Aktsom.Modules.Organisations.Switch;

internal static class SwitchCookie
{
    /// <summary>Gone with the session; what it says is checked against the person's roles.</summary>
    public static CookieOptions Options(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = request.IsHttps,
        };
}
