using Aktsom.Risk.Events;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Risk.Events;

[Trait("Requirement", "R-NOR-24")]
public sealed class EventAreaTests
{
    private static readonly string?[] Countries = ["CN", "MM", "NO", null];
    private static readonly string?[] Areas = ["Xinjiang", "Xinjiang Uyghur Autonomous Region", "Guangdong", "", null];

    [Fact]
    public void A_whole_country_hits_every_place_in_it_and_none_outside()
    {
        var event_ = new EventArea(["MM", "CN"]);

        Assert.Equal(EventHit.Certain, event_.Of("MM", null));
        Assert.Equal(EventHit.Certain, event_.Of("CN", "Guangdong"));
        Assert.Equal(EventHit.None, event_.Of("NO", null));
        Assert.Equal(EventHit.None, event_.Of(null, null));
    }

    [Fact]
    public void An_area_below_a_country_hits_its_places_holds_the_unknown_ones_and_clears_the_others()
    {
        var event_ = new EventArea(["CN"], "Xinjiang; Xizang");

        Assert.Equal(EventHit.Certain, event_.Of("CN", "Xinjiang Uyghur Autonomous Region"));
        Assert.Equal(EventHit.Certain, event_.Of(null, "Hotan, XINJIANG"));
        Assert.Equal(EventHit.Perhaps, event_.Of("CN", null));
        Assert.Equal(EventHit.Perhaps, event_.Of("CN", null, "Shanghai"));
        Assert.Equal(EventHit.None, event_.Of("CN", "Guangdong"));
        Assert.Equal(EventHit.None, event_.Of("KZ", "Xinjiang Street"));
    }

    [Fact]
    public void A_name_within_a_longer_word_is_another_place() =>
        Assert.Equal(EventHit.None, new EventArea(["SO"], "Bari").Of("SO", "Baringo"));

    [Fact]
    public void One_more_country_never_takes_a_place_out_and_naming_an_area_never_takes_one_in() =>
        Prop.ForAll<byte, byte, bool>(
                (country, area, named) =>
                {
                    var (place, region) = (Countries[country % Countries.Length], Areas[area % Areas.Length]);
                    var areas = named ? "Xinjiang" : null;
                    var narrow = new EventArea(["CN"], areas).Of(place, region);
                    var wider = new EventArea(["CN", "MM"], areas).Of(place, region);
                    var whole = new EventArea(["CN"]).Of(place, region);
                    return wider >= narrow && (place is null || whole >= narrow);
                }
            )
            .QuickCheckThrowOnFailure();
}
