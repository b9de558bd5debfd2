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
    private const int Priced = 200;

    public async Task<IReadOnlyList<UnknownFact>> MostAsync(OrganisationId organisation, int atMost, CancellationToken cancel)
    {
        if (await current.RunAsync(organisation, cancel) is null)
        {
            return [];
        }

        var screener = await models.OfAsync(organisation, cancel);
        return
        [
            .. (await suppliers.LackingAsync(organisation, Priced, cancel))
                .GroupBy(one => (one.Country, one.NaceCode, one.Goods, Places: string.Join(',', one.Production)))
                .Select(same => same.ToList())
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
