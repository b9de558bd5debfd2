using Aktsom.BrowserTests.Running;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.BrowserTests.Manual;

/// <summary>The pictures of the README and the manual: taken of the running demonstration, never drawn. AKTSOM_PICTURES=yes takes them anew.</summary>
public sealed class PictureTests(Chromium chromium, ExampleSite example) : IClassFixture<ExampleSite>
{
    private static readonly Screen Window = Screen.Wide with { Height = 1000 };

    private static string Folder => Path.Combine(Home.Root, "docs", "manual");

    public static TheoryData<string, string> Pictures =>
        new()
        {
            { "start", "" },
            { "suppliers", "suppliers" },
            { "supplier", "suppliers/{supplier}" },
            { "risk", "risk" },
            { "statement", "statements/{statement}" },
        };

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_picture_is_of_a_page_that_is_there(string name, string address)
    {
        await using var visit = await chromium.SignInAsync(example.Site, ExampleSite.Organisation, Window, Role.SustainabilityLead);

        var answer = await visit.GoAsync(example.Fill(address));

        Assert.Equal(200, answer.Status);
        var file = Path.Combine(Folder, $"{name}.png");
        if (Environment.GetEnvironmentVariable("AKTSOM_PICTURES") is { Length: > 0 })
        {
            await visit.Page.ScreenshotAsync(new() { Path = file });
        }

        Assert.True(File.Exists(file), $"Take the picture {name}: AKTSOM_PICTURES=yes ./test");
    }

    [Fact]
    public void Every_picture_of_the_manual_is_taken_here() =>
        Assert.Equal(
            Pictures.Select(picture => $"{picture.Data.Item1}.png").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder, "*.png").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)
        );
}
