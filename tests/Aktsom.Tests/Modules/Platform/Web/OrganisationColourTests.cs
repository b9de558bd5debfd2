using Aktsom.Modules.Platform.Web.Layouts;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Platform.Web;

public sealed class OrganisationColourTests
{
    [Fact]
    public void Black_on_white_has_the_highest_contrast_there_is() => Assert.Equal(21, OrganisationColour.Parse("#000000")!.Contrast, 6);

    [Fact]
    public void A_light_colour_keeps_logo_and_line_and_gets_a_darker_link()
    {
        var yellow = OrganisationColour.Parse("#FFCC00")!;

        Assert.False(yellow.CarriesText);
        Assert.NotEqual(yellow.Hex, yellow.Link);
        Assert.Contains("--org:light-dark(#ffcc00", yellow.StyleSheet(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_colour_gives_links_that_can_be_read_on_both_grounds() =>
        Prop.ForAll<byte, byte, byte>(
                (red, green, blue) =>
                {
                    var colour = OrganisationColour.Parse($"#{red:x2}{green:x2}{blue:x2}")!;
                    return OrganisationColour.ContrastBetween(colour.Link, "#ffffff") >= OrganisationColour.LeastContrast
                        && OrganisationColour.ContrastBetween(colour.LinkOnDark, "#13191b") >= OrganisationColour.LeastContrast;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#fff;}body{display:none")]
    public void What_is_no_colour_gives_none(string? text) => Assert.Null(OrganisationColour.Parse(text));
}
