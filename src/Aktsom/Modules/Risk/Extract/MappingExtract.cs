using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Matching;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Risk.Extract;

/// <summary>One place and kind of goods with the problems that are likely there.</summary>
/// <param name="Country">The country's name; null is not known.</param>
/// <param name="Goods">The goods or the industry; null is not known.</param>
/// <param name="Problems">Topics by name with their level, the gravest first.</param>
/// <param name="Count">How many suppliers.</param>
/// <param name="Suppliers">Their names, where they are wanted.</param>
internal sealed record ExtractLine(
    string? Country,
    string? Goods,
    IReadOnlyList<(string Name, RiskLevel Level)> Problems,
    int Count,
    IReadOnlyList<string> Suppliers
);

/// <summary>
/// The organisation's own risk mapping in a form it can share (R-NOR-52): country, goods, likely problems and the sources. Suppliers by name only where they are asked
/// for, and never a person: a firm that may be one person’s is counted without its name.
/// </summary>
internal sealed class MappingExtract(IRiskGroups groups, ISuppliers suppliers, ModelInUse models)
{
    private const string InTheArea = " → ";

    public async Task<IReadOnlyList<ExtractLine>> OfAsync(OrganisationId organisation, bool withNames, CancellationToken cancel)
    {
        var found = await groups.HighAsync(organisation, cancel);
        var all = found.SelectMany(group => group.Suppliers).ToHashSet();
        var names = withNames ? await NamesAsync(organisation, all, cancel) : [];
        return
        [
            .. found
                .GroupBy(group => (Place: PlaceOf(group.Place), Goods: GoodsOf(group.Goods)))
                .Select(same => LineOf(same.Key.Place, same.Key.Goods, [.. same], names))
                .OrderBy(line => line.Country is null)
                .ThenBy(line => line.Country, StringComparer.CurrentCulture)
                .ThenBy(line => line.Goods, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>The sources behind it, with edition.</summary>
    public async Task<IReadOnlyList<string>> SourcesAsync(OrganisationId organisation, CancellationToken cancel) =>
        [
            .. (await models.OfAsync(organisation, cancel))
                .Library.Editions.Select(edition => edition.Source)
                .DistinctBy(source => source.Id, StringComparer.Ordinal)
                .Select(source => $"{source.Publisher}: {source.Title}, {source.Edition}")
                .Order(StringComparer.CurrentCulture),
        ];

    private static ExtractLine LineOf(string? place, string? goods, List<RiskGroup> same, Dictionary<SupplierId, string> names)
    {
        var suppliers = same.SelectMany(group => group.Suppliers).Distinct().ToList();
        return new ExtractLine(
            place,
            goods,
            [
                .. same.GroupBy(group => group.Topic, StringComparer.Ordinal)
                    .Select(topic => (Name: Topic.Of(topic.Key).Name.ToString(), Level: topic.Max(group => group.Level)))
                    .OrderByDescending(topic => topic.Level)
                    .ThenBy(topic => topic.Name, StringComparer.CurrentCulture),
            ],
            suppliers.Count,
            [.. suppliers.Where(names.ContainsKey).Select(supplier => names[supplier]).Order(StringComparer.CurrentCulture)]
        );
    }

    private async Task<Dictionary<SupplierId, string>> NamesAsync(
        OrganisationId organisation,
        HashSet<SupplierId> wanted,
        CancellationToken cancel
    ) =>
        (await suppliers.NamesOfAsync(organisation, wanted, cancel))
            .Where(named => CompanyNames.IsFirm(named.Value))
            .ToDictionary(named => named.Key, named => named.Value);

    private static string? PlaceOf(string place)
    {
        var country = place.Split(InTheArea)[0];
        return country.Length == 0 ? null : CountryNames.Of(country);
    }

    private static string? GoodsOf(string goods)
    {
        var named = goods.Split('+').Select(GoodsCatalogue.Shipped.Find).OfType<Good>().Select(good => good.Name.ToString()).ToList();
        return named.Count > 0 ? string.Join(", ", named)
            : goods.Length == 0 ? null
            : Industries.Shipped.Find(goods[(goods.LastIndexOf(' ') + 1)..])?.Name.ToString() ?? goods;
    }
}
