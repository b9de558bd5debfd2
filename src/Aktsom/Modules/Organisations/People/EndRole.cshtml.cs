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
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>Ends a role now or after a day. It stays in the list, since who had which responsibility when is part of the ground.</summary>
[Authorize(OrganisationPermissions.ManageAccess)]
internal sealed class EndRoleModel(
    AppDb db,
    Reach reach,
    ChangeLog log,
    Administrators administrators,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    internal enum End
    {
        Now,
        Later,
    }

    [BindProperty(SupportsGet = true)]
    public PersonId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly From { get; set; }

    [BindProperty, Display(Name = "Roles.When")]
    public End When { get; set; }

    [BindProperty, Display(Name = "Roles.LastDay")]
    public DateOnly? LastDay { get; set; }

    public string Name { get; private set; } = "";

    public IEnumerable<SelectListItem> Choices
    {
        get
        {
            var words = texts.For(typeof(EndRoleModel));
            return Enum.GetValues<End>().Select(end => new SelectListItem(words["Roles.When." + end], end.ToString()));
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } held)
        {
            return NotFound();
        }

        await CheckAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var last = When == End.Now ? clock.Today().AddDays(-1) : LastDay!.Value;
        var before = new
        {
            held.Role,
            held.From,
            held.To,
        };
        if (last < held.From)
        {
            // Given and taken back before it had lasted a day.
            db.Remove(held);
            log.Record("role.taken_back", "person", Id, before);
        }
        else
        {
            held.To = last;
            log.Record(
                "role.ended",
                "person",
                Id,
                before,
                new
                {
                    held.Role,
                    held.From,
                    held.To,
                }
            );
        }

        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id = Id });
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        var words = texts.For(typeof(EndRoleModel));
        if (When == End.Later && LastDay is null)
        {
            ModelState.AddModelError(nameof(LastDay), words["Roles.LastDay.Missing"]);
        }

        if (When == End.Later && LastDay < From)
        {
            ModelState.AddModelError(nameof(LastDay), words["Roles.To.BeforeFrom"]);
        }

        if (Role == Role.Administrator && !await administrators.RemainWithoutAsync(Id, cancel))
        {
            ModelState.AddModelError("", words["Roles.LastAdministrator"]);
        }
    }

    private async Task<RoleAssignment?> FindAsync(CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        Name =
            await db.Set<Person>()
                .Where(p => p.OrganisationId == organisation && p.Id == Id)
                .Select(p => p.Name)
                .SingleOrDefaultAsync(cancel)
            ?? "";
        return await db.Set<RoleAssignment>()
            .SingleOrDefaultAsync(r => r.OrganisationId == organisation && r.Person == Id && r.Role == Role && r.From == From, cancel);
    }
}
