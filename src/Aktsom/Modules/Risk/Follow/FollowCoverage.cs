using Aktsom.Risk.Choosing;

namespace Aktsom.Modules.Risk.Follow;

/// <summary>What a choice covers, kept or not: each share with both its numbers.</summary>
internal sealed record FollowCoverage(
    FollowRules Rules,
    int Chosen,
    int Candidates,
    decimal Spend,
    decimal AllSpend,
    decimal High,
    decimal AllHigh
)
{
    public static FollowCoverage Of(FollowRound round) =>
        new(FollowDesk.RulesOf(round), round.Chosen, round.Candidates, round.SpendKroner, round.AllSpendKroner, round.High, round.AllHigh);

    public static FollowCoverage Of(FollowPreview preview) =>
        new(
            preview.Rules,
            preview.Choice.Chosen,
            preview.Candidates,
            preview.Choice.Spend?.Numerator ?? 0,
            preview.Choice.Spend?.Denominator ?? 0,
            preview.Choice.HighCovered?.Numerator ?? 0,
            preview.Choice.HighCovered?.Denominator ?? 0
        );
}
