using Aktsom.Tests.Running;
using Microsoft.Playwright;

namespace Aktsom.BrowserTests.Running;

internal static class People
{
    /// <summary>The address as a person types it: browsers allow passkeys on localhost, not on 127.0.0.1.</summary>
    public static Uri Localhost(this Site site) => new UriBuilder(site.Address) { Host = "localhost" }.Uri;

    /// <summary>Gives a visit the session of someone who is signed in.</summary>
    public static async Task BecomeAsync(this Visit visit, Site site, Aktsom.Tests.Running.Browser person)
    {
        var cookies = person
            .Cookies.GetCookies(site.Address)
            .Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = site.Localhost().ToString(),
            });
        await visit.Page.Context.AddCookiesAsync(cookies);
    }
}
