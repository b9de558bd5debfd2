using Aktsom.Risk.Reference;

namespace Aktsom.Modules.Impacts.Judgement;

/// <summary>What an impact's place rests on. The name is the end of its text's key.</summary>
internal enum PricedTest
{
    Scale,
    Scope,
    Irremediability,
    Likelihood,
}

/// <summary>What is judged of an impact; null is not judged.</summary>
internal sealed record JudgedTests(int? Scale, int? Scope, int? Irremediability, int? Likelihood)
{
    public int? this[PricedTest test] =>
        test switch
        {
            PricedTest.Scale => Scale,
            PricedTest.Scope => Scope,
            PricedTest.Irremediability => Irremediability,
            _ => Likelihood,
        };
}

/// <summary>How far one fact could move an impact among the year's others.</summary>
/// <param name="Test">The fact.</param>
/// <param name="IsMissing">Nobody has judged it; otherwise it rests on claims alone.</param>
/// <param name="First">The highest place it could get, from 1.</param>
/// <param name="Last">The lowest.</param>
internal sealed record ImpactPrice(PricedTest Test, bool IsMissing, int First, int Last)
{
    public int Swing => Last - First;
}

/// <summary>
/// Unknown has a price: which fact about an impact could change the order most. What is not judged is tried from least to most; what rests on claims alone may be one
/// step off (our choice). A well-founded judgement has no price.
/// </summary>
internal static class ImpactPrices
{
    private const int Middle = 3;

    /// <summary>The facts that could move it, the greatest move first.</summary>
    /// <param name="own">What is judged.</param>
    /// <param name="isFounded">Something documented or verified stands behind it.</param>
    /// <param name="others">The keys of the year's other impacts; null is not judged and stands last.</param>
    public static IReadOnlyList<ImpactPrice> Of(JudgedTests own, bool isFounded, IReadOnlyCollection<SalienceKey?> others) =>
        [
            .. Enum.GetValues<PricedTest>()
                .Select(test => Price(own, test, isFounded, others))
                .OfType<ImpactPrice>()
                .Where(price => price.Swing > 0)
                .OrderByDescending(price => price.Swing)
                .ThenByDescending(price => price.IsMissing),
        ];

    private static ImpactPrice? Price(JudgedTests own, PricedTest test, bool isFounded, IReadOnlyCollection<SalienceKey?> others)
    {
        var known = own[test];
        if (known is not null && isFounded)
        {
            return null;
        }

        var (least, most) = known is { } value
            ? (Math.Max(Likelihoods.Least, value - 1), Math.Min(Likelihoods.Most, value + 1))
            : (Likelihoods.Least, Likelihoods.Most);
        return new ImpactPrice(test, known is null, Place(With(own, test, most), others), Place(With(own, test, least), others));
    }

    private static SalienceKey With(JudgedTests own, PricedTest test, int value)
    {
        int Of(PricedTest one) => one == test ? value : own[one] ?? Middle;
        return new(new Severity(Of(PricedTest.Scale), Of(PricedTest.Scope), Of(PricedTest.Irremediability)), Of(PricedTest.Likelihood));
    }

    private static int Place(SalienceKey key, IReadOnlyCollection<SalienceKey?> others) => 1 + others.Count(other => other > key);
}
