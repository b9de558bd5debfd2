using Aktsom.Modules.Register.Categories;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>How deep a supplier is assessed, by what is bought (R-LO-02, invariant 8).</summary>
internal static class AssessmentStep
{
    /// <summary>The step of the largest purchases.</summary>
    public const int Deepest = 3;

    /// <summary>
    /// 1–3, from the larger of the yearly sum and the largest single purchase, expected or made, in NOK; null when no amount is known, and
    /// the supplier then waits.
    /// </summary>
    public static int? Of(decimal? yearSum, decimal? largestSingle, CountingRule limits)
    {
        if (yearSum is null && largestSingle is null)
        {
            return null;
        }

        var amount = Math.Max(yearSum ?? 0, largestSingle ?? 0);
        return amount > limits.StepThreeAboveNok ? Deepest
            : amount >= limits.StepTwoFromNok ? 2
            : 1;
    }

    /// <summary>Bought from above the organisation's own limit, which is that of step 3 where it has set none (R-LO-07).</summary>
    public static bool IsLarge(decimal? yearSum, decimal? largestSingle, CountingRule limits) =>
        Math.Max(yearSum ?? 0, largestSingle ?? 0) > (limits.LargeAboveNok ?? limits.StepThreeAboveNok);
}
