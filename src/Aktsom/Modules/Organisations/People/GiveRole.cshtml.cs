using System.ComponentModel.DataAnnotations;
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

[Authorize(OrganisationPermissions.ManageAccess)]
internal sealed class GiveRoleModel(AppDb db, Reach reach, ChangeLog log, ModuleTexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PersonId Id { get; set; }

    [BindProperty, Display(Name = "Roles.Role"), Required(ErrorMessage = "Roles.Role.Missing")]
    public Role? Role { get; set; }

    [BindProperty, Display(Name = "Roles.From"), Required(ErrorMessage = "Roles.From.Missing")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Roles.To")]
    public DateOnly? To { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        From = clock.Today();
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        if (To < From)
        {
            ModelState.AddModelError(nameof(To), texts.For(typeof(GiveRoleModel))["Roles.To.BeforeFrom"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (await OverlapsAsync(cancel))
        {
            return this.PageWithErrors(nameof(Role), texts.For(typeof(GiveRoleModel))["Roles.Role.Held", Name]);
        }

        db.Add(
            new RoleAssignment
            {
                OrganisationId = reach.Organisation,
                Person = Id,
                Role = Role!.Value,
                From = From!.Value,
                To = To,
            }
        );
        log.Record(
            "role.given",
            "person",
            Id,
            after: new
            {
                Role,
                From,
                To,
            }
        );
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id = Id });
    }

    private Task<bool> OverlapsAsync(CancellationToken cancel)
    {
        var (role, from, to) = (Role!.Value, From!.Value, To ?? DateOnly.MaxValue);
        return db.Set<RoleAssignment>()
            .AnyAsync(
                held =>
                    held.OrganisationId == reach.Organisation
                    && held.Person == Id
                    && held.Role == role
                    && held.From <= to
                    && (held.To == null || held.To >= from),
                cancel
            );
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var person = await db.Set<Person>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.OrganisationId == reach.Organisation && p.Id == Id, cancel);
        Name = person?.Name ?? "";
        return person is not null;
    }
}
