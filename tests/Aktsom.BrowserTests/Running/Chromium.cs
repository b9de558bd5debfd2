using Aktsom.BrowserTests.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(Aktsom.Tests.Running.TestPostgres))]

namespace Aktsom.BrowserTests.Running;

/// <summary>One Chromium for the whole run. Named in CHROMIUM, or Debian's.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Long, so that a machine with much else to do is not taken for a fault.</summary>
    private const float TimeoutInMilliseconds = 60_000;

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A new page with nothing remembered. Close it with <c>await using</c>.</summary>
    public async Task<Visit> VisitAsync(Uri site, Screen? screen = null)
    {
        var look = screen ?? Screen.Wide;
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = site.ToString(),
                ViewportSize = new() { Width = look.Width, Height = look.Height },
                ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
                Locale = look.Language,
                JavaScriptEnabled = look.Script,
                DeviceScaleFactor = look.Scale,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(TimeoutInMilliseconds);
        return new Visit(context, await context.NewPageAsync(), look);
    }
}

/// <summary>How a person looks at a page.</summary>
public sealed record Screen(string Name, int Width, int Height)
{
    public static readonly Screen Wide = new("wide", 1440, 900);
    public static readonly Screen Phone = new("phone", 390, 844) { Scale = 2 };
    public static readonly Screen Zoomed = new("zoomed", 640, 800);
    public static readonly Screen InTheDark = new("dark", 1440, 900) { Dark = true };

    public static IReadOnlyList<Screen> All => [Wide, Phone, Zoomed, InTheDark];

    public bool Dark { get; init; }
    public string Language { get; init; } = "nb-NO";
    public bool Script { get; init; } = true;
    public float Scale { get; init; } = 1;
}
