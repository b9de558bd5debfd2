using System.Runtime.InteropServices;
using Aktsom.Ledger;
using Aktsom.Risk.Coverage;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;

namespace Aktsom.Modules.Risk.Screening;

/// <summary>A supplier of the ledger with its line and outcome.</summary>
internal sealed record ScreenedSupplier(LedgerSupplier Supplier, SupplierLine Line, Profile Profile);

/// <summary>A ledger's suppliers, screened and ranked. Suppliers with the same facts share one profile.</summary>
internal sealed class LedgerScreening
{
    /// <summary>From this day registers use SN2025; codes of earlier years are SN2007, where some of them mean another thing.</summary>
    private static readonly DateOnly NewStandard = new(2025, 9, 1);

    private LedgerScreening(LedgerSummary ledger, Screener screener, IReadOnlyList<ScreenedSupplier> suppliers)
    {
        Ledger = ledger;
        Screener = screener;
        Suppliers = suppliers;
        Coverage = SpendCoverage.Of([.. suppliers.Select(s => new CoverageEntry(s.Supplier.Purchases, s.Profile.Level))]);
    }

    public LedgerSummary Ledger { get; }

    public Screener Screener { get; }

    /// <summary>The most pressing first; of equals the larger purchases.</summary>
    public IReadOnlyList<ScreenedSupplier> Suppliers { get; }

    public SpendCoverage Coverage { get; }

    public static LedgerScreening Of(LedgerSummary ledger, Screener screener)
    {
        var lines =
            new Dictionary<
                (string? Country, string? Stated, string? Nace, string? Sector, ListedEntity? Entity),
                (SupplierLine Line, Profile Profile)
            >();
        var standard = ledger.Period is { } period && period.To < NewStandard ? Industry.Sn2007 : Industry.Sn2025;
        var suppliers = new List<ScreenedSupplier>(ledger.Suppliers.Count);
        foreach (var supplier in ledger.Suppliers)
        {
            var entity = screener.Library.Entities.Find(supplier.Name, supplier.Country);
            var key = (supplier.Country, supplier.StatedCountry, supplier.Nace, supplier.Sector, entity);
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, key, out var exists);
            if (!exists)
            {
                var line = LineOf(supplier, standard, entity);
                known = (line, screener.ProfileOf([line]));
            }

            suppliers.Add(new ScreenedSupplier(supplier, known.Line, known.Profile));
        }

        return new LedgerScreening(
            ledger,
            screener,
            [.. suppliers.OrderBy(s => s.Profile, SupplierOrder.MostPressingFirst).ThenByDescending(s => s.Supplier.Purchases)]
        );
    }

    /// <summary>The facts the file states. A hint about the country is no fact, and counts for nothing here.</summary>
    private static SupplierLine LineOf(LedgerSupplier supplier, string standard, ListedEntity? entity)
    {
        var industry =
            Industries.Shipped.Find(supplier.Nace, standard)
            ?? Industries.Shipped.Find(supplier.Nace)
            ?? Industries.Shipped.Resolve(supplier.Sector);
        return new SupplierLine
        {
            Country = CountryResolver.Shipped.Resolve(supplier.Country ?? supplier.StatedCountry),
            Industry = industry,
            Goods = industry is null ? GoodsCatalogue.Shipped.Resolve(supplier.Sector) : [],
            ListedEntity = entity,
        };
    }
}
