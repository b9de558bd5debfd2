using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Risk.Reference;

namespace Aktsom.Tests.Modules.Impacts.Judgement;

public sealed class PlacesTests
{
    [Fact]
    public void Countries_regions_and_the_world_are_read_as_people_write_them()
    {
        var (found, strange) = Places.Read("Malaysia, Sørøst-Asia; hele verden\nTyrkia, Malaysia");

        Assert.Equal(["MY", "035", "001", "TR"], found);
        Assert.Empty(strange);
    }

    [Fact]
    public void What_is_no_place_or_fits_several_is_named() =>
        Assert.Equal(["Xland", "Kongo"], Places.Read("Xland, Norge, Kongo").NotFound);

    [Fact]
    public void What_is_shown_can_be_read_again() =>
        Assert.All(
            Countries.Shipped.Regions.Select(region => region.M49),
            code => Assert.Equal([code], Places.Read(Places.NameOf(code)).Found)
        );

    [Fact]
    [Trait("Requirement", "R-PRO-04")]
    public void Six_groups_of_rights_each_bring_their_topics()
    {
        Assert.Equal(6, IssueTypes.RightsGroups.Count);
        Assert.All(IssueTypes.All, type => Assert.NotEmpty(type.Topics.Select(Topic.Of)));
        Assert.Equal(["forcedLabour", "hse", "workingHours"], IssueTypes.TopicsOf(["hse"], ["forcedOvertime"]));
    }
}
