using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>A supplier with what the registry says otherwise.</summary>
internal sealed record RegistryLine(Supplier Supplier, RegistryAnswer Answer)
{
    public IReadOnlyList<RegistryDifference> Differences { get; } = RegistryFields.Differences(Supplier, Answer);
}

/// <summary>Where register and registry do not say the same, and how far the asking has come.</summary>
internal sealed class RegistryList(AppDb db, Reach reach, TimeProvider clock)
{
    /// <summary>Suppliers with a valid number that have no fresh answer.</summary>
    public Task<int> ToAskCountAsync(CancellationToken cancel)
    {
        var stale = clock.GetUtcNow() - LookUpSuppliers.Fresh;
        return db.Set<Supplier>()
            .CountAsync(
                s =>
                    s.OrganisationId == reach.Organisation
                    && s.OrgNumberValid
                    && s.MergedInto == null
                    && (s.RegistryCheckedAt == null || s.RegistryCheckedAt < stale),
                cancel
            );
    }

    public async Task<IReadOnlyDictionary<RegistryOutcome, int>> CountsAsync(CancellationToken cancel) =>
        await db.Set<RegistryAnswer>()
            .Where(answer => answer.OrganisationId == reach.Organisation)
            .GroupBy(answer => answer.Outcome)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);

    public Task<int> DifferingCountAsync(CancellationToken cancel) => Differing().CountAsync(cancel);

    public async Task<IReadOnlyList<RegistryLine>> DifferingAsync(int skip, int most, CancellationToken cancel)
    {
        var pairs = await Differing()
            .OrderBy(pair => pair.Supplier.Name)
            .ThenBy(pair => pair.Supplier.Id)
            .Skip(skip)
            .Take(most)
            .ToListAsync(cancel);
        return [.. pairs.Select(pair => new RegistryLine(pair.Supplier, pair.Answer))];
    }

    /// <summary>The same comparison as <see cref="RegistryFields.Differences"/>, where the database can count it.</summary>
    private IQueryable<Pair> Differing() =>
        from answer in db.Set<RegistryAnswer>()
            .FromSql(
                $"""
                select a.* from register_registry_answer a
                  join register_supplier s on s.organisation_id = a.organisation_id and s.id = a.supplier and s.merged_into is null
                 where a.organisation_id = {reach.Organisation.Value} and a.outcome = 'Found'
                   and ((a.name is not null and upper(a.name) is distinct from upper(s.name))
                     or (a.nace_code is not null and upper(a.nace_code) is distinct from upper(s.nace_code))
                     or (a.country is not null and upper(a.country) is distinct from upper(s.country))
                     or (a.address is not null and upper(a.address) is distinct from upper(s.address))
                     or (a.post_code is not null and upper(a.post_code) is distinct from upper(s.post_code))
                     or (a.city is not null and upper(a.city) is distinct from upper(s.city)))
                """
            )
            .AsNoTracking()
        join supplier in db.Set<Supplier>().AsNoTracking().Where(s => s.OrganisationId == reach.Organisation)
            on answer.Supplier equals supplier.Id
        select new Pair { Supplier = supplier, Answer = answer };

    private sealed class Pair
    {
        public required Supplier Supplier { get; init; }
        public required RegistryAnswer Answer { get; init; }
    }
}
