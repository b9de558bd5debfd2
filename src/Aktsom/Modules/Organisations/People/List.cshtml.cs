using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>How far someone has come towards a sign-in.</summary>
internal enum SignInState
{
    None,
    Invited,
    Yes,
}

/// <summary>The people of the organisation, what they may do and whether they can sign in.</summary>
[Authorize(OrganisationPermissions.ManageAccess)]
internal sealed class ListModel(AppDb db, Reach reach, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Row> People { get; private set; } = [];

    internal sealed record Row(
        PersonId Id,
        string Name,
        string? Email,
        IReadOnlyList<Role> Roles,
        SignInState SignIn,
        DateOnly? LastSignIn
    );

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (today, now) = (clock.Today(), clock.GetUtcNow());
        var organisation = reach.Organisation;
        var people = await db.Set<Person>()
            .Where(person => person.OrganisationId == organisation)
            .OrderBy(person => person.Name)
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.Email,
                person.User,
                LastSignIn = db
                    .Users.Where(user => (Guid?)user.Id == (Guid?)(object?)person.User)
                    .Select(user => user.LastSignIn)
                    .FirstOrDefault(),
                Invited = db.Set<Invitation>()
                    .Any(i => i.OrganisationId == organisation && i.Person == person.Id && i.Used == null && i.Expires > now),
            })
            .ToListAsync(cancel);
        var roles = (
            await db.Set<RoleAssignment>()
                .Where(role => role.OrganisationId == organisation && role.From <= today && (role.To == null || role.To >= today))
                .Select(role => new { role.Person, role.Role })
                .ToListAsync(cancel)
        ).ToLookup(role => role.Person, role => role.Role);
        People =
        [
            .. people.Select(person => new Row(
                person.Id,
                person.Name,
                person.Email,
                [.. roles[person.Id].Order()],
                person.User is not null ? SignInState.Yes
                    : person.Invited ? SignInState.Invited
                    : SignInState.None,
                person.LastSignIn is { } at ? Formats.DayOf(at) : null
            )),
        ];
    }
}
