using Aktsom.BrowserTests.Running;
using Aktsom.Modules.Platform.Access;
using Aktsom.Tests.Running;
using Microsoft.Playwright;

namespace Aktsom.BrowserTests.Journeys;

public sealed class PasskeyTests(Chromium chromium, TestPostgres postgres)
{
    private const string Email = "kari@example.test";

    [Fact]
    public async Task A_passkey_is_made_and_opens_the_door_without_password_and_a_removed_one_does_not()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await Password.GiveAsync(site, await Given.UserAsync(site.Scopes, organisation, "Kari Prøve", Email, Role.Reader));
        await using var visit = await chromium.VisitAsync(site.Localhost());
        var page = visit.Page;
        var authenticator = await page.Context.NewCDPSessionAsync(page);
        await authenticator.SendAsync("WebAuthn.enable");
        await authenticator.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = Device });

        await visit.GoAsync("/sign-in?back=/me/passkeys");
        await page.GetByLabel("E-post").FillAsync(Email);
        await page.GetByLabel("Passord").FillAsync(Password.Right);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn", Exact = true }).ClickAsync();
        await page.GetByLabel("Navn på nøkkelen").FillAsync("Telefonen min");
        await page.GetByRole(AriaRole.Button, new() { Name = "Legg til en tilgangsnøkkel" }).ClickAsync();
        await page.GetByRole(AriaRole.Rowheader, new() { Name = "Telefonen min" }).WaitForAsync();

        await SignOutAsync(page);
        await SignInByKeyAsync(visit);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Min profil" }).WaitForAsync();
        Assert.EndsWith("/me", page.Url, StringComparison.Ordinal);

        await visit.GoAsync("/me/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }).ClickAsync();
        await page.GetByText("Ingen tilgangsnøkler ennå").WaitForAsync();
        await SignOutAsync(page);
        await SignInByKeyAsync(visit);
        await page.GetByText("Vi kjenner ikke igjen tilgangsnøkkelen").First.WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    private static Dictionary<string, object> Device =>
        new()
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };

    private static async Task SignInByKeyAsync(Visit visit)
    {
        await visit.GoAsync("/sign-in?back=/me");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bruk tilgangsnøkkel" }).ClickAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator("summary", new() { HasText = "Kari Prøve" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Logg inn" }).WaitForAsync();
    }
}
