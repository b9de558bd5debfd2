using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Platform.Access.Me;

/// <summary>A person's own page: name, language, theme and the ways in. Signed in is enough.</summary>
internal sealed class ProfileModel(UserManager<User> users, SignInManager<User> signIn, SignedInPerson signedIn) : PageModel
{
    [BindProperty, Display(Name = "Me.Name"), Required(ErrorMessage = "Me.Name.Missing"), StringLength(200)]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Preferences.Language")]
    public string Language { get; set; } = "";

    [BindProperty, Display(Name = "Preferences.Theme")]
    public string Theme { get; set; } = "";

    public User Person { get; private set; } = null!;

    public int CodesLeft { get; private set; }

    public int Passkeys { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return Challenge();
        }

        Name = Person.Name;
        Language = Person.Language ?? Languages.Current.Code;
        Theme = Person.Theme ?? Web.Theme.Of(Request);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return Challenge();
        }

        if (!ModelState.IsValid || Languages.Find(Language) is not { } language || !Web.Theme.All.Contains(Theme, StringComparer.Ordinal))
        {
            return this.PageWithErrors();
        }

        (Person.Name, Person.Language, Person.Theme) = (Name.Trim(), language.Code, Theme);
        await users.UpdateAsync(Person);
        signedIn.Keep(Person);
        await signIn.RefreshSignInAsync(Person);
        return RedirectToPage();
    }

    private async Task<bool> LoadAsync()
    {
        if (await users.GetUserAsync(User) is not { } person)
        {
            return false;
        }

        Person = person;
        CodesLeft = await users.CountRecoveryCodesAsync(person);
        Passkeys = (await users.GetPasskeysAsync(person)).Count;
        return true;
    }
}
