using Aktsom.Risk;
using Aktsom.Risk.Coverage;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Coverage;

[Trait("Requirement", "R-NEG-04")]
public sealed class CoverageTests
{
    private static SmallestSet Reaching(decimal percent, params decimal[] spends) => SmallestSet.Reaching(spends, Share.OfPercent(percent));

    [Fact]
    public void The_fewest_suppliers_from_the_largest_down_reach_the_wanted_share()
    {
        var set = Reaching(93, 10, 500, 300, 90, 60, 40);
        Assert.Equal([1, 2, 3, 4], set.Chosen);
        Assert.Equal(new Share(950, 1000), set.Reached);
        Assert.True(set.IsReached);
    }

    [Fact]
    public void A_share_that_is_met_exactly_needs_no_one_more()
    {
        var set = Reaching(80, 800, 200);
        Assert.Equal([0], set.Chosen);
        Assert.Equal(80, set.Reached!.Value.Percent);
    }

    [Fact]
    public void Equal_sums_are_taken_in_the_order_given() => Assert.Equal([0, 1], Reaching(50, 100, 100, 100, 100).Chosen);

    [Fact]
    public void Sums_of_zero_or_below_are_listed_and_hold_no_share()
    {
        var set = Reaching(100, -400, 100, 0, 300);
        Assert.Equal([3, 1], set.Chosen);
        Assert.Equal([0, 2], set.WithoutShare);
        Assert.Equal(new Share(400, 400), set.Reached);
    }

    [Fact]
    [Trait("Requirement", "INV-21")]
    public void Without_purchases_there_is_no_figure_and_the_reason_is_given()
    {
        var set = Reaching(93, 0, -5);
        Assert.Null(set.Reached);
        Assert.Equal((NoCoverage.NoSpend, false), (set.Missing, set.IsReached));
        Assert.Equal(NoCoverage.NoSuppliers, Reaching(93).Missing);
        var coverage = SpendCoverage.Of([new(0, RiskLevel.High), new(-5, RiskLevel.Low)]);
        Assert.Null(coverage.Spend);
        Assert.Equal((NoCoverage.NoSpend, 1, 2), (coverage.SpendMissing, coverage.TechnicallyHigh, coverage.WithoutShare));
    }

    [Fact]
    public void No_smaller_set_reaches_the_share_and_the_same_input_gives_the_same_set() =>
        Prop.ForAll<int[], byte>(
                (any, percent) =>
                {
                    decimal[] spends = [.. any.Take(40).Select(spend => (decimal)(spend % 1000))];
                    var wanted = Share.OfPercent(percent % 101);
                    var set = SmallestSet.Reaching(spends, wanted);
                    if (set.Reached is not { } reached)
                    {
                        return spends.All(spend => spend <= 0);
                    }

                    var largest = spends.Where(spend => spend > 0).OrderDescending().Take(Math.Max(0, set.Chosen.Count - 1)).Sum();
                    var oneLessIsTooFew = set.Chosen.Count == 0 || !new Share(largest, reached.Denominator).IsAtLeast(wanted);
                    return set.IsReached
                        && oneLessIsTooFew
                        && reached.Numerator == set.Chosen.Sum(at => spends[at])
                        && set.Chosen.SequenceEqual(SmallestSet.Reaching(spends, wanted).Chosen);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_union_s_sentence_can_be_written()
    {
        var suppliers = Enumerable
            .Range(0, 180)
            .Select(at => new CoverageEntry(
                at < 60 ? 155 : 70m / 12,
                at < 16 ? RiskLevel.High
                    : at < 60 ? RiskLevel.Low
                    : RiskLevel.Unknown
            ));
        var coverage = SpendCoverage.Of([.. suppliers]);
        Assert.Equal((180, 60, 120, 16), (coverage.Suppliers, coverage.Assessed, coverage.Unknown, coverage.TechnicallyHigh));
        Assert.Equal(93, Math.Round(coverage.Spend!.Value.Percent));
    }

    [Fact]
    public void Following_up_is_a_share_of_the_high_ones_only()
    {
        (RiskLevel Level, bool Done)[] suppliers =
        [
            (RiskLevel.High, true),
            (RiskLevel.VeryHigh, false),
            (RiskLevel.Low, true),
            (RiskLevel.Unknown, true),
        ];
        Assert.Equal(new Share(1, 2), SpendCoverage.High(suppliers, supplier => supplier.Level, supplier => supplier.Done));
        Assert.Null(SpendCoverage.High(suppliers[2..], supplier => supplier.Level, supplier => supplier.Done));
    }
}
