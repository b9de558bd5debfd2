using System.Globalization;
using System.Text.RegularExpressions;
using Aktsom.Documents.Charts;
using Aktsom.Modules.Platform.Rendering;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aktsom.Tests.Modules.Platform.Rendering;

public sealed class CountryMapTests(RenderFixture render) : IClassFixture<RenderFixture>
{
    [Fact]
    public async Task Only_named_countries_are_marked_and_unknown_is_a_hatch()
    {
        var map = await DrawAsync(
            Mark("NO", MapLevel.Low, 198),
            Mark("CN", MapLevel.High, 253),
            Mark("TW", MapLevel.Unknown, 13),
            Mark("ZZ", MapLevel.Low, 1)
        );
        var countries = map.QuerySelectorAll(".ak-map__country");
        Assert.Equal(3, countries.Length);
        Assert.Equal("high", countries[1].GetAttribute("data-level"));
        Assert.Equal("CN: CN <b>", countries[1].QuerySelector("title")!.TextContent);
        Assert.Equal("url(#svg-land-hatch)", countries[2].GetAttribute("fill"));
        Assert.Null(countries[0].GetAttribute("fill"));
    }

    [Fact]
    public async Task A_map_can_stand_in_a_page_with_a_strict_policy()
    {
        var map = await DrawAsync(Mark("NO", MapLevel.Low, 198));
        Assert.Empty(map.QuerySelectorAll("style, script, [style], b"));
        Assert.Equal("img", map.GetAttribute("role"));
        Assert.Equal("svg-land-t svg-land-d", map.GetAttribute("aria-labelledby"));
    }

    [Fact]
    public async Task Circles_begin_at_eight_and_europe_has_one_on_the_world_map()
    {
        var marks = new[]
        {
            Mark("NO", MapLevel.Low, 198),
            Mark("SE", MapLevel.Low, 2),
            Mark("CN", MapLevel.High, 253),
            Mark("EG", MapLevel.VeryHigh, 2),
        };
        Assert.Equal(["253", "200"], (await DrawAsync(marks)).QuerySelectorAll(".ak-map__count text").Select(t => t.TextContent));
        var europe = await DrawAsync(MapView.Europe, marks);
        Assert.Equal(["198"], europe.QuerySelectorAll(".ak-map__count text").Select(t => t.TextContent));
    }

    [Fact]
    public async Task A_country_alone_in_europe_has_its_number_on_itself()
    {
        var map = await DrawAsync(Mark("NO", MapLevel.Low, 3), Mark("CN", MapLevel.High, 20));
        var circle = map.QuerySelectorAll(".ak-map__count").Single(one => one.TextContent == "3").QuerySelector("circle")!;
        var mainland = Boxes(await DrawAsync(Mark("NO", MapLevel.Low, 3))).MaxBy(part => part.Right - part.Left);
        Assert.InRange(Number(circle, "cx"), mainland.Left, mainland.Right);
        Assert.InRange(Number(circle, "cy"), mainland.Top, mainland.Bottom);
    }

    private static double Number(IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    [Fact]
    public async Task Crimea_is_drawn_with_ukraine_and_not_with_russia()
    {
        var ukraine = Boxes(await DrawAsync(MapView.Europe, Mark("UA", MapLevel.High, 1)))
            .Where(part => part.Right - part.Left > 10)
            .ToList();
        var russia = Boxes(await DrawAsync(MapView.Europe, Mark("RU", MapLevel.High, 1)));
        Assert.Equal(2, ukraine.Count);
        Assert.DoesNotContain(
            russia,
            part => part.Left > ukraine.Min(u => u.Left) && part.Right < ukraine.Max(u => u.Right) && part.Top > ukraine.Min(u => u.Top)
        );
    }

    [Fact]
    public async Task What_morocco_holds_of_western_sahara_is_drawn_with_western_sahara()
    {
        var morocco = Boxes(await DrawAsync(Mark("MA", MapLevel.Low, 1)));
        var sahara = Boxes(await DrawAsync(Mark("EH", MapLevel.Low, 1)));
        Assert.InRange(sahara.Min(part => part.Top) - morocco.Max(part => part.Bottom), -1.7, 1.7);
        Assert.True(sahara.Max(part => part.Bottom) - sahara.Min(part => part.Top) > 15);
    }

    [Fact]
    public async Task Disputed_borders_are_drawn_apart()
    {
        var map = await DrawAsync(Mark("NO", MapLevel.Low, 1));
        Assert.NotEmpty(map.QuerySelector(".ak-map__disputed")!.GetAttribute("d")!);
        Assert.Contains("Krim", CountryMap.Caption(Aktsom.Documents.Model.Language.Nb), StringComparison.Ordinal);
    }

    private static CountryMark Mark(string iso2, MapLevel level, int count) => new(iso2, level, iso2, iso2 + " <b>", count);

    private Task<IElement> DrawAsync(params CountryMark[] marks) => DrawAsync(MapView.World, marks);

    private async Task<IElement> DrawAsync(MapView view, params CountryMark[] marks)
    {
        var map = new CountryMap
        {
            Key = "land",
            Title = "Land",
            Description = "Land med produsenter",
            View = view,
            Countries = marks,
        };
        return new HtmlParser()
            .ParseDocument(await render.Renderer.MapAsync(map, TestContext.Current.CancellationToken))
            .Body!.FirstElementChild!;
    }

    /// <summary>The box of each part of the marked country.</summary>
    private static List<(double Left, double Top, double Right, double Bottom)> Boxes(IElement map) =>
        [.. (map.QuerySelector(".ak-map__country")?.GetAttribute("d") ?? "").Split('M', StringSplitOptions.RemoveEmptyEntries).Select(Box)];

    private static (double Left, double Top, double Right, double Bottom) Box(string part)
    {
        var numbers = Regex
            .Matches(part, @"-?(\d+\.?\d*|\.\d+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))
            .ToList();
        var (xs, ys) = (Run(numbers.Where((_, i) => i % 2 == 0)), Run(numbers.Where((_, i) => i % 2 == 1)));
        return (xs.Min(), ys.Min(), xs.Max(), ys.Max());
    }

    /// <summary>Path data are steps from a first point.</summary>
    private static List<double> Run(IEnumerable<double> steps)
    {
        var at = 0.0;
        return [.. steps.Select(step => at += step)];
    }
}
