using System.Buffers;
using System.Security.Cryptography;
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
    private const int IdLength = 16;
    private const int SecretLength = 32;

    /// <summary>Makes a link's token; earlier links of the same person stop working.</summary>
    public async Task<string> MakeAsync(Person person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var earlier = await db.Set<Invitation>()
            .Where(i => i.OrganisationId == person.OrganisationId && i.Person == person.Id && i.Used == null)
            .ToListAsync(cancel);
        db.RemoveRange(earlier);
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        var invitation = new Invitation
        {
            OrganisationId = person.OrganisationId,
            Id = TypedId.New<InvitationId>(clock),
            Person = person.Id,
            SecretHash = SHA256.HashData(secret),
            Expires = now + Invitation.Lifetime,
        };
        db.Add(invitation);
        log.Record("person.invited", "person", person.Id);
        await db.SaveChangesAsync(cancel);
        byte[] token = [.. person.OrganisationId.Value.ToByteArray(), .. invitation.Id.Value.ToByteArray(), .. secret];

        // Addresses are written in lower case here, so the token must not mind.
        return Convert.ToHexStringLower(token);
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
        if (!TryRead(token, out var organisation, out var id, out var secret))
        {
            return null;
        }

        await db.ActForAsync(reach, organisation, cancel);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.OrganisationId == organisation && i.Id == id, cancel);
        var isRight = invitation is not null && CryptographicOperations.FixedTimeEquals(invitation.SecretHash, SHA256.HashData(secret));
        if (!isRight || !invitation!.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        var person = await db.Set<Person>()
            .SingleOrDefaultAsync(p => p.OrganisationId == organisation && p.Id == invitation.Person, cancel);
        return person is null ? null : (invitation, person);
    }

    private static bool TryRead(string token, out OrganisationId organisation, out InvitationId id, out byte[] secret)
    {
        var bytes = new byte[(2 * IdLength) + SecretLength];
        var isWhole = token.Length == 2 * bytes.Length && Convert.FromHexString(token, bytes, out _, out _) == OperationStatus.Done;
        organisation = new OrganisationId(new Guid(bytes.AsSpan(0, IdLength)));
        id = new InvitationId(new Guid(bytes.AsSpan(IdLength, IdLength)));
        secret = bytes[(2 * IdLength)..];
        return isWhole;
    }
}
