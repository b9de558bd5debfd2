using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Risk.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Impacts.Judgement;

[Trait("Requirement", "R-NOR-23")]
public sealed class SalienceTests
{
    [Fact]
    public void The_order_is_total_two_keys_are_equal_only_when_all_five_parts_are() =>
        Prop.ForAll(
                Keys,
                Keys,
                (a, b) => Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a.CompareTo(b) == 0) == SameOrder(a, b)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_is_transitive() =>
        Prop.ForAll(Keys, Keys, Keys, (a, b, c) => !(a.CompareTo(b) >= 0 && b.CompareTo(c) >= 0) || a.CompareTo(c) >= 0)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_likelihood_lifts_a_lesser_severity_above_a_graver_one() =>
        Prop.ForAll(
                Keys,
                Keys,
                (a, b) => a.Severity.Value <= b.Severity.Value || (a with { Likelihood = 1 }).CompareTo(b with { Likelihood = 5 }) > 0
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_graver_scale_comes_before_a_likelier_harm_of_the_same_severity() =>
        Assert.True(Key(5, 2, 2, 1).CompareTo(Key(4, 2, 5, 5)) > 0);

    [Fact]
    public void Severity_is_the_highest_of_the_three_and_scope_counts_only_when_the_harm_is_more_than_a_nuisance()
    {
        Assert.Equal(4, Key(3, 4, 2, 1).Severity.Value);
        Assert.Equal(1, Key(1, 5, 1, 5).Severity.Value);
        Assert.Equal(5, Key(1, 1, 5, 1).Severity.Value);
    }

    [Fact]
    public void The_order_keeps_every_impact_whatever_order_they_come_in_and_puts_the_unjudged_last() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                Keys.Generator.ListOf().ToArbitrary(),
                (seed, keys) =>
                {
                    var impacts = keys.Select(
                            (key, at) => (Id: new Guid(at, 0, 0, new byte[8]), Key: at % 4 == 3 ? null : (SalienceKey?)key)
                        )
                        .ToList();
                    var first = impacts.BySalience(one => one.Key, one => one.Id);
                    var again = impacts.OrderBy(one => HashCode.Combine(seed, one.Id)).BySalience(one => one.Key, one => one.Id);
                    return first.SequenceEqual(again)
                        && first.Count == impacts.Count
                        && first.SkipWhile(one => one.Key is not null).All(one => one.Key is null);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, false, 1)]
    [InlineData(20, false, 1)]
    [InlineData(20.1, false, 2)]
    [InlineData(100, false, 5)]
    [InlineData(3, true, 5)]
    public void Likelihood_follows_residual_risk_and_is_five_for_what_has_happened(double residual, bool actual, int expected) =>
        Assert.Equal(expected, Likelihoods.Of(residual, actual));

    [Theory]
    [InlineData(true, true, null, false, "WhyNot")]
    [InlineData(true, true, null, null, "WhyNot")]
    [InlineData(true, true, true, true, "None")]
    [InlineData(true, null, null, false, "None")]
    [InlineData(false, false, false, true, "WhySo")]
    [InlineData(false, false, null, true, "None")]
    [InlineData(null, null, null, true, "None")]
    [InlineData(null, null, null, false, "None")]
    public void Two_yes_not_prioritised_and_no_yes_prioritised_need_a_reason_and_an_unanswered_question_is_neither(
        bool? gross,
        bool? many,
        bool? lasting,
        bool? prioritised,
        string demand
    ) => Assert.Equal(demand, new SalienceTest(gross, many, lasting).Demand(prioritised).ToString());

    [Fact]
    public void A_scale_of_four_or_five_proposes_yes() =>
        Assert.Equal(new SalienceTest(true, true, false), SalienceTest.ProposedBy(new Severity(5, 4, 3)));

    private static Arbitrary<SalienceKey> Keys =>
        Gen.Choose(1, 5).ArrayOf(4).Select(parts => Key(parts[0], parts[1], parts[2], parts[3])).ToArbitrary();

    private static SalienceKey Key(int scale, int scope, int irremediability, int likelihood) =>
        new(new Severity(scale, scope, irremediability), likelihood);

    private static bool SameOrder(SalienceKey a, SalienceKey b) => a == b;
}
