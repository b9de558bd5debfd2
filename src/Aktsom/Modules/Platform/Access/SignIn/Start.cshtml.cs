using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>Sign-in with password or passkey. Says the same whatever was wrong, so that nobody learns who has a sign-in here.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class StartModel(
    SignInManager<User> signIn,
    UserManager<User> users,
    SignInLimits limits,
    SignedInPerson signedIn,
    ModuleTexts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty, Display(Name = "SignIn.Email"), Required(ErrorMessage = "SignIn.Email.Missing"), StringLength(256)]
    public string Email { get; set; } = "";

    [BindProperty, Display(Name = "SignIn.Password"), Required(ErrorMessage = "SignIn.Password.Missing"), StringLength(256)]
    public string Password { get; set; } = "";

    /// <summary>Where nobody has a sign-in yet, the first visitor is shown where the first one is made.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        User.Identity?.IsAuthenticated == true ? GoOn()
        : await users.Users.AnyAsync(cancel) ? Page()
        : LocalRedirect("/first-time");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!limits.MayTry(Email))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await users.FindByEmailAsync(Email) is not { } user)
        {
            // As much work as checking a password, so that the time does not tell either.
            _ = users.PasswordHasher.HashPassword(new User(), Password);
            return Refused("SignIn.Refused");
        }

        var result = await signIn.PasswordSignInAsync(user, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("Code", new { Back });
        }

        return result.Succeeded ? await WelcomeAsync(user) : Refused("SignIn.Refused");
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync([Required] string credential)
    {
        ModelState.Clear();
        var assertion = await signIn.PerformPasskeyAssertionAsync(credential);
        if (!assertion.Succeeded || !await signIn.CanSignInAsync(assertion.User) || await users.IsLockedOutAsync(assertion.User))
        {
            return Refused("Passkey.Refused");
        }

        // A passkey is two things at once, the device and its lock, so no code is asked for.
        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await signIn.SignInAsync(assertion.User, isPersistent: false, "passkey");
        return await WelcomeAsync(assertion.User);
    }

    private async Task<IActionResult> WelcomeAsync(User user)
    {
        await signedIn.WelcomeAsync(user);
        return GoOn();
    }

    private PageResult Refused(string key) => this.PageWithErrors("", texts.For(typeof(StartModel))[key]);

    private LocalRedirectResult GoOn() => LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
}
