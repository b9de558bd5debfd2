using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aktsom.Modules.Organisations.FirstTime;

/// <summary>The first visitor of a new installation, with the code from the terminal, becomes its administrator. Afterwards the page is not there.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
internal sealed class BeginModel(
    AppDb db,
    FirstAdministrator first,
    NewOrganisation newOrganisation,
    NewUser newUser,
    SignInManager<User> signIn,
    ModuleTexts texts
) : PageModel
{
    [BindProperty, Display(Name = "FirstTime.Code"), Required(ErrorMessage = "FirstTime.Code.Missing"), StringLength(60)]
    public string Code { get; set; } = "";

    [BindProperty, Display(Name = "Organisation.Name"), Required(ErrorMessage = "Organisation.Name.Missing"), StringLength(200)]
    public string OrganisationName { get; set; } = "";

    [BindProperty, Display(Name = "Organisation.Number"), StringLength(40)]
    public string? OrgNumber { get; set; }

    [BindProperty, Display(Name = "Organisation.Kind")]
    public OrganisationKind Kind { get; set; }

    [BindProperty, Display(Name = "FirstTime.Name"), Required(ErrorMessage = "Accept.Name.Missing"), StringLength(200)]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "FirstTime.Email"), Required(ErrorMessage = "Email.Missing")]
    [EmailAddress(ErrorMessage = "Email.Wrong"), StringLength(256)]
    public string Email { get; set; } = "";

    [BindProperty, Display(Name = "FirstTime.Password"), Required(ErrorMessage = "Password.Missing"), StringLength(256)]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await first.IsMissingAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await first.IsMissingAsync(cancel))
        {
            return NotFound();
        }

        var words = texts.For(typeof(BeginModel));
        OrgNumber = OrgNumberRules.Check(OrgNumber, ModelState, nameof(OrgNumber), words);
        var user = newUser.Make(Name.Trim(), Email);
        if (!ModelState.IsValid || !await newUser.IsGoodAsync(user, Password, ModelState, nameof(Password)))
        {
            return this.PageWithErrors();
        }

        var organisation = newOrganisation.Begin(user);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await first.SpendAsync(Code, cancel))
        {
            return this.PageWithErrors(nameof(Code), words["FirstTime.Code.Wrong"]);
        }

        await newOrganisation.AddAsync(organisation, user, OrganisationName.Trim(), OrgNumber, Kind, cancel);
        await newUser.AddAsync(user, Password);
        await transaction.CommitAsync(cancel);
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect("/");
    }
}
