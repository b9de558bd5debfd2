using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Choosing;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>
/// The prices of all suppliers' missing facts. Suppliers of whom the same is known share a price, and only what most is bought from is priced: the list is for a person
/// with ten minutes.
/// </summary>
internal sealed class UnknownFacts(CurrentRisk current, ModelInUse models, ISuppliers suppliers) : IUnknownFacts
{
    private const int PricedKinds = 40;

    public async Task<IReadOnlyList<UnknownFact>> MostAsync(OrganisationId organisation, int atMost, CancellationToken cancel)
    {
        if (await current.RunAsync(organisation, cancel) is null)
        {
            return [];
        }

        var screener = await models.OfAsync(organisation, cancel);
        var kinds = new Dictionary<string, List<SupplierFacts>>(StringComparer.Ordinal);
        await foreach (var one in suppliers.FactsAsync(organisation, cancel).WithCancellation(cancel))
        {
            if (one.Country is null || one.NaceCode is null || one.Goods is null || one.ProductionCountries.Count == 0)
            {
                var kind = $"{one.Country}|{one.NaceCode}|{one.Goods}|{string.Join(',', one.ProductionCountries)}";
                (kinds.TryGetValue(kind, out var same) ? same : kinds[kind] = []).Add(one);
            }
        }

        return
        [
            .. kinds
                .Values.OrderByDescending(same => same.Sum(one => one.SpendKroner ?? 0))
                .Take(PricedKinds)
                .SelectMany(same =>
                    MissingFacts.Of(screener, SourcingLines.Of(same[0], null), same[0].ProductionCountries.Count == 0) is [var price, ..]
                        ? same.Select(one => (Facts: one, Price: price))
                        : []
                )
                .OrderByDescending(one => one.Price.Swing)
                .ThenByDescending(one => one.Facts.SpendKroner ?? 0)
                .ThenBy(one => one.Facts.Id.Value)
                .Take(atMost)
                .Select(one => new UnknownFact(one.Facts.Id, one.Facts.Name, one.Price)),
        ];
    }
}
