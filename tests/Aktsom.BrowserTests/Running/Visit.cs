using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Aktsom.BrowserTests.Running;

/// <summary>A page that is open in the browser, with what it complained about.</summary>
public sealed class Visit(IBrowserContext context, IPage page, Screen screen) : IAsyncDisposable
{
    // Run here and not by the package for Playwright, which opens a page of its own for each look.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private readonly List<string> complaints = Listen(page);

    public IPage Page => page;

    /// <summary>Errors on the console and in scripts. A page that itself answers with a refusal is no fault; something missing on it is.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public async Task<IResponse> GoAsync(string path)
    {
        var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        return answer!;
    }

    /// <summary>Fails with each broken rule of WCAG 2.2 A and AA and of good practice, and where.</summary>
    public async Task AxeCheckAsync() => Assert.Empty(await AxeAsync());

    /// <summary>No page scrolls sideways; wide tables do so in their own frame.</summary>
    public async Task FitsTheWindowAsync() => Assert.Empty(await WidthAsync());

    /// <summary>Everything there is to complain about, for tests that look at many pages before they fail.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync() => [.. await WidthAsync(), .. await AxeAsync(), .. complaints];

    private async Task<IReadOnlyList<string>> AxeAsync()
    {
        Assert.True(screen.Script, "axe is a script: look at the page with script on.");

        // Folded parts are read too; axe leaves out what is not shown.
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(fold => fold.open = true)");
        await page.EvaluateAsync(Axe);
        var violations = await page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })).violations.map(
              violation => [`${violation.id}: ${violation.help}`, ...violation.nodes.slice(0, 5).map(node => `    ${node.target}  ${node.html}`)].join('\n'))
            """,
            Rules
        );
        return [.. violations.Select(violation => $"{page.Url} ({screen.Name}) {violation}")];
    }

    /// <summary>What the keyboard reaches in the page and shows no ring around.</summary>
    internal async Task<IReadOnlyList<string>> UnseenFocusAsync()
    {
        var unseen = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
              .filter(element => element.checkVisibility() && !element.disabled)
              .filter(element => {
                element.focus({ focusVisible: true });
                if (document.activeElement !== element) return false;
                const style = getComputedStyle(element);
                return (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) && style.boxShadow === 'none';
              })
              .map(element => element.outerHTML.slice(0, 160))
            """
        );
        return [.. unseen.Select(element => $"{page.Url} shows no focus on {element}")];
    }

    internal async Task<IReadOnlyList<string>> WidthAsync()
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over <= 0 ? [] : [$"{page.Url} is {over} px wider than a window of {screen.Width} px: {await WidestAsync()}"];
    }

    /// <summary>What stands out of the window and lies in no frame of its own.</summary>
    private Task<string> WidestAsync() =>
        page.EvaluateAsync<string>(
            """
            () => [...document.querySelectorAll('body *')]
              .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > document.documentElement.clientWidth)
              .filter(element => { for (let e = element; e !== document.body; e = e.parentElement) if (getComputedStyle(e).overflowX !== 'visible') return false; return true; })
              .slice(-3).map(element => element.outerHTML.slice(0, 120)).join(' ')
            """
        );

    /// <summary>Saves the whole page to the folder named in AKTSOM_SHOTS; does nothing without it.</summary>
    public async Task ScreenshotAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("AKTSOM_SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{screen.Name}.png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private static List<string> Listen(IPage page)
    {
        var heard = new List<string>();
        page.Console += (_, message) =>
        {
            var ofThePage = message.Location.StartsWith($"{page.Url}:", StringComparison.Ordinal);
            var answer = message.Text.Contains("responded with a status of", StringComparison.Ordinal);
            if (message.Type == "error" && !(ofThePage && answer) && !message.Text.Contains("status of 422", StringComparison.Ordinal))
            {
                heard.Add(message.Text);
            }
        };
        page.PageError += (_, fault) => heard.Add(fault);
        return heard;
    }
}
