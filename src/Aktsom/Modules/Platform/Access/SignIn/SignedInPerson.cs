using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Platform.Web.Preferences;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>What follows when someone has shown who they are: the day is noted, and the person's language and theme come along to this browser.</summary>
internal sealed partial class SignedInPerson(AppDb db, TimeProvider clock, IHttpContextAccessor http, ILogger<SignedInPerson> logger)
{
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
        if (value is not null && http.HttpContext is { } context)
        {
            PreferenceCookies.Keep(context, cookie, value, clock.GetUtcNow());
        }
    }

    [LoggerMessage(LogLevel.Information, "Signed in: {User}")]
    private static partial void SignedIn(ILogger logger, Guid user);
}
