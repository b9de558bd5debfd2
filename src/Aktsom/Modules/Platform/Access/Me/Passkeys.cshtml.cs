using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Platform.Access.Me;

/// <summary>Passkeys: keys on the person's own devices, opened by finger, face or PIN.</summary>
internal sealed class PasskeysModel(UserManager<User> users, SignInManager<User> signIn, SignInLog log, ModuleTexts texts) : PageModel
{
    private const int Most = 20;

    [BindProperty, Display(Name = "Me.Passkeys.Name"), Required(ErrorMessage = "Me.Passkeys.Name.Missing"), StringLength(100)]
    public string Name { get; set; } = "";

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await users.GetUserAsync(User) is { } person ? await ShowAsync(person) : Challenge();

    /// <summary>What the browser needs to make a key; asked for by script.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        if (await users.GetUserAsync(User) is not { } person)
        {
            return Challenge();
        }

        var options = await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = person.Id.ToString(),
                Name = person.Email!,
                DisplayName = person.Name,
            }
        );
        return Content(options, "application/json");
    }

    public async Task<IActionResult> OnPostAsync(string? credential)
    {
        if (await users.GetUserAsync(User) is not { } person)
        {
            return Challenge();
        }

        await ShowAsync(person);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var attestation = string.IsNullOrEmpty(credential) ? null : await signIn.PerformPasskeyAttestationAsync(credential);
        if (attestation is not { Succeeded: true } || Passkeys.Count >= Most)
        {
            return this.PageWithErrors("", texts.For(typeof(PasskeysModel))["Me.Passkeys.Stopped"]);
        }

        attestation.Passkey.Name = Name.Trim();
        log.Record("user.passkey_added", person);
        await users.AddOrUpdatePasskeyAsync(person, attestation.Passkey);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string key)
    {
        if (await users.GetUserAsync(User) is not { } person)
        {
            return Challenge();
        }

        var known = (await users.GetPasskeysAsync(person)).FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == key);
        if (known is not null)
        {
            log.Record("user.passkey_removed", person);
            await users.RemovePasskeyAsync(person, known.CredentialId);
        }

        return RedirectToPage();
    }

    private async Task<PageResult> ShowAsync(User person)
    {
        Passkeys = [.. await users.GetPasskeysAsync(person)];
        return Page();
    }
}
