using Aktsom.Risk.Procurement;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Procurement;

[Trait("Requirement", "R-LIL-06")]
public sealed class ProcurementCategoryTests
{
    private static readonly ProcurementGrounds Plain = new(false, ClimateLoad.Moderate, HarmRisk.Small, HarmRisk.Small, false);

    private static readonly Gen<ProcurementGrounds> Grounds =
        from list in Gen.Elements<bool?>(null, false, true)
        from climate in Gen.Elements<ClimateLoad?>(null, ClimateLoad.Insignificant, ClimateLoad.Moderate, ClimateLoad.Considerable)
        from animals in Gen.Elements<HarmRisk?>([null, .. Enum.GetValues<HarmRisk>()])
        from people in Gen.Elements<HarmRisk?>([null, .. Enum.GetValues<HarmRisk>()])
        from pointed in Gen.Elements<bool?>(null, false, true)
        select new ProcurementGrounds(list, climate, animals, people, pointed);

    [Fact]
    public void A_hit_on_the_list_alone_gives_B_and_so_do_climate_and_animals()
    {
        Assert.Equal(ProcurementCategory.B, ProcurementCategories.Of(Plain with { OnHighRiskList = true }).Category);
        Assert.Equal(ProcurementCategory.B, ProcurementCategories.Of(Plain with { Climate = ClimateLoad.Considerable }).Category);
        Assert.Equal(ProcurementCategory.B, ProcurementCategories.Of(Plain with { Animals = HarmRisk.Considerable }).Category);
        var harmless = new ProcurementGrounds(true, ClimateLoad.Insignificant, HarmRisk.None, HarmRisk.None, false);
        Assert.Equal(ProcurementCategory.B, ProcurementCategories.Of(harmless).Category);
    }

    [Fact]
    public void B_that_is_pointed_out_gives_A() =>
        Assert.Equal(ProcurementCategory.A, ProcurementCategories.Of(Plain with { OnHighRiskList = true, PointedOut = true }).Category);

    [Fact]
    public void Pointed_out_without_the_grounds_of_B_is_not_A_and_says_why()
    {
        var result = ProcurementCategories.Of(Plain with { PointedOut = true });
        Assert.Equal(ProcurementCategory.C, result.Category);
        Assert.Equal([ProcurementNotice.PointedOutWithoutGround], result.Notices);

        var harmless = new ProcurementGrounds(false, ClimateLoad.Insignificant, HarmRisk.None, HarmRisk.None, true);
        result = ProcurementCategories.Of(harmless);
        Assert.Equal(ProcurementCategory.D, result.Category);
        Assert.Equal([ProcurementNotice.PointedOutWithoutGround], result.Notices);
    }

    [Fact]
    public void The_fifth_paragraph_with_no_or_acceptable_risk_gives_D_and_all_else_C()
    {
        var least = new ProcurementGrounds(false, ClimateLoad.Insignificant, HarmRisk.None, HarmRisk.Acceptable, false);
        Assert.Equal(ProcurementCategory.D, ProcurementCategories.Of(least).Category);
        Assert.Equal(ProcurementCategory.C, ProcurementCategories.Of(least with { People = HarmRisk.Small }).Category);
        Assert.Equal(ProcurementCategory.C, ProcurementCategories.Of(least with { Animals = HarmRisk.Moderate }).Category);
        Assert.Equal(ProcurementCategory.C, ProcurementCategories.Of(least with { Climate = ClimateLoad.Moderate }).Category);
        Assert.Equal(ProcurementCategory.C, ProcurementCategories.Of(Plain).Category);
    }

    [Fact]
    public void A_missing_ground_gives_no_category_and_is_named_also_where_another_would_decide()
    {
        var result = ProcurementCategories.Of(Plain with { OnHighRiskList = true, Animals = null });
        Assert.Null(result.Category);
        Assert.Equal([ProcurementGround.Animals], result.Missing);
        Assert.Equal(5, ProcurementCategories.Of(default).Missing.Count);
    }

    [Fact]
    public void Considerable_risk_for_human_rights_outside_the_list_is_C_with_B_proposed()
    {
        var result = ProcurementCategories.Of(Plain with { People = HarmRisk.Considerable });
        Assert.Equal(ProcurementCategory.C, result.Category);
        Assert.Equal([ProcurementNotice.AdviseB], result.Notices);
        Assert.DoesNotContain(
            ProcurementNotice.AdviseB,
            ProcurementCategories.Of(Plain with { People = HarmRisk.Considerable, OnHighRiskList = true }).Notices
        );
    }

    [Fact, Trait("Requirement", "INV-07")]
    public void A_always_has_the_grounds_of_B_and_nobody_may_set_it_without() =>
        Prop.ForAll(
                Grounds.ToArbitrary(),
                grounds =>
                {
                    var result = ProcurementCategories.Of(grounds);
                    return (result.Category != ProcurementCategory.A || grounds.HasGroundOfB)
                        && (grounds.HasGroundOfB || !ProcurementCategories.Allows(grounds, ProcurementCategory.A))
                        && (result.Category is null || ProcurementCategories.Allows(grounds, result.Category.Value));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_category_is_given_exactly_when_nothing_is_missing_and_the_grounds_give_it_again() =>
        Prop.ForAll(
                Grounds.ToArbitrary(),
                grounds =>
                {
                    var result = ProcurementCategories.Of(grounds);
                    return (result.Category is null) == (result.Missing.Count > 0)
                        && ProcurementCategories.Of(result.Grounds).Category == result.Category;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void More_risk_for_people_never_gives_a_lesser_category() =>
        Prop.ForAll(
                Grounds.ToArbitrary(),
                grounds =>
                    Enum.GetValues<HarmRisk>()
                        .Select(people => ProcurementCategories.Of(grounds with { People = people }).Category)
                        .Pairwise()
                        .All(pair => pair.Less is null || pair.More <= pair.Less)
            )
            .QuickCheckThrowOnFailure();
}

file static class Pairs
{
    public static IEnumerable<(ProcurementCategory? Less, ProcurementCategory? More)> Pairwise(this IEnumerable<ProcurementCategory?> all)
    {
        var list = all.ToList();
        return list.Zip(list.Skip(1));
    }
}
