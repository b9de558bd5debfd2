using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Lists;

/// <summary>What holds about a supplier and the forced-labour lists.</summary>
/// <param name="Same">The entry a person said it is; null where none.</param>
/// <param name="Different">Keys of the entries a person said it is not.</param>
internal sealed record DecidedEntity(ListedEntity? Same, IReadOnlySet<string> Different)
{
    public static string KeyOf(string list, string entry) => $"{list}\n{entry}";

    public static string KeyOf(ListedEntity entity) => KeyOf(entity.List, entity.Name);

    /// <summary>The entry that counts: a person's word first, then the same name.</summary>
    public static ListedEntity? Of(DecidedEntity? decided, SupplierFacts supplier) =>
        decided?.Same
        ?? (
            ReferenceLibrary.Shipped.Entities.Find(supplier.Name, supplier.Country) is { } found
            && decided?.Different.Contains(KeyOf(found)) != true
                ? found
                : null
        );
}

/// <summary>Reads the decisions that hold: the newest of each pair.</summary>
internal sealed class ListDecisions(AppDb db)
{
    public async Task<IReadOnlyDictionary<SupplierId, DecidedEntity>> AllAsync(OrganisationId organisation, CancellationToken cancel) =>
        (await NewestAsync(organisation, cancel))
            .GroupBy(pair => pair.Supplier)
            .ToDictionary(group => group.Key, group => Decided([.. group]));

    /// <summary>The newest decision of each pair.</summary>
    public async Task<IReadOnlyList<ListPair>> NewestAsync(OrganisationId organisation, CancellationToken cancel) =>
        [
            .. (await db.Set<ListPair>().AsNoTracking().Where(pair => pair.OrganisationId == organisation).ToListAsync(cancel))
                .GroupBy(pair => (pair.Supplier, pair.List, pair.Entry))
                .Select(group => group.MaxBy(pair => pair.At)!),
        ];

    private static DecidedEntity Decided(IReadOnlyList<ListPair> pairs)
    {
        var same = pairs.FirstOrDefault(pair => pair.Decision == ListDecision.Same);
        return new DecidedEntity(
            same is null
                ? null
                : ReferenceLibrary.Shipped.Entities.All.FirstOrDefault(entity => entity.List == same.List && entity.Name == same.Entry),
            pairs
                .Where(pair => pair.Decision == ListDecision.Different)
                .Select(pair => DecidedEntity.KeyOf(pair.List, pair.Entry))
                .ToHashSet(StringComparer.Ordinal)
        );
    }
}
