using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.People;

/// <summary>
/// One-time links. A link names its organisation, since nobody is signed in when it is opened; only the right secret opens that organisation, and
/// only this one invitation is read of it.
/// </summary>
internal sealed class Invitations(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    /// <summary>Makes a link's token; earlier links of the same person stop working.</summary>
    public async Task<string> MakeAsync(Person person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var earlier = await db.Set<Invitation>()
            .Where(i => i.OrganisationId == person.OrganisationId && i.Person == person.Id && i.Used == null)
            .ToListAsync(cancel);
        db.RemoveRange(earlier);
        var id = TypedId.New<InvitationId>(clock);
        var link = PersonalLink.New(person.OrganisationId, id.Value);
        var invitation = new Invitation
        {
            OrganisationId = person.OrganisationId,
            Id = id,
            Person = person.Id,
            SecretHash = link.SecretHash,
            Expires = now + Invitation.Lifetime,
        };
        db.Add(invitation);
        log.Record("person.invited", "person", person.Id);
        await db.SaveChangesAsync(cancel);
        return link.Token;
    }

    public Task<Invitation?> OpenAsync(PersonId person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Set<Invitation>()
            .AsNoTracking()
            .FirstOrDefaultAsync(
                i => i.OrganisationId == reach.Organisation && i.Person == person && i.Used == null && i.Expires > now,
                cancel
            );
    }

    /// <summary>The invitation a token opens, with its person; null for one that is wrong, used or too old. Acts for the organisation from then on.</summary>
    public async Task<(Invitation Invitation, Person Person)?> FindAsync(string token, CancellationToken cancel)
    {
        if (PersonalLink.Read(token) is not { } link)
        {
            return null;
        }

        var (organisation, id) = (link.Organisation, new InvitationId(link.Id));
        await db.ActForAsync(reach, organisation, cancel);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.OrganisationId == organisation && i.Id == id, cancel);
        if (invitation is null || !link.Opens(invitation.SecretHash) || !invitation.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        var person = await db.Set<Person>()
            .SingleOrDefaultAsync(p => p.OrganisationId == organisation && p.Id == invitation.Person, cancel);
        return person is null ? null : (invitation, person);
    }
}
