using Aktsom.Risk;
using Aktsom.Risk.Choosing;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Choosing;

/// <summary>The choice of suppliers to follow is a union: one rule or one fact more never takes anybody out.</summary>
public sealed class FollowUnionTests
{
    private static readonly FollowReason[] Facts = [FollowReason.Focus, FollowReason.Category, FollowReason.Event, FollowReason.ByHand];
    private static readonly FollowRules Nothing = new(0, 2, 0, 1) { Facts = FollowReason.None };

    private static List<FollowCandidate> Candidates(int seed) =>
        [
            .. Enumerable
                .Range(1, 60)
                .Select(at => new FollowCandidate(
                    new Guid(at, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]),
                    (RiskLevel)(((uint)seed + (uint)at) % 5),
                    (((uint)seed * 31) + ((uint)at * 17)) % 400,
                    at % 20 == 0
                )
                {
                    Facts = at % 7 == 0 ? Facts[at % Facts.Length] : FollowReason.None,
                }),
        ];

    [Fact]
    public void One_rule_more_never_takes_a_supplier_out() =>
        Prop.ForAll<int, byte, byte>(
                (seed, share, level) =>
                {
                    var rules = new FollowRules(share % 80 / 100m, 0.05m, share % 10 / 100m, seed) { Facts = FollowReason.Incident };
                    FollowRules[] wider =
                    [
                        rules with
                        {
                            LevelFrom = (RiskLevel)((level % 4) + 1),
                        },
                        rules with
                        {
                            AmountFrom = share,
                        },
                        rules with
                        {
                            SpendShare = rules.SpendShare + 0.2m,
                        },
                        rules with
                        {
                            DrawnShare = rules.DrawnShare + 0.1m,
                        },
                        rules with
                        {
                            HighFromShare = 0,
                        },
                        rules with
                        {
                            Facts = rules.Facts | Facts[level % Facts.Length],
                        },
                    ];
                    var candidates = Candidates(seed);
                    var chosen = Chosen(candidates, rules);
                    return wider.All(more => chosen.IsSubsetOf(Chosen(candidates, more)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_fact_more_about_a_supplier_never_takes_anybody_out() =>
        Prop.ForAll<int, byte>(
                (seed, at) =>
                {
                    var rules = FollowRules.Standard(seed);
                    var candidates = Candidates(seed);
                    var before = Chosen(candidates, rules);
                    var one = at % candidates.Count;
                    candidates[one] = candidates[one] with { Facts = candidates[one].Facts | FollowReason.Focus };
                    var after = Chosen(candidates, rules);
                    return before.IsSubsetOf(after) && after.Contains(candidates[one].Id);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Each_rule_chooses_its_own_and_says_so()
    {
        var by = Candidates(3);
        Assert.All(
            Of(by, Nothing with { LevelFrom = RiskLevel.Medium }),
            pair => Assert.Equal(pair.One.Level >= RiskLevel.Medium, Has(pair.Why, FollowReason.Level))
        );
        Assert.All(
            Of(by, Nothing with { AmountFrom = 200 }),
            pair => Assert.Equal(pair.One.Spend >= 200, Has(pair.Why, FollowReason.Amount))
        );
        Assert.All(
            Of(by, Nothing with { LevelFrom = RiskLevel.Unknown }),
            pair => Assert.Equal(pair.One.Level != RiskLevel.Unknown, Has(pair.Why, FollowReason.Level))
        );
        foreach (var fact in new[] { FollowReason.Focus, FollowReason.Category, FollowReason.Event })
        {
            Assert.All(Of(by, Nothing with { Facts = fact }), pair => Assert.Equal(Has(pair.One.Facts, fact), Has(pair.Why, fact)));
            Assert.All(Of(by, Nothing), pair => Assert.False(Has(pair.Why, fact)));
        }
    }

    [Fact]
    public void A_choice_by_hand_counts_whatever_the_rules_say() =>
        Assert.All(
            Of(Candidates(3), Nothing),
            pair => Assert.Equal(Has(pair.One.Facts, FollowReason.ByHand), Has(pair.Why, FollowReason.ByHand))
        );

    [Fact]
    public void A_reason_that_is_computed_cannot_be_given_as_a_fact()
    {
        var one = new FollowCandidate(Guid.Empty, RiskLevel.Low, 0, HasIncident: false)
        {
            Facts = FollowReason.Drawn | FollowReason.VeryHigh,
        };

        Assert.Equal(0, FollowChoice.Of([one], Nothing).Chosen);
    }

    private static bool Has(FollowReason reasons, FollowReason one) => reasons.HasFlag(one);

    private static IEnumerable<(FollowCandidate One, FollowReason Why)> Of(List<FollowCandidate> candidates, FollowRules rules) =>
        candidates.Zip(FollowChoice.Of(candidates, rules).Reasons);

    private static HashSet<Guid> Chosen(List<FollowCandidate> candidates, FollowRules rules) =>
        [.. Of(candidates, rules).Where(pair => pair.Why != FollowReason.None).Select(pair => pair.One.Id)];
}
