using Aktsom.Modules.Impacts.Years;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Impacts.Years;

[Trait("Requirement", "R-NOR-25")]
[Trait("Requirement", "R-LIL-44")]
public sealed class CarryOverTests
{
    [Fact]
    public void A_year_is_carried_from_an_earlier_one_that_is_there()
    {
        Assert.Null(CarryOver.Check(2025, 2024, [2023, 2024]));
        Assert.Equal(CarryOverFault.NotEarlier, CarryOver.Check(2025, 2025, [2025]));
        Assert.Equal(CarryOverFault.NotEarlier, CarryOver.Check(2025, 2026, [2026]));
        Assert.Equal(CarryOverFault.NothingThere, CarryOver.Check(2025, 2022, [2023, 2024]));
    }

    [Fact]
    public void Nothing_continues_itself_by_a_roundabout_way()
    {
        var links = new Dictionary<int, int?>
        {
            [1] = null,
            [2] = 1,
            [3] = 2,
        };

        Assert.Null(CarryOver.Check(3, 1, links));
        Assert.Equal(CarryOverFault.GoesInCircle, CarryOver.Check(1, 3, links));
        Assert.Equal(CarryOverFault.GoesInCircle, CarryOver.Check(1, 1, links));
        Assert.Equal(CarryOverFault.NothingThere, CarryOver.Check(1, 9, links));
    }

    [Fact]
    public void Links_that_pass_the_check_never_go_in_a_circle() =>
        Prop.ForAll(
                Gen.Choose(0, 9).Two().ListOf().ToArbitrary(),
                tries =>
                {
                    var links = Enumerable.Range(0, 10).ToDictionary(id => id, _ => (int?)null);
                    foreach (var (record, earlier) in tries)
                    {
                        if (CarryOver.Check(record, earlier, links) is null)
                        {
                            links[record] = earlier;
                        }
                    }

                    return links.Keys.All(id => links[CarryOver.Chain(id, links)[^1]] is null);
                }
            )
            .QuickCheckThrowOnFailure();
}
