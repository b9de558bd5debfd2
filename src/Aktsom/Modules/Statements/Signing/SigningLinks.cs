using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>What a personal link opens: the frozen statement and the holder's own place in the list.</summary>
internal sealed record OpenedLink(SigningLink Link, Statement Statement, StatementSnapshot Snapshot, Signature Signature);

/// <summary>Makes, ends and opens personal links to sign by.</summary>
internal sealed class SigningLinks(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    /// <summary>A new link for one who has not signed; earlier links of the same person stop working. Null when there is nothing left to sign.</summary>
    public async Task<(string Token, DateTimeOffset Expires)?> MakeAsync(SnapshotId snapshot, PersonId person, CancellationToken cancel)
    {
        var signature = await db.Set<Signature>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                one => one.OrganisationId == reach.Organisation && one.Snapshot == snapshot && one.Person == person,
                cancel
            );
        if (signature is null or { State: SignatureState.Signed })
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var again = await EndAsync(snapshot, person, now, cancel) > 0;
        var id = TypedId.New<SigningLinkId>(clock);
        var link = PersonalLink.New(reach.Organisation, id.Value);
        var made = new SigningLink
        {
            OrganisationId = reach.Organisation,
            Id = id,
            Snapshot = snapshot,
            Person = person,
            SecretHash = link.SecretHash,
            MadeAt = now,
            Expires = now + SigningLink.Lifetime,
        };
        db.Add(made);
        log.Record(
            again ? "statement.signing_link_renewed" : "statement.signing_link_made",
            "statement",
            await StatementOfAsync(snapshot, cancel),
            after: new { signature.Name, made.Expires }
        );
        await db.SaveChangesAsync(cancel);
        return (link.Token, made.Expires);
    }

    /// <summary>Ends a person's links. False when none worked any more.</summary>
    public async Task<bool> RevokeAsync(SnapshotId snapshot, Signature signature, CancellationToken cancel)
    {
        if (await EndAsync(snapshot, signature.Person, clock.GetUtcNow(), cancel) == 0)
        {
            return false;
        }

        log.Record("statement.signing_link_revoked", "statement", await StatementOfAsync(snapshot, cancel), before: new { signature.Name });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>When each person's working link ends.</summary>
    public async Task<IReadOnlyDictionary<PersonId, DateTimeOffset>> OpenAsync(SnapshotId snapshot, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var links = await db.Set<SigningLink>()
            .AsNoTracking()
            .Where(link => link.OrganisationId == reach.Organisation && link.Snapshot == snapshot)
            .Where(link => link.RevokedAt == null && link.Expires > now)
            .ToListAsync(cancel);
        return links.GroupBy(link => link.Person).ToDictionary(group => group.Key, group => group.Max(link => link.Expires));
    }

    /// <summary>What a token opens; null for one that is wrong, ended, too old, or made for a text that is no longer the one to sign. Acts for the
    /// organisation from then on, in the signer's name.</summary>
    public async Task<OpenedLink?> FindAsync(string token, CancellationToken cancel)
    {
        if (PersonalLink.Read(token) is not { } read)
        {
            return null;
        }

        await db.ActForAsync(reach, read.Organisation, cancel);
        var id = new SigningLinkId(read.Id);
        var link = await db.Set<SigningLink>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == read.Organisation && one.Id == id, cancel);
        if (link is null || !read.Opens(link.SecretHash) || !link.IsOpen(clock.GetUtcNow()))
        {
            return null;
        }

        var statement = await db.Set<Statement>()
            .SingleOrDefaultAsync(one => one.OrganisationId == read.Organisation && one.Snapshot == link.Snapshot, cancel);
        if (statement is null)
        {
            return null;
        }

        var snapshot = await db.Set<StatementSnapshot>()
            .AsNoTracking()
            .SingleAsync(one => one.OrganisationId == read.Organisation && one.Id == link.Snapshot, cancel);
        var signature = await db.Set<Signature>()
            .SingleAsync(
                one => one.OrganisationId == read.Organisation && one.Snapshot == link.Snapshot && one.Person == link.Person,
                cancel
            );
        reach.ActFor(read.Organisation, signature.Name);
        return new OpenedLink(link, statement, snapshot, signature);
    }

    private async Task<int> EndAsync(SnapshotId snapshot, PersonId person, DateTimeOffset now, CancellationToken cancel)
    {
        var open = await db.Set<SigningLink>()
            .Where(link => link.OrganisationId == reach.Organisation && link.Snapshot == snapshot && link.Person == person)
            .Where(link => link.RevokedAt == null && link.Expires > now)
            .ToListAsync(cancel);
        open.ForEach(link => link.RevokedAt = now);
        return open.Count;
    }

    private async Task<StatementId> StatementOfAsync(SnapshotId snapshot, CancellationToken cancel) =>
        await db.Set<StatementSnapshot>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Id == snapshot)
            .Select(one => one.Statement)
            .SingleAsync(cancel);
}
