using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>The end of a link for a new password. The person then signs in with it, and with the app's code where that is on.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class NewPasswordModel(UserManager<User> users, NewUser newUser) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty, Display(Name = "Me.Password.New"), Required(ErrorMessage = "Me.Password.New.Missing"), StringLength(256)]
    public string Password { get; set; } = "";

    public bool Works { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? Gone() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } user)
        {
            return Gone();
        }

        if (!ModelState.IsValid || !await newUser.IsGoodAsync(user, Password, ModelState, nameof(Password)))
        {
            return this.PageWithErrors();
        }

        await users.ResetPasswordAsync(user, Token, Password);
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetAccessFailedCountAsync(user);
        return RedirectToPage("Start");
    }

    private async Task<User?> FindAsync()
    {
        var user = await users.FindByIdAsync(Person.ToString());
        Works =
            user is not null
            && await users.VerifyUserTokenAsync(
                user,
                users.Options.Tokens.PasswordResetTokenProvider,
                UserManager<User>.ResetPasswordTokenPurpose,
                Token
            );
        return Works ? user : null;
    }

    private PageResult Gone()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
