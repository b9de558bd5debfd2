namespace Aktsom.Modules.Organisations.Coverage;

/// <summary>The Act's limits by day, so that a change of the law is a change of configuration: section <c>TransparencyAct</c>.</summary>
internal sealed class CoverageOptions
{
    public const string Section = "TransparencyAct";

    /// <summary>Empty for the Act's own. When given, all periods stand here, oldest first.</summary>
    public IList<SizeLimitsOption> Limits { get; init; } = [];

    public IReadOnlyList<SizeLimits> InUse =>
        Limits.Count == 0
            ? SizeLimits.OfTheAct
            : [.. Limits.Select(l => new SizeLimits(l.From, l.To, l.RevenueNok, l.BalanceNok, l.FullTimeEquivalents))];

    /// <summary>Periods follow each other and every limit is above zero.</summary>
    public bool AreInOrder() =>
        Limits.All(l => l is { RevenueNok: > 0, BalanceNok: > 0, FullTimeEquivalents: > 0 } && (l.To is null || l.From <= l.To))
        && Limits.Zip(Limits.Skip(1)).All(pair => pair.First.To < pair.Second.From);
}

internal sealed class SizeLimitsOption
{
    public DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public decimal RevenueNok { get; set; }
    public decimal BalanceNok { get; set; }
    public decimal FullTimeEquivalents { get; set; }
}
