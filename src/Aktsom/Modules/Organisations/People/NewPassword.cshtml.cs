using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>Makes a link for someone who has lost the password, and perhaps the phone. Not for those who also work elsewhere.</summary>
[Authorize(OrganisationPermissions.ManageAccess)]
internal sealed class NewPasswordModel(
    AppDb db,
    Reach reach,
    ChangeLog log,
    UserManager<User> users,
    PasswordLinks links,
    ModuleTexts texts
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PersonId Id { get; set; }

    [BindProperty, Display(Name = "Reset.WithoutApp")]
    public bool WithoutApp { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } user)
        {
            return NotFound();
        }

        if (!await links.IsOursAloneAsync(new UserId(user.Id), cancel))
        {
            return this.PageWithErrors("", texts.For(typeof(NewPasswordModel))["Reset.Elsewhere"]);
        }

        log.Record("person.password_link", "person", Id, after: new { WithoutApp });
        await db.SaveChangesAsync(cancel);
        var token = await links.MakeAsync(user, WithoutApp);
        TempData[nameof(DetailsModel.Link)] = Url.PageLink(
            "/Platform/Access/SignIn/NewPassword",
            values: new { Person = user.Id, Token = token }
        );
        return RedirectToPage("Details", new { id = Id });
    }

    private async Task<User?> FindAsync(CancellationToken cancel)
    {
        var person = await db.Set<Person>()
            .SingleOrDefaultAsync(p => p.OrganisationId == reach.Organisation && p.Id == Id && p.User != null, cancel);
        Name = person?.Name ?? "";
        return person?.User is { } user ? await users.FindByIdAsync(user.ToString()) : null;
    }
}
