using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aktsom.Modules.Platform.Access.SignIn;

/// <summary>The second step after a password: the code of the app, or one of the recovery codes.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class CodeModel(
    SignInManager<User> signIn,
    SpentCodes spent,
    SignInLimits limits,
    SignedInPerson signedIn,
    ModuleTexts texts
) : PageModel
{
    private const int AppCodeLength = 6;

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty, Display(Name = "Code.Code"), Required(ErrorMessage = "Code.Missing"), StringLength(40)]
    public string Code { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("Start", new { Back }) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return RedirectToPage("Start", new { Back });
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!limits.MayTry(user.Id.ToString()))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (!await TryAsync(user))
        {
            return this.PageWithErrors(nameof(Code), texts.For(typeof(CodeModel))["Code.Refused"]);
        }

        await signedIn.WelcomeAsync(user);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    private async Task<bool> TryAsync(User user)
    {
        var typed = string.Concat(Code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (typed.Length != AppCodeLength || !typed.All(char.IsAsciiDigit))
        {
            return (await signIn.TwoFactorRecoveryCodeSignInAsync(RecoveryCodes.AsStored(typed))).Succeeded;
        }

        if (await spent.IsSpentAsync(user, typed))
        {
            return false;
        }

        var result = await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            await spent.SpendAsync(user, typed);
        }

        return result.Succeeded;
    }
}
