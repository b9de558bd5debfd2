using Aktsom.Modules.Platform.Web;
using Aktsom.Tests.Running;
using AngleSharp.Dom;

namespace Aktsom.Tests.Modules.Platform.Web;

/// <summary>Paging, counting and sorting.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task A_list_longer_than_was_counted_says_more_than()
    {
        using var _ = new Speaking();
        var count = await Rendered.ElementAsync(
            new ListCountTagHelper { Paging = Paging.ByNumber(1, 50, 50, total: null) },
            "størst innkjøp først"
        );
        Assert.Equal("Viser 1–50 av mer enn 1\u00a0000, størst innkjøp først", count.TextContent);
    }

    [Fact]
    public async Task An_empty_list_shows_none()
    {
        using var _ = new Speaking();
        var count = await Rendered.ElementAsync(new ListCountTagHelper { Paging = Paging.ByNumber(1, 50, 0, total: 0) });
        Assert.Equal("Viser 0 av 0", count.TextContent);
    }

    [Fact]
    public async Task The_last_page_has_no_next_and_keeps_the_filters()
    {
        using var _ = new Speaking();
        var pager = await PagerAsync(Paging.ByNumber(11, 25, 17, 267), "?country=NO&levels=High&levels=Low&page=11");

        Assert.Null(pager.QuerySelector("a[rel=next]"));
        Assert.Equal(["1", "…", "10", "11"], pager.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal("?country=NO&levels=High&levels=Low", pager.QuerySelector("li a")!.GetAttribute("href"));
        Assert.Equal("page", pager.QuerySelectorAll("li a")[^1].GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_list_by_key_goes_on_after_the_last_row_and_back_to_the_first_page()
    {
        using var _ = new Speaking();
        var pager = await PagerAsync(Paging.ByKey(50, after: "a", nextAfter: "Ås & Ø", total: null), "?after=a&sort=name");

        Assert.Equal("?sort=name", pager.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("?sort=name&after=%C3%85s%20%26%20%C3%98", pager.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_list_on_one_page_has_no_pager() =>
        Assert.Empty(await Rendered.HtmlAsync(Pager(Paging.ByNumber(1, 25, 12, 12), "")));

    [Theory]
    [InlineData("?sort=name", "name", false)]
    [InlineData("?sort=-name", "name", true)]
    [InlineData("?order=-name", "name", true)]
    [InlineData("?order=-name&sort=risk", "risk", false)]
    [InlineData("?sort=password", "purchases", true)]
    [InlineData("", "purchases", true)]
    public void The_order_is_one_of_the_allowed(string query, string key, bool descending)
    {
        var request = Rendered.View(query).HttpContext.Request;
        Assert.Equal(new Sort(key, descending), Sort.Read(request, new Sort("purchases", Descending: true), "name", "risk"));
    }

    [Fact]
    public async Task A_header_tells_the_order_and_asks_for_the_opposite()
    {
        var header = await HeaderAsync(new Sort("purchases", Descending: true));

        Assert.Equal("descending", header.GetAttribute("aria-sort"));
        Assert.Equal("purchases", header.QuerySelector("button[form=selection][name=sort]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_header_of_numbers_begins_with_the_largest()
    {
        var header = await HeaderAsync(new Sort("name"));

        Assert.False(header.HasAttribute("aria-sort"));
        Assert.Equal("-purchases", header.QuerySelector("button")!.GetAttribute("value"));
    }

    private static async Task<IElement> HeaderAsync(Sort sort)
    {
        var html = await Rendered.HtmlAsync(
            new SortHeaderTagHelper(new NoVersions())
            {
                Key = "purchases",
                Sort = sort,
                Form = "selection",
                Number = true,
            },
            "Innkjøp"
        );
        var document = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(
            $"<table><tr>{html}</tr></table>",
            CancellationToken.None
        );
        return document.QuerySelector("th")!;
    }

    private static PagerTagHelper Pager(Paging paging, string query) =>
        new(new NoVersions()) { Paging = paging, ViewContext = Rendered.View(query) };

    private static Task<IElement> PagerAsync(Paging paging, string query) => Rendered.ElementAsync(Pager(paging, query));
}
