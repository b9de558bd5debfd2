using Microsoft.AspNetCore.Identity;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>An app's code is good for some minutes; whoever looks over a shoulder must not use it a second time (RFC 6238, section 5.2).</summary>
internal sealed class SpentCodes(UserManager<User> users)
{
    private const string Provider = "Aktsom";
    private const string Name = "LastAppCode";

    public async Task<bool> IsSpentAsync(User user, string code) => await users.GetAuthenticationTokenAsync(user, Provider, Name) == code;

    public Task SpendAsync(User user, string code) => users.SetAuthenticationTokenAsync(user, Provider, Name, code);
}
