using System.Runtime.InteropServices;
using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Impacts.Judgement;

/// <summary>
/// What orders impacts: severity, scale, likelihood, irremediability, scope, compared one after the other and never multiplied, so that no likelihood
/// can lift a lesser harm above a graver one (OECD guidance; law-and-method 2.2 and 6.5). Greater comes first.
/// </summary>
/// <param name="Severity">The three tests.</param>
/// <param name="Likelihood">1–5; an actual impact has 5.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SalienceKey(Severity Severity, int Likelihood) : IComparable<SalienceKey>
{
    public int CompareTo(SalienceKey other) => Parts.CompareTo(other.Parts);

    public static bool operator <(SalienceKey left, SalienceKey right) => left.CompareTo(right) < 0;

    public static bool operator >(SalienceKey left, SalienceKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(SalienceKey left, SalienceKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SalienceKey left, SalienceKey right) => left.CompareTo(right) >= 0;

    private (int, int, int, int, int) Parts => (Severity.Value, Severity.Scale, Likelihood, Severity.Irremediability, Severity.Scope);
}

internal static class Likelihoods
{
    public const int Least = 1;
    public const int Most = 5;

    /// <summary>1–5 from a residual risk of 0–100; what already happens has the highest.</summary>
    public static int Of(double residual, bool actual) => actual ? Most : Math.Clamp((int)Math.Ceiling(residual / 20), Least, Most);
}

internal static class ImpactOrder
{
    /// <summary>Most severe first, then what nobody has judged yet: unknown is never put between, as if it were mild. Equals stand in the order they came in.</summary>
    public static IReadOnlyList<T> BySalience<T>(this IEnumerable<T> impacts, Func<T, SalienceKey?> key, Func<T, Guid> id) =>
        [.. impacts.OrderBy(impact => key(impact) is null).ThenByDescending(impact => key(impact) ?? default).ThenBy(id)];
}
