using System.Text;
using Aktsom.BrowserTests.Running;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Aktsom.BrowserTests.Journeys;

/// <summary>From an empty organisation to a signed-off PDF whose figures come from the file that was dropped.</summary>
public sealed class NewcomerTests(Chromium chromium, TestPostgres postgres)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_ledger_file_to_a_tagged_statement(bool script)
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Fjellvang Innkjøp AS");
        var screen = Screen.Wide with { Script = script };
        await using var visit = await chromium.SignInAsync(site, organisation, screen, Role.SustainabilityLead, Role.Administrator);
        await ImportAsync(visit);
        await ReadRisksAsync(visit);
        var statement = await WriteAsync(visit);
        await PrintAsync(site, visit, statement);

        Assert.Empty(visit.Complaints);
    }

    private static async Task ImportAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync("/suppliers");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hent inn regnskap" }).First.ClickAsync();
        await page.GetByLabel("Fil", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "saf-t-2025.xml",
                    MimeType = "text/xml",
                    Buffer = Newcomer.Ledger(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Les filen" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Ingenting er lagret ennå.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre 4 leverandører" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("4 leverandører er lagret");
    }

    /// <summary>Nobody has asked for a screening: it is there. The two whose country alone says too little stay unknown.</summary>
    private static async Task ReadRisksAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync("/suppliers");
        await Expect(page.Locator("h1")).ToHaveTextAsync("4 leverandører");
        await Expect(page.Locator("main")).ToContainTextAsync("2 leverandører er vurdert; de står for 46 % av innkjøpene.");
        await Expect(page.Locator("tbody tr").First).ToContainTextAsync("Høy");
        await Expect(page.Locator("tbody tr").Last).ToContainTextAsync("Ukjent");
        await page.GetByRole(AriaRole.Link, new() { Name = "Anvi Garments Pvt. Ltd." }).First.ClickAsync();
        var topic = page.Locator("main details").Filter(new() { HasText = "Bangladesh" }).First;
        await topic.Locator("summary").First.ClickAsync();
        await Expect(topic.GetByText("Bangladesh").First).ToBeVisibleAsync();
    }

    private static async Task<string> WriteAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.GoAsync("/statements");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begynn" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("2025");
        await Expect(page.Locator("main")).ToContainTextAsync("fylt fra registeret");
        var address = new Uri(page.Url).AbsolutePath;

        await visit.GoAsync(address + "/preview");
        var trace = page.Locator("main details").Filter(new() { HasText = "Leverandører i året" }).First;
        await trace.Locator("summary").First.ClickAsync();
        await trace.GetByRole(AriaRole.Link, new() { Name = "Hent postene" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("4");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Brenna Papirvarer AS" })).ToBeVisibleAsync();
        await visit.GoAsync(address + "/preview");
        return address;
    }

    private static async Task PrintAsync(Site site, Visit visit, string statement)
    {
        var loading = visit.Page.WaitForDownloadAsync();
        await visit.Page.Locator($"a[href$='{statement}/preview/pdf']").ClickAsync();
        var pdf = await File.ReadAllBytesAsync(await (await loading).PathAsync());
        var text = await site.Services.GetRequiredService<DocumentRenderer>().TextAsync(pdf);

        Assert.True(text.Tagged);
        Assert.Contains("pdfuaid:part", Encoding.Latin1.GetString(pdf));
        Assert.Matches(@"\b4\s+leverandører", string.Join('\n', text.Pages));
    }
}
