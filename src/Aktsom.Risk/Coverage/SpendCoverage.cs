namespace Aktsom.Risk.Coverage;

/// <summary>Why there is no coverage figure.</summary>
public enum NoCoverage
{
    /// <summary>There is a figure.</summary>
    HasFigure,

    /// <summary>No supplier has purchases above zero.</summary>
    NoSpend,

    /// <summary>There is no supplier of the kind that is counted.</summary>
    NoSuppliers,
}

/// <summary>One supplier as coverage sees it.</summary>
/// <param name="Spend">Purchases; a sum of zero or below holds no share, but the supplier is still listed and counted.</param>
/// <param name="Level">Its level; unknown is not assessed.</param>
public readonly record struct CoverageEntry(decimal Spend, RiskLevel Level);

/// <summary>
/// What a screening covers (law-and-method 6.4): how much of the purchases has a level, and how many suppliers are technically high. The union's sentence:
/// «16 of 180 technically high; assessed 93 % of purchases».
/// </summary>
public sealed record SpendCoverage
{
    /// <summary>All suppliers, also those without a share.</summary>
    public required int Suppliers { get; init; }

    /// <summary>Suppliers with a level other than unknown.</summary>
    public required int Assessed { get; init; }

    /// <summary>Suppliers whose level is unknown.</summary>
    public required int Unknown { get; init; }

    /// <summary>High or very high by scoring alone, before anyone has looked closer.</summary>
    public required int TechnicallyHigh { get; init; }

    /// <summary>Suppliers whose purchases sum to zero or below.</summary>
    public required int WithoutShare { get; init; }

    /// <summary>Share of the purchases with assessed suppliers; null with a reason in <see cref="SpendMissing"/>.</summary>
    public Share? Spend { get; init; }

    /// <summary>Share of the purchases with technically high suppliers; null as <see cref="Spend"/>.</summary>
    public Share? HighSpend { get; init; }

    /// <summary>Why there is no share of purchases.</summary>
    public NoCoverage SpendMissing { get; init; }

    /// <summary>Counts and shares of suppliers that have been scored.</summary>
    public static SpendCoverage Of(IReadOnlyList<CoverageEntry> suppliers)
    {
        var total = suppliers.Where(HasShare).Sum(supplier => supplier.Spend);
        var assessed = suppliers.Where(IsAssessed).ToList();
        var high = assessed.Where(supplier => supplier.Level >= RiskLevel.High).ToList();
        return new SpendCoverage
        {
            Suppliers = suppliers.Count,
            Assessed = assessed.Count,
            Unknown = suppliers.Count - assessed.Count,
            TechnicallyHigh = high.Count,
            WithoutShare = suppliers.Count(supplier => !HasShare(supplier)),
            Spend = ShareOf(assessed, total),
            HighSpend = ShareOf(high, total),
            SpendMissing =
                total > 0 ? NoCoverage.HasFigure
                : suppliers.Count == 0 ? NoCoverage.NoSuppliers
                : NoCoverage.NoSpend,
        };
    }

    /// <summary>
    /// Share of the suppliers at level high or above that <paramref name="isFollowedUp"/> says yes to; null when none is high (coverage_high of law-and-method 6.4).
    /// </summary>
    public static Share? High<T>(IEnumerable<T> suppliers, Func<T, RiskLevel> level, Func<T, bool> isFollowedUp)
    {
        var high = suppliers.Where(supplier => level(supplier) >= RiskLevel.High).ToList();
        return high.Count == 0 ? null : new Share(high.Count(isFollowedUp), high.Count);
    }

    private static bool HasShare(CoverageEntry supplier) => supplier.Spend > 0;

    private static bool IsAssessed(CoverageEntry supplier) => supplier.Level != RiskLevel.Unknown;

    private static Share? ShareOf(IEnumerable<CoverageEntry> suppliers, decimal total) =>
        total > 0 ? new Share(suppliers.Where(HasShare).Sum(supplier => supplier.Spend), total) : null;
}
