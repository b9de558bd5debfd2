using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aktsom.Modules.Platform.Access.Me;

/// <summary>Codes for the day the phone is lost: shown once, replaced by asking for new ones.</summary>
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class RecoveryCodesModel(UserManager<User> users, OwnPassword own, SignInLog log, ModuleTexts texts) : PageModel
{
    /// <summary>Where the page that made the codes leaves them for this one.</summary>
    public const string Shown = "recovery-codes";

    [BindProperty, Display(Name = "SignIn.Password"), Required(ErrorMessage = "SignIn.Password.Missing"), StringLength(256)]
    public string Password { get; set; } = "";

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Codes = (TempData[Shown] as string)?.Split(' ') ?? [];
        return await users.GetUserAsync(User) is { TwoFactorEnabled: true } ? Page() : RedirectToPage("App");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is not { TwoFactorEnabled: true } person)
        {
            return RedirectToPage("App");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!await own.IsRightAsync(person, Password))
        {
            return this.PageWithErrors(nameof(Password), texts.For(typeof(RecoveryCodesModel))["Me.Password.Wrong"]);
        }

        log.Record("user.recovery_codes_made", person);
        TempData[Shown] = string.Join(' ', (await users.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes.Count))!);
        return RedirectToPage();
    }
}
