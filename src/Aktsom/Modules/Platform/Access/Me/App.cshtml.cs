using System.ComponentModel.DataAnnotations;
using System.Text;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using QRCoder;

namespace Aktsom.Modules.Platform.Access.Me;

/// <summary>Codes from an app on the phone (TOTP): turned on by showing that the app works, off by the password.</summary>
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class AppModel(UserManager<User> users, SignInManager<User> signIn, OwnPassword own, SignInLog log, ModuleTexts texts)
    : PageModel
{
    private const int GroupLength = 4;
    private const int PixelsPerModule = 4;

    [BindProperty, Display(Name = "Code.Code"), StringLength(20)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "SignIn.Password"), StringLength(256)]
    public string? Password { get; set; }

    public bool IsOn { get; private set; }

    /// <summary>The secret in groups, for an app that cannot see the picture.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The picture the app reads, as a data address.</summary>
    public string Picture { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await users.GetUserAsync(User) is { } person ? await ShowAsync(person) : Challenge();

    public async Task<IActionResult> OnPostOnAsync()
    {
        if (await users.GetUserAsync(User) is not { } person)
        {
            return Challenge();
        }

        var digits = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        var isRight = await users.VerifyTwoFactorTokenAsync(person, users.Options.Tokens.AuthenticatorTokenProvider, digits);
        if (person.TwoFactorEnabled || !isRight)
        {
            await ShowAsync(person);
            return this.PageWithErrors(nameof(Code), texts.For(typeof(AppModel))["Code.Refused"]);
        }

        log.Record("user.app_on", person);
        await users.SetTwoFactorEnabledAsync(person, true);
        TempData[RecoveryCodesModel.Shown] = string.Join(
            ' ',
            (await users.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes.Count))!
        );
        await signIn.RefreshSignInAsync(person);
        return RedirectToPage("RecoveryCodes");
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (await users.GetUserAsync(User) is not { } person)
        {
            return Challenge();
        }

        if (!await own.IsRightAsync(person, Password ?? ""))
        {
            await ShowAsync(person);
            return this.PageWithErrors(nameof(Password), texts.For(typeof(AppModel))["Me.Password.Wrong"]);
        }

        log.Record("user.app_off", person);
        await users.SetTwoFactorEnabledAsync(person, false);
        await users.ResetAuthenticatorKeyAsync(person);
        await signIn.RefreshSignInAsync(person);
        return RedirectToPage("Profile");
    }

    private async Task<PageResult> ShowAsync(User person)
    {
        IsOn = person.TwoFactorEnabled;
        if (!IsOn)
        {
            var key = await KeyOfAsync(person);
            Key = string.Join(' ', key.Chunk(GroupLength).Select(group => new string(group))).ToLowerInvariant();
            Picture = PictureOf($"otpauth://totp/Aktsom:{Uri.EscapeDataString(person.Email!)}?secret={key}&issuer=Aktsom&digits=6");
        }

        return Page();
    }

    private async Task<string> KeyOfAsync(User person)
    {
        if (await users.GetAuthenticatorKeyAsync(person) is { Length: > 0 } key)
        {
            return key;
        }

        await users.ResetAuthenticatorKeyAsync(person);
        await signIn.RefreshSignInAsync(person);
        return (await users.GetAuthenticatorKeyAsync(person))!;
    }

    private static string PictureOf(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(picture.GetGraphic(PixelsPerModule)));
    }
}
