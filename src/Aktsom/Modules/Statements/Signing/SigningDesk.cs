using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Several;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Signing;

/// <summary>What a signer says by signing.</summary>
internal sealed record SignedWords(string Town, DateOnly Date, string? Reservation);

/// <summary>Takes signatures on a frozen statement and knows when the set is complete.</summary>
internal sealed class SigningDesk(
    AppDb db,
    Reach reach,
    ChangeLog log,
    IOrganisations organisations,
    IDutyBreaches breaches,
    TimeProvider clock
)
{
    private const int Attempts = 4;

    /// <summary>The signatures on a snapshot, judged against who must sign today.</summary>
    public async Task<SignatureSet> SetAsync(SnapshotId snapshot, CancellationToken cancel) =>
        SignatureSet.Of(
            await Of(snapshot).ToListAsync(cancel),
            await organisations.RequiredSignersAsync(reach.Organisation, clock.Today(), cancel)
        ) with
        {
            MissingBoards = PartySigners.Missing(await PartiesAsync(snapshot, cancel)),
        };

    private async Task<IReadOnlyList<CoveredParty>> PartiesAsync(SnapshotId snapshot, CancellationToken cancel) =>
        await (
            from frozen in db.Set<StatementSnapshot>()
            where frozen.OrganisationId == reach.Organisation && frozen.Id == snapshot
            join party in db.Set<CoveredParty>().AsNoTracking()
                on new { frozen.OrganisationId, frozen.Statement } equals new { party.OrganisationId, party.Statement }
            orderby party.Id
            select party
        ).ToListAsync(cancel);

    /// <summary>The place of the person signed in, or null for one who is not in the list.</summary>
    public async Task<Signature?> MineAsync(SnapshotId snapshot, CancellationToken cancel) =>
        reach.User is { } user && await organisations.PersonAsync(reach.Organisation, user, cancel) is { } person
            ? await Of(snapshot).SingleOrDefaultAsync(one => one.Person == person, cancel)
            : null;

    /// <summary>Whether the statement can be signed now: it is frozen, and no later version has taken its place.</summary>
    public static bool IsOpen(Statement statement) =>
        statement is { Snapshot: not null, State: StatementState.Approved or StatementState.Published or StatementState.UnderUpdate };

    /// <summary>False when someone named has signed already or is not in the list, or the statement cannot be signed any more.</summary>
    /// <param name="persons">Several at once when they signed the same file.</param>
    public async Task<bool> SignAsync(
        StatementId id,
        IReadOnlyCollection<PersonId> persons,
        SignatureMethod method,
        SignedWords words,
        CancellationToken cancel
    )
    {
        // Two who sign at the same moment must not both take the other's place for empty: each changes the statement, and the later one looks again.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await FindAsync(id, persons, cancel) is not { } found)
            {
                return false;
            }

            foreach (var signature in found.Signatures)
            {
                Sign(found.Statement, signature, method, words);
            }

            await CompleteAsync(found.Statement, cancel);
            if (await db.TrySaveAsync(cancel))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>False when it is signed already, or the statement cannot be signed any more.</summary>
    public async Task<bool> DeclineAsync(StatementId id, PersonId person, string reason, CancellationToken cancel)
    {
        if (await FindAsync(id, [person], cancel) is not { } found)
        {
            return false;
        }

        var signature = found.Signatures[0];
        db.Expect(signature, signature.Revision, clock);
        signature.Decline(reason, clock.GetUtcNow());
        log.Record("statement.signing_declined", "statement", id, after: new { signature.Name }, reason: signature.DeclineReason);
        return await db.TrySaveAsync(cancel);
    }

    private void Sign(Statement statement, Signature signature, SignatureMethod method, SignedWords words)
    {
        db.Expect(signature, signature.Revision, clock);
        signature.Sign(method, words.Town, words.Date, clock.GetUtcNow(), words.Reservation);
        log.Record(
            "statement.signed",
            "statement",
            statement.Id,
            after: new
            {
                signature.Name,
                signature.Role,
                Method = method.ToString(),
                signature.Town,
                signature.Date,
                signature.Reservation,
            }
        );
    }

    private async Task<(Statement Statement, IReadOnlyList<Signature> Signatures)?> FindAsync(
        StatementId id,
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    )
    {
        var statement = await db.Set<Statement>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);
        if (statement is null || !IsOpen(statement))
        {
            return null;
        }

        var listed = await Of(statement.Snapshot!.Value).Where(one => persons.Contains(one.Person)).ToListAsync(cancel);
        var isOpen = listed.Count > 0 && listed.Count == persons.Count && listed.TrueForAll(one => one.State != SignatureState.Signed);
        return isOpen ? (statement, listed) : null;
    }

    /// <summary>The last signature makes the statement signed; on one that was published unsigned it ends the breach.</summary>
    private async Task CompleteAsync(Statement statement, CancellationToken cancel)
    {
        db.Expect(statement, statement.Revision, clock);

        // What is read is what is tracked, so the signatures just made count.
        var set = await SetAsync(statement.Snapshot!.Value, cancel);
        if (!set.IsComplete)
        {
            return;
        }

        if (statement.State.May(StatementMove.AllSigned))
        {
            statement.Make(StatementMove.AllSigned);
            log.Record("statement.all_signed", "statement", statement.Id, after: new { set.Signed });
        }
        else
        {
            await breaches.EndAsync(reach.Organisation, new BreachOf(statement.Year, DutyBreachKind.Unsigned), clock.Today(), cancel);
        }
    }

    private IQueryable<Signature> Of(SnapshotId snapshot) =>
        db.Set<Signature>().Where(one => one.OrganisationId == reach.Organisation && one.Snapshot == snapshot).OrderBy(one => one.Place);
}
