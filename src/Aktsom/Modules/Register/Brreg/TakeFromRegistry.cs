using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>Puts what the registry says in the register: the fields a person chose, or all that are empty.</summary>
internal sealed class TakeFromRegistry(AppDb db, ChangeLog log, Reach reach, TimeProvider clock, IStandings standings, IFactsChanged facts)
{
    private const int AtOnce = 500;

    /// <summary>Takes the chosen fields of one supplier where they differ.</summary>
    /// <returns>The fields taken.</returns>
    public async Task<IReadOnlyList<string>> TakeAsync(SupplierId id, IReadOnlySet<string> fields, CancellationToken cancel)
    {
        var pair = await Answered().SingleOrDefaultAsync(pair => pair.Supplier.Id == id, cancel);
        if (pair is null)
        {
            return [];
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var taken = Take(pair, difference => fields.Contains(difference.Field));
        await db.SaveChangesAsync(cancel);
        await standings.RefreshAsync(reach.Organisation, cancel);
        await transaction.CommitAsync(cancel);
        await facts.TellAsync(reach.Organisation, id, cancel);
        return taken;
    }

    /// <summary>Fills the fields that are empty, for all suppliers that have an answer. Nothing that stands is changed.</summary>
    /// <returns>How many suppliers got something.</returns>
    public async Task<int> FillEmptyAsync(CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var filled = 0;
        while (await Lacking().OrderBy(pair => pair.Supplier.Id).Take(AtOnce).ToListAsync(cancel) is { Count: > 0 } pairs)
        {
            // Each supplier found gets at least one field, so the next round finds others.
            pairs.ForEach(pair => Take(pair, difference => difference.Ours is null));
            filled += pairs.Count;
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await standings.RefreshAsync(reach.Organisation, cancel);
        await transaction.CommitAsync(cancel);
        await facts.TellAsync(reach.Organisation, supplier: null, cancel);
        return filled;
    }

    /// <summary>How many suppliers have an empty field that the registry can fill.</summary>
    public Task<int> LackingCountAsync(CancellationToken cancel) => Lacking().CountAsync(cancel);

    private IQueryable<SupplierWithAnswer> Answered() =>
        from answer in db.Set<RegistryAnswer>()
        where answer.OrganisationId == reach.Organisation && answer.Outcome == RegistryOutcome.Found
        join supplier in db.Set<Supplier>().Where(s => s.OrganisationId == reach.Organisation) on answer.Supplier equals supplier.Id
        select new SupplierWithAnswer { Supplier = supplier, Answer = answer };

    private IQueryable<SupplierWithAnswer> Lacking() =>
        Answered()
            .Where(pair =>
                (pair.Supplier.NaceCode == null && pair.Answer.NaceCode != null)
                || (pair.Supplier.Country == null && pair.Answer.Country != null)
                || (pair.Supplier.Address == null && pair.Answer.Address != null)
                || (pair.Supplier.PostCode == null && pair.Answer.PostCode != null)
                || (pair.Supplier.City == null && pair.Answer.City != null)
            );

    private List<string> Take(SupplierWithAnswer pair, Func<RegistryDifference, bool> wanted)
    {
        var taken = RegistryFields.Differences(pair.Supplier, pair.Answer).Where(wanted).ToList();
        if (taken.Count == 0)
        {
            return [];
        }

        foreach (var difference in taken)
        {
            RegistryFields.Take(pair.Supplier, difference.Field, difference.Theirs!);
        }

        pair.Supplier.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record(
            "supplier.takenFromRegistry",
            "supplier",
            pair.Supplier.Id,
            taken.ToDictionary(d => d.Field, d => d.Ours, StringComparer.Ordinal),
            taken.ToDictionary(d => d.Field, d => d.Theirs, StringComparer.Ordinal)
        );
        return [.. taken.Select(difference => difference.Field)];
    }

    private sealed class SupplierWithAnswer
    {
        public required Supplier Supplier { get; init; }
        public required RegistryAnswer Answer { get; init; }
    }
}
