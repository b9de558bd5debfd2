using System.Text.RegularExpressions;
using Aktsom.BrowserTests.Running;
using Aktsom.Modules.Platform.Access;

namespace Aktsom.BrowserTests.Accessibility;

/// <summary>Every page there is, with the example data behind it, on every screen and in every language.</summary>
public sealed class EveryPageTests(Chromium chromium, ExampleSite example) : IClassFixture<ExampleSite>
{
    /// <summary>Every language on the widest screen, and every screen in the language most people use.</summary>
    public static TheoryData<string, string> Looks =>
        new()
        {
            { Screen.Wide.Name, "nb" },
            { Screen.Wide.Name, "nn" },
            { Screen.Wide.Name, "en" },
            { Screen.Phone.Name, "nb" },
            { Screen.InTheDark.Name, "nb" },
        };

    [Fact]
    public void Every_page_with_a_hole_in_its_address_says_how_it_is_visited() =>
        Assert.Empty(PageAddresses.Of(example.Site.Services).Unvisited);

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_is_accessible_fits_and_breaks_no_policy(string screenName, string language)
    {
        var screen = Screen.All.Single(one => one.Name == screenName) with { Language = language };
        await LookAsync(
            screen,
            async (visit, address) =>
            {
                await visit.ScreenshotAsync($"{language}-{NameOf(address)}");
                return [.. await visit.FaultsAsync(), .. await LanguageAsync(visit, language), .. await KeysAsync(visit)];
            }
        );
    }

    /// <summary>WCAG 1.4.10 and 1.4.4: 320 px is a window of 1280 px at 400 %, 640 px the same at 200 %.</summary>
    [Theory]
    [InlineData(320, "nb")]
    [InlineData(320, "nn")]
    [InlineData(320, "en")]
    [InlineData(640, "nb")]
    public async Task Every_page_reflows_without_scrolling_sideways(int width, string language) =>
        await LookAsync(new Screen($"reflow-{width}", width, 800) { Language = language }, (visit, _) => visit.WidthAsync());

    /// <summary>WCAG 2.4.7: whatever the keyboard reaches shows that it is reached.</summary>
    [Fact]
    public async Task Everything_the_keyboard_reaches_shows_its_focus() =>
        await LookAsync(Screen.Wide with { Language = "nb" }, (visit, _) => visit.UnseenFocusAsync());

    private async Task LookAsync(Screen screen, Func<Visit, string, Task<IReadOnlyList<string>>> faults)
    {
        await using var visit = await chromium.SignInAsync(
            example.Site,
            ExampleSite.Organisation,
            screen,
            Role.SustainabilityLead,
            Role.Administrator
        );
        var found = new List<string>();
        foreach (var address in PageAddresses.Of(example.Site.Services).Addresses)
        {
            var answer = await visit.GoAsync(example.Fill(address));
            found.AddRange(
                answer.Status < 500 || address.StartsWith("error/", StringComparison.Ordinal)
                    ? await faults(visit, address)
                    : [$"{address} answered {answer.Status}: {example.Site.Faults.Text}"]
            );
        }

        Assert.True(found.Count == 0, string.Join("\n\n", found.Distinct()));
    }

    private static async Task<IReadOnlyList<string>> LanguageAsync(Visit visit, string language)
    {
        // A supplier's page speaks the language its address names.
        var asked = Regex.Match(visit.Page.Url, "[?&]lang=(?<language>[a-z]{2})", RegexOptions.None, TimeSpan.FromSeconds(1))
            is { Success: true } named
            ? named.Groups["language"].Value
            : language;
        var spoken = await visit.Page.Locator("html").GetAttributeAsync("lang");
        return spoken == asked ? [] : [$"{visit.Page.Url} speaks {spoken}, not {asked}"];
    }

    /// <summary>A key that has no text shows itself, such as «Form.Save».</summary>
    private static async Task<IReadOnlyList<string>> KeysAsync(Visit visit)
    {
        var words = await visit.Page.EvaluateAsync<string[]>(
            """
            () => { const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) { const text = walker.currentNode.data.trim(); if (/^[A-Z][a-z]+(\.[A-Z][A-Za-z]+)+$/.test(text)) found.push(text); }
              return found; }
            """
        );
        return [.. words.Select(word => $"{visit.Page.Url} has no text for {word}")];
    }

    private static string NameOf(string address) =>
        address.Length == 0
            ? "start"
            : address.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('/', '-');
}
