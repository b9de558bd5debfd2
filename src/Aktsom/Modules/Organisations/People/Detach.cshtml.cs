using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>Takes away the way in. The person and the roles stay in the register, the user stays in other organisations.</summary>
[Authorize(OrganisationPermissions.ManageAccess)]
internal sealed class DetachModel(AppDb db, Reach reach, ChangeLog log, Administrators administrators, ModuleTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PersonId Id { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } person)
        {
            return NotFound();
        }

        if (!await administrators.RemainWithoutAsync(Id, cancel))
        {
            return this.PageWithErrors("", texts.For(typeof(DetachModel))["Roles.LastAdministrator"]);
        }

        person.User = null;
        log.Record("person.sign_in_removed", "person", person.Id);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id = Id });
    }

    private async Task<Person?> FindAsync(CancellationToken cancel)
    {
        var person = await db.Set<Person>()
            .SingleOrDefaultAsync(p => p.OrganisationId == reach.Organisation && p.Id == Id && p.User != null, cancel);
        Name = person?.Name ?? "";
        return person;
    }
}
