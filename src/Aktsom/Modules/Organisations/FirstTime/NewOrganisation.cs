using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;

namespace Aktsom.Modules.Organisations.FirstTime;

/// <summary>An organisation with its first administrator, saved with the administrator's user.</summary>
internal sealed class NewOrganisation(AppDb db, Reach reach, ChangeLog log, PublicAddresses addresses, TimeProvider clock)
{
    /// <summary>Opens the new organisation to this request. Call before the database is asked for anything.</summary>
    public OrganisationId Begin(User user)
    {
        var id = TypedId.New<OrganisationId>(clock);
        var held = new Dictionary<OrganisationId, IReadOnlySet<Role>> { [id] = new HashSet<Role> { Role.Administrator } };
        reach.SignedIn(new UserId(user.Id), user.Name, held, id);
        return id;
    }

    public async Task AddAsync(
        OrganisationId id,
        User user,
        string name,
        string? orgNumber,
        OrganisationKind kind,
        CancellationToken cancel
    )
    {
        var slug = await addresses.FreeAsync(name, cancel);
        var person = TypedId.New<PersonId>(clock);
        db.Add(
            new Organisation
            {
                OrganisationId = id,
                Name = name,
                OrgNumber = orgNumber,
                Kind = kind,
                Slug = slug,
                Revision = Guid.CreateVersion7(clock.GetUtcNow()),
            }
        );
        db.Add(new PublicAddress { Slug = slug, Organisation = id });
        db.Add(
            new Person
            {
                OrganisationId = id,
                Id = person,
                Name = user.Name,
                Email = user.Email,
                User = new UserId(user.Id),
                Revision = Guid.CreateVersion7(clock.GetUtcNow()),
            }
        );
        db.Add(
            new RoleAssignment
            {
                OrganisationId = id,
                Person = person,
                Role = Role.Administrator,
                From = clock.Today(),
            }
        );
        log.Record(
            "organisation.added",
            "organisation",
            id,
            after: new
            {
                name,
                orgNumber,
                kind,
            }
        );
        log.Record("role.given", "person", person, after: new { Role = Role.Administrator, From = clock.Today() });
    }
}
