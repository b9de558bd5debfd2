namespace Aktsom.Risk.Scoring;

/// <summary>
/// The order of follow-up: level, then severity, then likelihood (law-and-method 2.2: lexicographic, never a product), then score. Unknown stands between high
/// and medium, so that it is looked at before what is known to be moderate. Spend has no part in it.
/// </summary>
public sealed class SupplierOrder : IComparer<Profile>
{
    private const int Steps = 6;
    private const int Tenths = 1001;

    /// <summary>The most pressing first.</summary>
    public static SupplierOrder MostPressingFirst { get; } = new();

    /// <summary>Where a level stands: 0 low, 1 medium, 2 unknown, 3 high, 4 very high.</summary>
    public static int Rank(RiskLevel level) =>
        level switch
        {
            RiskLevel.VeryHigh => 4,
            RiskLevel.High => 3,
            RiskLevel.Unknown => 2,
            RiskLevel.Medium => 1,
            _ => 0,
        };

    /// <summary>Likelihood 1–5 of a score (law-and-method 6.5).</summary>
    public static int Likelihood(double score) => Math.Clamp((int)Math.Ceiling(score / 20), 1, 5);

    /// <summary>The place in the order as one number, higher first: what a database sorts by.</summary>
    public static int SortNumber(Profile profile)
    {
        var severity = profile.Severity;
        ReadOnlySpan<int> parts = [severity.Value, severity.Scale, Likelihood(profile.Score), severity.Irremediability, severity.Scope];
        var number = Rank(profile.Level);
        foreach (var part in parts)
        {
            number = (number * Steps) + part;
        }

        return (number * Tenths) + (int)Math.Round(profile.Score * 10);
    }

    /// <inheritdoc/>
    public int Compare(Profile? x, Profile? y) => (y is null ? -1 : SortNumber(y)).CompareTo(x is null ? -1 : SortNumber(x));
}
