using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>Sign-out, by a post, so that no link or picture elsewhere can end a session.</summary>
[AllowAnonymous]
internal sealed class EndModel(SignInManager<User> signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        Response.Cookies.Delete(ReachMiddleware.ChoiceCookie);
        return RedirectToPage("Start");
    }
}
