using Aktsom.BrowserTests.Running;
using Aktsom.Tests.Running;

namespace Aktsom.BrowserTests.Accessibility;

/// <summary>Every piece of furniture, on every kind of screen and in every language, in a real browser.</summary>
public sealed class GalleryTests(Chromium chromium, GalleryHost host) : IClassFixture<GalleryHost>
{
    private static readonly string[] Paths =
    [
        "/_gallery",
        "/_gallery/list",
        "/_gallery/thing",
        "/_gallery/week",
        "/_gallery/form",
        "/_gallery/public",
        "/_gallery/question",
        "/_gallery/question?sign=true",
        "/preferences",
        "/nothing-here",
    ];

    public static TheoryData<string, string> Pages =>
        [.. Paths.SelectMany(path => Screen.All.Select(screen => new TheoryDataRow<string, string>(path, screen.Name)))];

    public static TheoryData<string, string> Languages =>
        [.. Paths.SelectMany(path => new[] { "nn", "en" }.Select(language => new TheoryDataRow<string, string>(path, language)))];

    [Fact]
    public async Task A_page_with_a_fault_is_found_out()
    {
        await using var visit = await chromium.VisitAsync(host.Address);
        await visit.GoAsync("/_gallery/form");
        await visit.Page.EvaluateAsync("document.querySelector('main').append(Object.assign(new Image(), { src: '/favicon.ico' }))");

        Assert.Contains(await visit.FaultsAsync(), fault => fault.Contains("image-alt", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_fits_and_breaks_no_policy(string path, string screenName)
    {
        var screen = Screen.All.Single(one => one.Name == screenName);
        await using var visit = await chromium.VisitAsync(host.Address, screen);

        await visit.GoAsync(path);
        await visit.ScreenshotAsync(FileName(path));
        await visit.FitsTheWindowAsync();
        await visit.AxeCheckAsync();

        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("status of 404", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_page_is_accessible_in_every_language(string path, string language)
    {
        await using var visit = await chromium.VisitAsync(host.Address, Screen.Phone with { Language = language });

        await visit.GoAsync(path);
        await visit.FitsTheWindowAsync();
        await visit.AxeCheckAsync();

        Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    private static string FileName(string path) => path.Trim('/', '_').Replace('/', '-').Replace('?', '-').Replace('=', '-');
}
