using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>One person: roles, sign-in, history.</summary>
[Authorize(OrganisationPermissions.ManageAccess)]
internal sealed class DetailsModel(AppDb db, Reach reach, Invitations invitations, TimeProvider clock, ModuleTexts texts) : PageModel
{
    public Person Person { get; private set; } = null!;

    public IReadOnlyList<RoleAssignment> Roles { get; private set; } = [];

    public SignInState WayIn { get; private set; }

    public DateOnly Today => clock.Today();

    /// <summary>The link just made. Only its hash is kept, so it cannot be shown again.</summary>
    [TempData]
    public string? Link { get; set; }

    public DateTimeOffset LinkExpires { get; private set; }

    public async Task<IActionResult> OnGetAsync(PersonId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (Link is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostInviteAsync(PersonId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (Person.Email is null)
        {
            return this.PageWithErrors("", texts.For(typeof(DetailsModel))["Invite.NoEmail"]);
        }

        if (WayIn != SignInState.Yes)
        {
            var token = await invitations.MakeAsync(Person, cancel);
            Link = Url.PageLink("Accept", values: new { token });
        }

        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(PersonId id, CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.OrganisationId == organisation && p.Id == id, cancel);
        if (person is null)
        {
            return false;
        }

        Person = person;
        Roles = await db.Set<RoleAssignment>()
            .AsNoTracking()
            .Where(role => role.OrganisationId == organisation && role.Person == id)
            .OrderByDescending(role => role.To == null)
            .ThenByDescending(role => role.From)
            .ToListAsync(cancel);
        var open = await invitations.OpenAsync(id, cancel);
        LinkExpires = open?.Expires ?? default;
        WayIn =
            person.User is not null ? SignInState.Yes
            : open is not null ? SignInState.Invited
            : SignInState.None;
        return true;
    }
}
