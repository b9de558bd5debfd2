using Aktsom.BrowserTests.Running;
using Aktsom.Tests.Running;
using Microsoft.Playwright;

namespace Aktsom.BrowserTests.WithoutJavaScript;

/// <summary>What a reader without script must be able to do.</summary>
public sealed class FurnitureTests(Chromium chromium, GalleryHost host) : IClassFixture<GalleryHost>
{
    private static readonly Screen Plain = Screen.Wide with { Script = false };

    [Fact]
    public async Task A_list_is_narrowed_sorted_and_paged()
    {
        await using var visit = await chromium.VisitAsync(host.Address, Plain);
        await visit.GoAsync("/_gallery/list");

        await visit.Page.GetByLabel("Ukjent", new() { Exact = true }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Vis utvalget" }).ClickAsync();
        Assert.Equal(2, await visit.Page.Locator("tbody tr").CountAsync());

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Leverandør" }).ClickAsync();
        Assert.Contains("sort=name", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(2, await visit.Page.Locator("tbody tr").CountAsync());
        Assert.Equal("ascending", await visit.Page.Locator("th", new() { HasText = "Leverandør" }).First.GetAttributeAsync("aria-sort"));

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Neste side" }).ClickAsync();
        Assert.Contains("page=2", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Levels=Unknown", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_opens_its_ground()
    {
        await using var visit = await chromium.VisitAsync(host.Address, Plain);
        await visit.GoAsync("/_gallery");
        Assert.False(await visit.Page.Locator("#audits").IsVisibleAsync());

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "18,4" }).ClickAsync();

        Assert.True(await visit.Page.Locator("#audits").IsVisibleAsync());
    }

    [Fact]
    public async Task A_form_that_is_refused_puts_the_reader_at_the_summary_and_leads_to_the_field()
    {
        await using var visit = await chromium.VisitAsync(host.Address, Plain);
        await visit.GoAsync("/_gallery/form");
        await visit.Page.GetByLabel("Organisasjonsnummer").FillAsync("123");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre leverandøren" }).ClickAsync();

        Assert.Equal("123", await visit.Page.GetByLabel("Organisasjonsnummer").InputValueAsync());
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv inn navnet på leverandøren." }).ClickAsync();
        Assert.EndsWith("#Name", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_of_a_phone_opens()
    {
        await using var visit = await chromium.VisitAsync(host.Address, Screen.Phone with { Script = false });
        await visit.GoAsync("/_gallery/list");
        await visit.Page.GetByText("Meny", new() { Exact = true }).ClickAsync();
        await visit.ScreenshotAsync("gallery-menu");

        await visit.Page.Locator(".ak-menu").GetByRole(AriaRole.Link, new() { Name = "Risiko" }).ClickAsync();

        Assert.EndsWith("/_gallery", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_key_press_offers_to_skip_to_the_content()
    {
        await using var visit = await chromium.VisitAsync(host.Address, Plain);
        await visit.GoAsync("/_gallery");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.ScreenshotAsync("gallery-skip");

        Assert.Equal("Hopp til innholdet", await visit.Page.Locator(":focus").TextContentAsync());
    }
}
