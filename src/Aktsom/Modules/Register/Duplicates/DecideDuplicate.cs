using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Register.Duplicates;

/// <summary>
/// A person's answer about two that look alike. The same: one is kept and shows the other's purchases as its own; nothing is moved or deleted,
/// so they can be parted again.
/// </summary>
internal sealed class DecideDuplicate(AppDb db, ChangeLog log, Reach reach, TimeProvider clock, IStandings standings, IFactsChanged facts)
{
    /// <param name="first">The pair, as it was proposed.</param>
    /// <param name="second">The pair's other supplier.</param>
    /// <param name="keepSecond">The second is kept instead of the first, which was here before it.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False when the pair is not waiting, or the two are one already.</returns>
    public async Task<bool> SameAsync(SupplierId first, SupplierId second, bool keepSecond, CancellationToken cancel)
    {
        var (pair, suppliers) = await FindAsync(first, second, cancel);
        var (kept, other) = keepSecond ? (second, first) : (first, second);
        if (
            pair is not { Decision: DuplicateDecision.Open }
            || suppliers[other].MergedInto is not null
            || await LeadsToAsync(kept, other, cancel)
        )
        {
            return false;
        }

        suppliers[other].MergedInto = kept;
        suppliers[other].Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record("supplier.merged", "supplier", other, after: new { into = kept.Value, name = suppliers[kept].Name });
        log.Record("supplier.tookIn", "supplier", kept, after: new { other = other.Value, name = suppliers[other].Name });
        Decide(pair, DuplicateDecision.Same);
        await SaveAsync([kept, other], cancel);
        return true;
    }

    /// <summary>They are two; they are not asked about again.</summary>
    public async Task<bool> DifferentAsync(SupplierId first, SupplierId second, CancellationToken cancel)
    {
        var (pair, suppliers) = await FindAsync(first, second, cancel);
        if (pair is not { Decision: DuplicateDecision.Open })
        {
            return false;
        }

        log.Record("duplicate.different", "supplier", second, after: new { other = first.Value, name = suppliers[first].Name });
        Decide(pair, DuplicateDecision.Different);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Takes an answer back: merged suppliers are parted, and each has its own purchases again.</summary>
    public async Task<bool> UndoAsync(SupplierId first, SupplierId second, CancellationToken cancel)
    {
        var (pair, suppliers) = await FindAsync(first, second, cancel);
        if (pair is null or { Decision: DuplicateDecision.Open })
        {
            return false;
        }

        foreach (var (other, into) in ((SupplierId, SupplierId)[])[(first, second), (second, first)])
        {
            if (suppliers[other].MergedInto == into)
            {
                suppliers[other].MergedInto = null;
                suppliers[other].Revision = Guid.CreateVersion7(clock.GetUtcNow());
                log.Record("supplier.parted", "supplier", other, before: new { into = into.Value, name = suppliers[into].Name });
                log.Record("supplier.letGo", "supplier", into, before: new { other = other.Value, name = suppliers[other].Name });
            }
        }

        log.Record("duplicate.reopened", "supplier", second, before: new { decision = pair.Decision, other = first.Value });
        (pair.Decision, pair.DecidedBy, pair.DecidedAt) = (DuplicateDecision.Open, null, null);
        await SaveAsync([first, second], cancel);
        return true;
    }

    private async Task<(DuplicatePair? Pair, Dictionary<SupplierId, Supplier> Suppliers)> FindAsync(
        SupplierId first,
        SupplierId second,
        CancellationToken cancel
    )
    {
        var pair = await db.Set<DuplicatePair>()
            .SingleOrDefaultAsync(p => p.OrganisationId == reach.Organisation && p.First == first && p.Second == second, cancel);
        var suppliers = await db.Set<Supplier>()
            .Where(s => s.OrganisationId == reach.Organisation && (s.Id == first || s.Id == second))
            .ToDictionaryAsync(s => s.Id, cancel);
        return suppliers.Count == 2 ? (pair, suppliers) : (null, suppliers);
    }

    /// <summary>Whether <paramref name="from"/> already counts as <paramref name="target"/>, so that merging would make a ring.</summary>
    private async Task<bool> LeadsToAsync(SupplierId from, SupplierId target, CancellationToken cancel)
    {
        SupplierId? at = from;
        while (at is { } id && id != target)
        {
            at = await db.Set<Supplier>()
                .Where(s => s.OrganisationId == reach.Organisation && s.Id == id)
                .Select(s => s.MergedInto)
                .SingleOrDefaultAsync(cancel);
        }

        return at is not null;
    }

    private void Decide(DuplicatePair pair, DuplicateDecision decision) =>
        (pair.Decision, pair.DecidedBy, pair.DecidedAt) = (decision, reach.ActorName, clock.GetUtcNow());

    private async Task SaveAsync(IReadOnlyList<SupplierId> touched, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await db.SaveChangesAsync(cancel);
        await using (
            var mark = new NpgsqlCommand(SupplierYears.CreateTouched + " insert into touched select unnest(@ids)", connection)
            {
                Parameters = { new("ids", touched.Select(id => id.Value).ToArray()) },
            }
        )
        {
            await mark.ExecuteNonQueryAsync(cancel);
        }

        await SupplierYears.RecomputeAsync(connection, reach.Organisation, cancel);
        await standings.RefreshAsync(reach.Organisation, cancel);
        await transaction.CommitAsync(cancel);
        foreach (var supplier in touched)
        {
            await facts.TellAsync(reach.Organisation, supplier, cancel);
        }
    }
}
