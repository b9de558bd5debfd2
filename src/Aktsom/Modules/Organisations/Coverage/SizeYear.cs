namespace Aktsom.Modules.Organisations.Coverage;

/// <summary>The three figures of § 3: sales revenue and balance total in NOK, average full-time equivalents. Null is not known.</summary>
internal sealed record SizeFigures(decimal? RevenueNok, decimal? BalanceNok, decimal? FullTimeEquivalents);

/// <summary>What the test reads of one financial year.</summary>
/// <param name="Year">The financial year, named by the calendar year it ends in.</param>
/// <param name="End">The balance-sheet date.</param>
/// <param name="Own">The enterprise's own figures.</param>
/// <param name="Group">Parent and subsidiaries as one unit; null where the enterprise is no parent.</param>
/// <param name="PublicInterestEntity">A public-interest entity under the Accounting Act § 1-6.</param>
/// <param name="Judgement">What a person has decided for this year, used only where the figures do not settle it.</param>
internal sealed record SizeYear(int Year, DateOnly End, SizeFigures Own, SizeFigures? Group, bool PublicInterestEntity, bool? Judgement);

/// <summary>The limits in force from one day to another, both included. «Over» is strictly more.</summary>
internal sealed record SizeLimits(DateOnly From, DateOnly? To, decimal RevenueNok, decimal BalanceNok, decimal FullTimeEquivalents)
{
    /// <summary>The Act's own limits, unchanged since 1 July 2022 (law-and-method.md 1.1).</summary>
    public static readonly IReadOnlyList<SizeLimits> OfTheAct = [new(TransparencyAct.InForce, null, 70_000_000, 35_000_000, 50)];

    /// <summary>The limits on a day; before the first there were none, and the first serves.</summary>
    public static SizeLimits On(DateOnly day, IReadOnlyList<SizeLimits> periods) =>
        periods.LastOrDefault(period => period.From <= day && (period.To is null || day <= period.To)) ?? periods[0];
}
