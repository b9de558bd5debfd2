using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Organisations.People;

[Authorize(OrganisationPermissions.ManageAccess)]
internal sealed class AddModel(AppDb db, Reach reach, ChangeLog log, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PersonForm Form { get; set; } = new();

    [BindProperty, Display(Name = "Roles.Role")]
    public Role? Role { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var person = new Person
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<PersonId>(clock),
            Name = "",
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        Form.WriteTo(person);
        db.Add(person);
        log.Record("person.added", "person", person.Id);
        if (Role is { } role)
        {
            var given = new RoleAssignment
            {
                OrganisationId = reach.Organisation,
                Person = person.Id,
                Role = role,
                From = clock.Today(),
            };
            db.Add(given);
            log.Record("role.given", "person", person.Id, after: new { given.Role, given.From });
        }

        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id = person.Id });
    }
}
