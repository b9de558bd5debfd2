using System.Text.RegularExpressions;
using Aktsom.BrowserTests.Running;
using Aktsom.Tests.Running;
using Microsoft.Playwright;

namespace Aktsom.BrowserTests.Journeys;

/// <summary>What script adds: lists that follow the filters, menus that close.</summary>
public sealed class FurnitureTests(Chromium chromium, GalleryHost host) : IClassFixture<GalleryHost>
{
    [Fact]
    public async Task A_list_follows_a_filter_without_loading_the_page_and_can_be_gone_back_from()
    {
        await using var visit = await chromium.VisitAsync(host.Address);
        await visit.GoAsync("/_gallery/list");
        await visit.Page.EvaluateAsync("window.stayed = true");

        await visit.Page.GetByLabel("Ukjent", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("Levels=Unknown"));
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.stayed === true"));
        Assert.True(await visit.Page.GetByLabel("Ukjent", new() { Exact = true }).IsCheckedAsync());

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Leverandør" }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("sort=name"));
        await Assertions.Expect(visit.Page.Locator("th[aria-sort=ascending]")).ToHaveCountAsync(1);

        await visit.Page.GoBackAsync();
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("tbody tr")).ToHaveCountAsync(8);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_person_s_menu_closes_by_Escape_and_gives_focus_back()
    {
        await using var visit = await chromium.VisitAsync(host.Address);
        await visit.GoAsync("/_gallery/list");
        var menu = visit.Page.Locator(".ak-person");

        await menu.Locator("summary").ClickAsync();
        await visit.ScreenshotAsync("gallery-person");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Språk og tema" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Escape");

        Assert.Null(await menu.GetAttributeAsync("open"));
        Assert.Equal("SUMMARY", await visit.Page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task A_refused_form_is_as_accessible_as_the_empty_one()
    {
        await using var visit = await chromium.VisitAsync(host.Address);
        await visit.GoAsync("/_gallery/form");
        await visit.Page.GetByLabel("Organisasjonsnummer").FillAsync("123");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre leverandøren" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".ds-error-summary")).ToBeFocusedAsync();

        await visit.ScreenshotAsync("gallery-form-refused");
        await visit.AxeCheckAsync();
    }
}
