using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aktsom.Modules.Platform.Access.Me;

/// <summary>A new password; every other session of the person ends.</summary>
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class PasswordModel(
    UserManager<User> users,
    SignInManager<User> signIn,
    OwnPassword own,
    NewUser newUser,
    SignInLog log,
    ModuleTexts texts
) : PageModel
{
    [BindProperty, Display(Name = "Me.Password.Current"), Required(ErrorMessage = "SignIn.Password.Missing"), StringLength(256)]
    public string Current { get; set; } = "";

    [BindProperty, Display(Name = "Me.Password.New"), Required(ErrorMessage = "Me.Password.New.Missing"), StringLength(256)]
    public string New { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is not { } person)
        {
            return Challenge();
        }

        if (!ModelState.IsValid || !await newUser.IsGoodAsync(person, New, ModelState, nameof(New)))
        {
            return this.PageWithErrors();
        }

        if (!await own.IsRightAsync(person, Current))
        {
            return this.PageWithErrors(nameof(Current), texts.For(typeof(PasswordModel))["Me.Password.Wrong"]);
        }

        log.Record("user.password_changed", person);
        await users.ChangePasswordAsync(person, Current, New);
        await signIn.RefreshSignInAsync(person);
        return RedirectToPage("Profile");
    }
}
