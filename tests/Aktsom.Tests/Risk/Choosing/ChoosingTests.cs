using Aktsom.Risk;
using Aktsom.Risk.Choosing;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;
using Aktsom.Risk.Scoring;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Choosing;

public sealed class ChoosingTests
{
    private static readonly Screener Screener = new(ScreeningModels.Reference, ReferenceLibrary.Shipped);

    private static List<FollowCandidate> Candidates(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(at => new FollowCandidate(
                    new Guid(at, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
                    (RiskLevel)(at % 5),
                    at % 9 == 0 ? -50 : 1000m / at,
                    at % 40 == 0
                )),
        ];

    [Fact]
    public void Very_high_risk_is_followed_whatever_is_bought_and_so_is_an_incident()
    {
        var candidates = Candidates(200);
        var choice = FollowChoice.Of(candidates, FollowRules.Standard(7));

        Assert.All(
            candidates.Zip(choice.Reasons).Where(pair => pair.First.Level == RiskLevel.VeryHigh || pair.First.HasIncident),
            pair => Assert.NotEqual(FollowReason.None, pair.Second)
        );
        Assert.Equal(6, choice.Reasons.Count(reason => reason.HasFlag(FollowReason.Drawn)));
        Assert.True(choice.Spend!.Value.Percent >= 80);
        Assert.Equal(choice.Chosen, choice.Reasons.Count(reason => reason != FollowReason.None));
    }

    [Fact]
    public void The_same_seed_draws_the_same_suppliers_in_whatever_order_they_come() =>
        Prop.ForAll<int>(seed =>
            {
                var rules = new FollowRules(0, 1, 0.05m, seed);
                var (there, back) = (Candidates(100), Enumerable.Reverse(Candidates(100)).ToList());
                return Drawn(there, rules).SetEquals(Drawn(back, rules));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Another_seed_draws_others() =>
        Assert.False(Drawn(Candidates(500), FollowRules.Standard(1)).SetEquals(Drawn(Candidates(500), FollowRules.Standard(2))));

    [Fact]
    public void Without_purchases_there_is_no_share_and_the_gravest_are_still_followed()
    {
        var choice = FollowChoice.Of([new(Guid.Empty, RiskLevel.VeryHigh, 0, false)], new FollowRules(0.8m, 0.001m, 0, 1));

        Assert.Null(choice.Spend);
        Assert.Equal(1, choice.Chosen);
    }

    [Fact]
    public void The_missing_fact_that_could_move_a_supplier_most_stands_first()
    {
        var nothing = MissingFacts.Of(Screener, [], seatOnly: true);
        Assert.Equal(3, nothing.Count);
        Assert.True(nothing[0].Swing >= nothing[^1].Swing);

        SupplierLine importer = new() { Country = CountryResolver.Shipped.Resolve("NO"), Industry = Industries.Shipped.Resolve("46.420") };
        Assert.Contains(MissingFacts.Of(Screener, [importer], seatOnly: true), price => price.Fact == Fact.PlaceOfProduction);
        Assert.DoesNotContain(MissingFacts.Of(Screener, [importer], seatOnly: false), price => price.Fact == Fact.PlaceOfProduction);
    }

    [Fact]
    public void A_service_whose_facts_are_known_has_nothing_to_ask()
    {
        SupplierLine auditor = new() { Country = CountryResolver.Shipped.Resolve("NO"), Industry = Industries.Shipped.Resolve("69.201") };

        Assert.Empty(MissingFacts.Of(Screener, [auditor], seatOnly: true));
    }

    private static HashSet<Guid> Drawn(List<FollowCandidate> candidates, FollowRules rules) =>
        [
            .. candidates
                .Zip(FollowChoice.Of(candidates, rules).Reasons)
                .Where(pair => pair.Second.HasFlag(FollowReason.Drawn))
                .Select(pair => pair.First.Id),
        ];
}
