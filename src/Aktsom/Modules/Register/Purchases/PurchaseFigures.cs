using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>How much was bought, and how (I-33, I-23).</summary>
internal sealed class PurchaseFigures(AppDb db) : IFigureSource
{
    private static readonly FigureDefinition Total = new(
        "purchases.total",
        new("Samlet innkjøp", "Samla innkjøp", "Value of purchases"),
        FigureUnit.Nok,
        new(
            "Fakturaer minus kreditnotaer i året, uten mva. der regnskapet viser den.",
            "Fakturaer minus kreditnotaer i året, utan mva. der rekneskapen viser henne.",
            "Invoices less credit notes in the year, without VAT where the ledger shows it."
        ),
        "I-33",
        "Register"
    );

    private static readonly FigureDefinition Types = new(
        "purchases.types",
        new("Innkjøp fordelt på type", "Innkjøp fordelte på type", "Purchases by type"),
        FigureUnit.List,
        new(
            "Innkjøp per type / alle innkjøp der typen er kjent. Leverandører uten innkjøp har ingen andel.",
            "Innkjøp per type / alle innkjøp der typen er kjend. Leverandørar utan innkjøp har ingen del.",
            "Purchases per type / all purchases where the type is known. Suppliers without purchases hold no share."
        ),
        "I-23",
        "Register"
    );

    // The parts of the template's split, in its order.
    private static readonly (PurchaseType Type, string Key)[] Parts =
    [
        (PurchaseType.OwnProduction, "ownProduction"),
        (PurchaseType.DirectFromProducer, "directFromProducer"),
        (PurchaseType.ViaAgentImporterBrand, "throughIntermediary"),
        (PurchaseType.Other, "other"),
    ];

    public IReadOnlyList<FigureDefinition> Definitions => [Total, Types];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var suppliers = await SuppliersOfYear
            .In(db, scope.Organisation, scope.Year)
            .Where(supplier => supplier.SpendNok != 0)
            .OrderByDescending(supplier => supplier.SpendNok)
            .ThenBy(supplier => supplier.Id)
            .ToListAsync(cancel);
        var outside = await FigureInputs.OutsideAsync(db, scope.Organisation, scope.Year, cancel);
        if (suppliers.Count == 0)
        {
            return Figure.None(
                definition,
                scope,
                FigureGap.Unknown,
                FigureInputs.Join(FigureInputs.NoPurchases, FigureInputs.InWords(outside))
            );
        }

        var files = await FigureInputs.FilesAsync(db, scope.Organisation, scope.Year, cancel);
        return definition == Total ? SumOf(scope, suppliers, outside, files) : SplitOf(scope, suppliers, files);
    }

    private static Figure SumOf(
        FigureScope scope,
        List<SupplierOfYear> suppliers,
        IReadOnlyList<ForeignPurchases> outside,
        IReadOnlyList<TraceInput> files
    )
    {
        var query = new LocalisedText(
            $"Summen av innkjøp i kroner i {scope.Year}, leverandør for leverandør.",
            $"Summen av innkjøp i kroner i {scope.Year}, leverandør for leverandør.",
            $"The sum of purchases in NOK in {scope.Year}, supplier by supplier."
        );
        return Figure.Of(
            Total,
            scope,
            suppliers.Sum(supplier => supplier.SpendNok),
            new FigureTrace(FigureInputs.Join(query, FigureInputs.InWords(outside)), Records(scope, suppliers), suppliers.Count, files)
        );
    }

    /// <summary>Shares of what is classified; how much is not is said, since the parts must be 100 % of something.</summary>
    private static Figure SplitOf(FigureScope scope, List<SupplierOfYear> suppliers, IReadOnlyList<TraceInput> files)
    {
        var known = suppliers.Where(supplier => supplier.PurchaseType is not null && supplier.SpendNok > 0).ToList();
        var all = known.Sum(supplier => supplier.SpendNok);
        if (all == 0)
        {
            var reason = new LocalisedText(
                "Ingen leverandører har fått en innkjøpstype.",
                "Ingen leverandørar har fått ein innkjøpstype.",
                "No supplier has been given a type of purchase."
            );
            return Figure.None(Types, scope, FigureGap.Unknown, reason);
        }

        var rows = Parts.Select(part => Row(scope, part.Key, [.. known.Where(supplier => supplier.PurchaseType == part.Type)], all));
        var share = Math.Floor(100 * all / suppliers.Where(supplier => supplier.SpendNok > 0).Sum(supplier => supplier.SpendNok));
        var query = new LocalisedText(
            $"Typen er kjent for {share} % av innkjøpene i {scope.Year}.",
            $"Typen er kjend for {share} % av innkjøpa i {scope.Year}.",
            $"The type is known for {share} % of purchases in {scope.Year}."
        );
        return Figure.List(Types, scope, [.. rows], new FigureTrace(query, Records(scope, known), known.Count, files));
    }

    private static FigureRow Row(FigureScope scope, string key, List<SupplierOfYear> suppliers, decimal all)
    {
        var part = suppliers.Sum(supplier => supplier.SpendNok);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["key"] = key,
            ["percent"] = (100 * part / all).ToString("0.############", System.Globalization.CultureInfo.InvariantCulture),
        };
        return new FigureRow(cells, Records(scope, suppliers));
    }

    private static IReadOnlyList<TraceRecord> Records(FigureScope scope, List<SupplierOfYear> suppliers) =>
        [
            .. suppliers
                .Take(FigureInputs.Most(scope))
                .Select(supplier => FigureInputs.Record(supplier.Id, supplier.Name, supplier.SpendNok)),
        ];
}
