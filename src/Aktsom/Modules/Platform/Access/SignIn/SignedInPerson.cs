using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>What follows when someone has shown who they are: the day is noted, and the person's language and theme come along to this browser.</summary>
internal sealed partial class SignedInPerson(AppDb db, TimeProvider clock, IHttpContextAccessor http, ILogger<SignedInPerson> logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public async Task WelcomeAsync(User user)
    {
        var now = clock.GetUtcNow();
        await db.Users.Where(known => known.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.LastSignIn, now));
        Keep(user);
        SignedIn(logger, user.Id);
    }

    /// <summary>Puts the person's choices in this browser's cookies, where the layouts read them.</summary>
    public void Keep(User user)
    {
        Keep(Languages.Cookie, user.Language);
        Keep(Theme.Cookie, user.Theme);
    }

    private void Keep(string cookie, string? value)
    {
        if (value is null || http.HttpContext is not { } context)
        {
            return;
        }

        context.Response.Cookies.Append(
            cookie,
            value,
            new CookieOptions
            {
                Expires = clock.GetUtcNow() + Kept,
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );
    }

    [LoggerMessage(LogLevel.Information, "Signed in: {User}")]
    private static partial void SignedIn(ILogger logger, Guid user);
}
