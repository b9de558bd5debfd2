using System.Net;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Platform.Access;

[Trait("Requirement", "R-NEG-15")]
public sealed class SignInTests(TestPostgres postgres)
{
    private const string Email = "kari@example.test";
    private const string Refusal = "E-post og passord passer ikke sammen.";

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_page_and_back_again()
    {
        await using var site = await Site.StartAsync(postgres);
        await WithPasswordAsync(site);
        using var browser = site.Visit();

        var page = await browser.GetAsync("/me?x=1");
        Assert.Equal("/sign-in", page.Path);
        page = await page.Form("Logg inn").SubmitAsync(("E-post", Email), ("Passord", Password.Right));

        Assert.Equal("/me?x=1", page.Address.PathAndQuery);
    }

    [Theory]
    [InlineData(Email, "feil passord, langt nok")]
    [InlineData("ingen@example.test", Password.Right)]
    public async Task Whoever_fails_is_told_the_same(string email, string password)
    {
        await using var site = await Site.StartAsync(postgres);
        await WithPasswordAsync(site);
        using var browser = site.Visit();

        var page = await SignInAsync(browser, email, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(Refusal, page.Words);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_in_the_same_words()
    {
        await using var site = await Site.StartAsync(postgres);
        await WithPasswordAsync(site);
        using var browser = site.Visit();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await SignInAsync(browser, Email, "feil passord, langt nok");
        }

        Assert.Contains(Refusal, (await SignInAsync(browser, Email, Password.Right)).Words);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_are_turned_away_for_a_while()
    {
        await using var site = await Site.StartAsync(
            postgres,
            services => services.Configure<SignInLimitOptions>(limits => limits.PerAddress = 3)
        );
        await WithPasswordAsync(site);
        using var browser = site.Visit();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await SignInAsync(browser, $"ny{attempt}@example.test", Password.Right);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(browser, "enda.en@example.test", Password.Right)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in")).Status);
    }

    [Fact]
    public async Task Too_many_tries_for_one_person_are_turned_away_and_others_are_not()
    {
        await using var site = await Site.StartAsync(
            postgres,
            services => services.Configure<SignInLimitOptions>(limits => limits.PerPerson = 2)
        );
        await Given.UserAsync(site.Scopes, await Given.OrganisationAsync(site.Scopes), "Ola Prøve", "ola@example.test", Role.Reader);
        using var browser = site.Visit();

        await SignInAsync(browser, Email, Password.Right);
        await SignInAsync(browser, Email.ToUpperInvariant(), Password.Right);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(browser, Email, Password.Right)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SignInAsync(browser, "andre@example.test", Password.Right)).Status);
    }

    [Fact]
    public async Task Nobody_is_led_to_another_site_after_signing_in()
    {
        await using var site = await Site.StartAsync(postgres);
        await WithPasswordAsync(site);
        using var browser = site.Visit();

        var form = await browser.GetFormAsync("/sign-in?back=https://evil.example/", "Logg inn");
        var page = await form.SubmitAsync(("E-post", Email), ("Passord", Password.Right));

        Assert.Equal(site.Address.Authority, page.Address.Authority);
    }

    [Fact]
    public async Task Signing_out_ends_it_and_only_a_post_from_our_own_page_does()
    {
        await using var site = await Site.StartAsync(postgres);
        using var browser = await SignedInAsync(site);

        using var forged = await browser.Client.PostAsync("/sign-out", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal("/me", (await browser.GetAsync("/me")).Path);

        var menu = (await browser.GetAsync("/me")).Form("Logg ut");
        Assert.Equal("/sign-in", (await menu.SubmitAsync()).Path);
        Assert.Equal("/sign-in", (await browser.GetAsync("/me")).Path);
    }

    [Fact]
    public async Task The_cookie_is_out_of_scripts_reach_and_stays_with_us()
    {
        await using var site = await Site.StartAsync(postgres);
        await WithPasswordAsync(site);
        using var browser = site.Visit();
        using var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = browser.Cookies,
            CheckCertificateRevocationList = true,
        };
        using var client = new HttpClient(handler) { BaseAddress = site.Address };
        var token = (await browser.GetAsync("/sign-in")).Document.QuerySelector("input[name=form]")!.GetAttribute("value")!;

        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["Email"] = Email,
                ["Password"] = Password.Right,
                ["form"] = token,
            }
        );
        using var answer = await client.PostAsync("/sign-in", content);

        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("aktsom-application=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/", cookie);
        Assert.DoesNotContain("expires", cookie);
    }

    [Fact]
    public async Task The_second_step_asks_for_the_code_of_the_app_or_a_recovery_code_once()
    {
        await using var site = await Site.StartAsync(postgres);
        using var owner = await SignedInAsync(site);
        var (key, codes) = await TurnOnAppAsync(owner);

        using var browser = site.Visit();
        var step = await SignInAsync(browser, Email, Password.Right);
        Assert.Equal("/sign-in/code", step.Path);
        Assert.Equal("/sign-in", (await browser.GetAsync("/me")).Path);
        var wrong = await step.Form().SubmitAsync(("Kode", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Koden stemmer ikke", wrong.ErrorAt("Kode"));
        await wrong.Form().SubmitAsync(("Kode", Password.AppCode(key)));
        Assert.Equal("/me", (await browser.GetAsync("/me")).Path);

        using var lost = site.Visit();
        await (await SignInAsync(lost, Email, Password.Right)).Form().SubmitAsync(("Kode", codes[0].Replace("-", "").ToLowerInvariant()));
        Assert.Equal("/me", (await lost.GetAsync("/me")).Path);

        using var again = site.Visit();
        var used = await (await SignInAsync(again, Email, Password.Right)).Form().SubmitAsync(("Kode", codes[0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, used.Status);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.Reader);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/organisation")).Status);

        await using (var scope = site.Scopes.As(organisation))
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.RemoveRange(await db.Set<RoleAssignment>().ToListAsync());
            await db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/organisation")).Status);
    }

    private static async Task<WebPage> SignInAsync(Browser browser, string email, string password) =>
        await (await browser.GetFormAsync("/sign-in", "Logg inn")).SubmitAsync(("E-post", email), ("Passord", password));

    private static async Task<Browser> SignedInAsync(Site site)
    {
        await WithPasswordAsync(site);
        var browser = site.Visit();
        await SignInAsync(browser, Email, Password.Right);
        return browser;
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAppAsync(Browser browser)
    {
        var page = await browser.GetAsync("/me/app");
        var key = page.Document.QuerySelector("main code")!.TextContent;
        Assert.StartsWith("data:image/svg+xml;base64,", page.Document.QuerySelector("main img")!.GetAttribute("src"));
        page = await page.Form("Slå på kode fra app").SubmitAsync(("Kode", Password.AppCode(key)));
        Assert.Equal("Ta vare på kodene", page.Title);
        return (key, [.. page.Document.QuerySelectorAll("main code").Select(code => code.TextContent)]);
    }

    private static async Task<UserId> WithPasswordAsync(Site site)
    {
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var id = await Given.UserAsync(site.Scopes, organisation, "Kari Prøve", Email, Role.Reader);
        await Password.GiveAsync(site, id);
        return id;
    }
}
