using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Lists;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>
/// A supplier's sourcing lines: one for each known country of production and stage, and its seat where the place that makes what is bought is not known. The
/// worst line decides.
/// </summary>
internal static class SourcingLines
{
    private static readonly HashSet<string> ListedCountries = ReferenceLibrary
        .Shipped.Entities.All.Select(entity => entity.Country)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the lists of forced labour name any company of the country, or the country is not known.</summary>
    public static bool MayBeListed(string? country) => country is not null && ListedCountries.Contains(country);

    public static IReadOnlyList<SupplierLine> Of(SupplierFacts supplier, DecidedEntity? decided)
    {
        // A list may name the industry in words; words that name one say nothing of goods.
        var named = string.IsNullOrWhiteSpace(supplier.NaceCode) ? Industries.Shipped.Resolve(supplier.Goods) : null;
        var industry = named ?? Industries.Shipped.Find(supplier.NaceCode);
        var goods = named is null ? Goods(supplier.Goods) : [];
        var entity = DecidedEntity.Of(decided, supplier);
        var places = supplier.Production.Select(place => (Country: (string?)place.Country, place.Stage)).ToList();
        if (places.TrueForAll(place => place.Stage != ProductionStage.None))
        {
            places.Add((supplier.Country, ProductionStage.None));
        }

        return
        [
            .. places.Select(place => new SupplierLine
            {
                Country = place.Country is null ? CountryResolution.None : CountryResolver.Shipped.Resolve(place.Country),
                Industry = industry,
                Goods = goods,
                Stage = place.Stage,
                ListedEntity = entity,
            }),
        ];
    }

    private static List<Good> Goods(string? words) =>
        string.IsNullOrWhiteSpace(words)
            ? []
            :
            [
                .. words
                    .Split([',', ';', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .SelectMany(GoodsCatalogue.Shipped.Resolve),
            ];
}
