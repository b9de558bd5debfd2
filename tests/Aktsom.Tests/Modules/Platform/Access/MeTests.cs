using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Platform.Access;

public sealed class MeTests(TestPostgres postgres)
{
    private const string Email = "ola@example.test";

    [Fact]
    public async Task Name_language_and_theme_follow_the_person()
    {
        await using var site = await Site.StartAsync(postgres);
        using var browser = await SignedInAsync(site);

        var page = await (await browser.GetFormAsync("/me", "Lagre")).SubmitAsync(
            ("Navn", "Ola Ny"),
            ("Språk", "English"),
            ("Tema", "Mørkt")
        );

        Assert.Equal("My profile", page.Title);
        Assert.Equal("dark", page.Document.DocumentElement.GetAttribute("data-color-scheme"));
        Assert.Contains("Ola Ny", page.Document.QuerySelector("header")!.TextContent);
        using var elsewhere = site.Visit();
        await (await elsewhere.GetFormAsync("/sign-in", "Logg inn")).SubmitAsync(("E-post", Email), ("Passord", Password.Right));
        Assert.Equal("My profile", (await elsewhere.GetAsync("/me")).Title);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one_and_ends_other_sessions()
    {
        await using var site = await Site.StartAsync(postgres);
        using var browser = await SignedInAsync(site);

        var page = await ChangeAsync(browser, "ikke det riktige", "skogen står stille om natten");
        Assert.Equal("Passordet stemmer ikke. Prøv igjen.", page.ErrorAt("Passordet du har"));
        page = await ChangeAsync(browser, Password.Right, "kort");
        Assert.Contains("minst 12 tegn", page.ErrorAt("Nytt passord"));
        page = await ChangeAsync(browser, Password.Right, "olaolaolaola");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await ChangeAsync(browser, Password.Right, "skogen står stille om natten");

        Assert.Equal("/me", page.Path);
        using var elsewhere = site.Visit();
        var old = await (await elsewhere.GetFormAsync("/sign-in", "Logg inn")).SubmitAsync(("E-post", Email), ("Passord", Password.Right));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.Status);
    }

    [Fact]
    public async Task Codes_from_an_app_are_turned_off_only_with_the_password_and_the_log_tells_both()
    {
        await using var site = await Site.StartAsync(postgres);
        using var browser = await SignedInAsync(site, Role.Administrator);
        var page = await browser.GetAsync("/me/app");
        var key = page.Document.QuerySelector("main code")!.TextContent;
        var refused = await page.Form("Slå på kode fra app").SubmitAsync(("Kode", "123"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await refused.Form("Slå på kode fra app").SubmitAsync(("Kode", Password.AppCode(key)));

        var form = await browser.GetFormAsync("/me/app", "Slå av kode fra app");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await form.SubmitAsync(("Passord", "feil"))).Status);
        await form.SubmitAsync(("Passord", Password.Right));

        var log = (await browser.GetAsync("/log")).Words;
        Assert.Contains("Kode fra app ble slått på", log);
        Assert.Contains("Kode fra app ble slått av", log);
    }

    [Fact]
    public async Task New_recovery_codes_are_shown_once()
    {
        await using var site = await Site.StartAsync(postgres);
        using var browser = await SignedInAsync(site);
        var page = await browser.GetAsync("/me/app");
        var key = page.Document.QuerySelector("main code")!.TextContent;
        await page.Form("Slå på kode fra app").SubmitAsync(("Kode", Password.AppCode(key)));

        page = await (await browser.GetFormAsync("/me/recovery-codes", "Lag nye koder")).SubmitAsync(("Passord", Password.Right));

        Assert.Equal(10, page.Document.QuerySelectorAll("main code").Length);
        Assert.Empty((await browser.GetAsync("/me/recovery-codes")).Document.QuerySelectorAll("main code"));
    }

    private static async Task<WebPage> ChangeAsync(Browser browser, string current, string next) =>
        await (await browser.GetFormAsync("/me/password", "Bytt passord")).SubmitAsync(
            ("Passordet du har", current),
            ("Nytt passord", next)
        );

    private static async Task<Browser> SignedInAsync(Site site, Role role = Role.Reader)
    {
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var id = await Given.UserAsync(site.Scopes, organisation, "Ola Prøve", Email, role);
        await Password.GiveAsync(site, id);
        var browser = site.Visit();
        await (await browser.GetFormAsync("/sign-in", "Logg inn")).SubmitAsync(("E-post", Email), ("Passord", Password.Right));
        return browser;
    }
}
