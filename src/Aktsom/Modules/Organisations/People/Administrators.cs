using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>Someone must always be able to give access.</summary>
internal sealed class Administrators(AppDb db, Reach reach, TimeProvider clock)
{
    /// <summary>Whether anyone but this person can sign in as administrator, without an end in sight.</summary>
    public Task<bool> RemainWithoutAsync(PersonId person, CancellationToken cancel)
    {
        var (organisation, today) = (reach.Organisation, clock.Today());
        return (
            from role in db.Set<RoleAssignment>()
            join other in db.Set<Person>() on new { role.OrganisationId, Id = role.Person } equals new { other.OrganisationId, other.Id }
            where
                role.OrganisationId == organisation
                && role.Role == Role.Administrator
                && role.From <= today
                && role.To == null
                && other.Id != person
                && other.User != null
            select other.Id
        ).AnyAsync(cancel);
    }
}
