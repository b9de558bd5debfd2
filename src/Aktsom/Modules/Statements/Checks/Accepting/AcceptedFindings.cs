using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Checks.Accepting;

/// <summary>Lets a finding stand with a reason, and takes that back. Both are logged; neither is printed.</summary>
internal sealed class AcceptedFindings(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    /// <summary>By check and field.</summary>
    public async Task<IReadOnlyDictionary<(string Check, string Key), AcceptedFinding>> OfAsync(
        StatementId statement,
        CancellationToken cancel
    ) =>
        await db.Set<AcceptedFinding>()
            .AsNoTracking()
            .Where(accepted => accepted.OrganisationId == reach.Organisation && accepted.Statement == statement)
            .ToDictionaryAsync(accepted => (accepted.Check, accepted.Key), cancel);

    /// <summary>False when another accepted the same at the same time, whose reason then stands.</summary>
    /// <exception cref="InvalidOperationException">It is a block, or a warning without a reason.</exception>
    public async Task<bool> AcceptAsync(StatementId statement, FoundAt found, string? reason, CancellationToken cancel)
    {
        var why = reason.Trimmed();
        if (found.Severity == CheckSeverity.Block || (found.Severity == CheckSeverity.Warn && why is null))
        {
            throw new InvalidOperationException($"{found.Check} of statement {statement} cannot be accepted like that.");
        }

        var known = await FindAsync(statement, found.Check, found.At, cancel);
        if (known is null)
        {
            known = new AcceptedFinding
            {
                OrganisationId = reach.Organisation,
                Statement = statement,
                Check = found.Check,
                Key = found.At,
                Found = found.Found,
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            };
            db.Add(known);
        }

        (known.Found, known.Reason, known.By, known.At) = (found.Found, why, reach.ActorName, clock.GetUtcNow());
        log.Record(
            "statement.check_accepted",
            "statement",
            statement,
            after: new
            {
                found.Check,
                Field = found.At,
                Found = string.Join('\n', found.Findings.Select(finding => finding.Message.Nb)),
            },
            reason: why
        );
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>Asks again. False when nothing was accepted there.</summary>
    public async Task<bool> RevokeAsync(StatementId statement, string check, string key, CancellationToken cancel)
    {
        if (await FindAsync(statement, check, key, cancel) is not { } known)
        {
            return false;
        }

        db.Remove(known);
        log.Record(
            "statement.check_reopened",
            "statement",
            statement,
            before: new
            {
                known.Check,
                Field = known.Key,
                known.Reason,
                known.By,
            }
        );
        return await db.TrySaveAsync(cancel);
    }

    private Task<AcceptedFinding?> FindAsync(StatementId statement, string check, string key, CancellationToken cancel) =>
        db.Set<AcceptedFinding>()
            .SingleOrDefaultAsync(
                accepted =>
                    accepted.OrganisationId == reach.Organisation
                    && accepted.Statement == statement
                    && accepted.Check == check
                    && accepted.Key == key,
                cancel
            );
}
