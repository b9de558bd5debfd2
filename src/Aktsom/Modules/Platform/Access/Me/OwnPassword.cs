using Aktsom.Modules.Platform.Access.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Aktsom.Modules.Platform.Access.Me;

/// <summary>Asks a signed-in person for the password once more, before a way in is opened or closed. Wrong answers count as at sign-in.</summary>
internal sealed class OwnPassword(UserManager<User> users, SignInLimits limits)
{
    public async Task<bool> IsRightAsync(User person, string password)
    {
        if (!limits.MayTry(person.Id.ToString()) || await users.IsLockedOutAsync(person))
        {
            return false;
        }

        if (await users.CheckPasswordAsync(person, password))
        {
            return true;
        }

        await users.AccessFailedAsync(person);
        return false;
    }
}
