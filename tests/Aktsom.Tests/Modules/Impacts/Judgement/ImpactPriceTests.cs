using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Risk.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Impacts.Judgement;

/// <summary>Unknown has a price: what is not known of an impact, and how far it could move it.</summary>
public sealed class ImpactPriceTests
{
    private static readonly SalienceKey?[] Others = [Key(5, 5, 5, 3), Key(4, 3, 2, 3), Key(2, 2, 2, 2), null];

    [Fact]
    public void What_nobody_has_judged_is_tried_from_least_to_most_and_the_greatest_move_comes_first()
    {
        var prices = ImpactPrices.Of(new JudgedTests(null, 1, 1, 3), isFounded: true, Others);

        Assert.Equal(new ImpactPrice(PricedTest.Scale, IsMissing: true, First: 2, Last: 4), Assert.Single(prices));
    }

    [Fact]
    public void A_founded_judgement_has_no_price_and_one_that_rests_on_claims_may_be_a_step_off()
    {
        var own = new JudgedTests(4, 3, 2, 4);

        Assert.Empty(ImpactPrices.Of(own, isFounded: true, Others));
        var prices = ImpactPrices.Of(own, isFounded: false, Others);
        Assert.Contains(prices, price => price is { Test: PricedTest.Scale, IsMissing: false });
        Assert.All(prices, price => Assert.InRange(price.Swing, 1, Others.Length));
    }

    [Fact]
    public void A_price_never_reaches_outside_the_list_and_more_severe_is_never_further_down() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int[]>(),
                ArbMap.Default.ArbFor<int?[]>(),
                (others, own) =>
                {
                    SalienceKey?[] keys = [.. others.Chunk(4).Where(four => four.Length == 4).Select(KeyOf)];
                    int? At(int index) => index < own.Length && own[index] is { } value ? Step(value) : null;
                    return ImpactPrices
                        .Of(new JudgedTests(At(0), At(1), At(2), At(3)), isFounded: false, keys)
                        .All(price => price.First >= 1 && price.Last <= keys.Length + 1 && price.First < price.Last);
                }
            )
            .QuickCheckThrowOnFailure();

    private static SalienceKey? KeyOf(int[] four) => Key(Step(four[0]), Step(four[1]), Step(four[2]), Step(four[3]));

    private static SalienceKey Key(int scale, int scope, int irremediability, int likelihood) =>
        new(new Severity(scale, scope, irremediability), likelihood);

    private static int Step(int any) => 1 + (int)((uint)any % 5);
}
