using Aktsom.Risk.Events;
using Aktsom.Risk.Exclusions;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Exclusions;

[Trait("Requirement", "R-LIL-29")]
public sealed class PlaceExclusionTests
{
    private static readonly Guid Panels = new("10000000-0000-0000-0000-000000000001");
    private static readonly string?[] Countries = ["CN", "MM", "NO", null];
    private static readonly string?[] Areas = ["Xinjiang", "Hotan, Xinjiang", "Guangdong", "ukjent", "", null];

    private static readonly PlaceExclusion Decision = new(new EventArea(["CN"], "Xinjiang"), [Panels], "solcelle, PV-modul");

    [Theory]
    [InlineData("Solcellepaneler til skolen", true)]
    [InlineData("PV-moduler", true)]
    [InlineData("Kjøp av 20 solceller", true)]
    [InlineData("Kontorstoler", false)]
    [InlineData(null, false)]
    public void Goods_are_known_by_category_or_by_the_start_of_a_word(string? goods, bool concerned)
    {
        Assert.Equal(concerned, Decision.Concerns(null, goods));
        Assert.True(Decision.Concerns(Panels, goods));
    }

    [Theory]
    [InlineData("CN", "Xinjiang Uyghur Autonomous Region", ExclusionOutcome.Refused)]
    [InlineData(null, "Xinjiang", ExclusionOutcome.Refused)]
    [InlineData("CN", "Guangdong", ExclusionOutcome.Passed)]
    [InlineData("VN", null, ExclusionOutcome.Passed)]
    [InlineData("CN", null, ExclusionOutcome.Held)]
    [InlineData("CN", "Ukjent", ExclusionOutcome.Held)]
    [InlineData("CN", "?", ExclusionOutcome.Held)]
    [InlineData(null, null, ExclusionOutcome.Held)]
    [InlineData(null, "Guangdong", ExclusionOutcome.Held)]
    [InlineData("KZ", "Xinjiang", ExclusionOutcome.Held)]
    public void A_place_is_refused_held_or_passed_by_its_region(string? country, string? area, ExclusionOutcome outcome) =>
        Assert.Equal(outcome, Decision.TestPlace(country, area));

    [Fact]
    public void A_supplier_that_makes_things_in_several_places_is_held_until_it_is_known_which()
    {
        Assert.Equal(ExclusionOutcome.Held, Decision.TestSupplier([("CN", "Xinjiang"), ("CN", "Guangdong")]));
        Assert.Equal(ExclusionOutcome.Refused, Decision.TestSupplier([("CN", "Xinjiang"), ("CN", "Hotan, Xinjiang")]));
        Assert.Equal(ExclusionOutcome.Passed, Decision.TestSupplier([("CN", "Guangdong"), ("VN", null)]));
        Assert.Equal(ExclusionOutcome.Held, Decision.TestSupplier([]));
    }

    [Fact]
    public void What_is_not_known_never_passes_and_what_is_excluded_never_does() =>
        Prop.ForAll<byte, byte, bool>(
                (country, area, whole) =>
                {
                    var (place, region) = (Countries[country % Countries.Length], Areas[area % Areas.Length]);
                    var outcome = new PlaceExclusion(new EventArea(["CN"], whole ? null : "Xinjiang"), [Panels], null).TestPlace(
                        place,
                        region
                    );
                    var unknown = place is null || (place == "CN" && !whole && (region is null or "" or "ukjent"));
                    var inside = place == "CN" && (whole || region?.Contains("Xinjiang", StringComparison.Ordinal) == true);
                    return (!unknown || outcome >= ExclusionOutcome.Held)
                        && inside == (outcome == ExclusionOutcome.Refused && place == "CN");
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_decision_about_no_goods_is_none() =>
        Assert.Throws<ArgumentException>(() => new PlaceExclusion(new EventArea(["CN"]), [], " , "));
}
