namespace Aktsom.Risk.Scoring;

/// <summary>
/// The order of follow-up: level, then severity, then likelihood (law-and-method 2.2: lexicographic, never a product), then score. Unknown stands between high
/// and medium, so that it is looked at before what is known to be moderate. Spend has no part in it.
/// </summary>
public sealed class SupplierOrder : IComparer<Profile>
{
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

    /// <inheritdoc/>
    public int Compare(Profile? x, Profile? y)
    {
        if (x is null || y is null)
        {
            return (y is null ? 0 : 1) - (x is null ? 0 : 1);
        }

        return Key(y).CompareTo(Key(x));
    }

    private static (int Level, int Severity, int Scale, int Likelihood, int Irremediability, int Scope, double Score) Key(
        Profile profile
    ) =>
        (
            Rank(profile.Level),
            profile.Severity.Value,
            profile.Severity.Scale,
            Likelihood(profile.Score),
            profile.Severity.Irremediability,
            profile.Severity.Scope,
            profile.Score
        );
}
