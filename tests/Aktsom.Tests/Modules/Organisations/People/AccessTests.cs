using System.Net;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;

namespace Aktsom.Tests.Modules.Organisations.People;

[Trait("Requirement", "R-NEG-15")]
public sealed class AccessTests(TestPostgres postgres)
{
    [Fact]
    public async Task Someone_invited_makes_a_sign_in_by_the_link_once()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Nordlys AS");
        using var administrator = await site.SignInAsAsync(organisation, Role.Administrator);
        var page = await (await administrator.GetFormAsync("/access/add")).SubmitAsync(
            ("Navn", "Siv Prøve"),
            ("E-post", "siv@example.test"),
            ("Rolle", "Analytiker")
        );
        page = await page.Form("Lag en lenke").SubmitAsync();
        var link = page.Document.QuerySelector("#link")!.GetAttribute("value")!;
        Assert.Contains("no-store", page.Headers.CacheControl!.ToString());
        Assert.Null((await administrator.GetAsync(page.Path)).Document.QuerySelector("#link"));

        using var siv = site.Visit();
        var welcome = await siv.GetAsync(new Uri(link).PathAndQuery);
        Assert.Equal("Velkommen til Nordlys AS", welcome.Title);
        await welcome.Form("Lag innlogging").SubmitAsync(("Velg passord", Password.Right));

        Assert.Equal("Nordlys AS", (await siv.GetAsync("/organisation")).Title);
        Assert.Equal(HttpStatusCode.Forbidden, (await siv.GetAsync("/access")).Status);
        using var late = site.Visit();
        Assert.Equal(HttpStatusCode.Gone, (await late.GetAsync(new Uri(link).PathAndQuery)).Status);
        Assert.Contains("Siv Prøve siv@example.test Analytiker Ja", (await administrator.GetAsync("/access")).Words);
    }

    [Fact]
    public async Task A_link_that_is_changed_in_one_sign_or_replaced_opens_nothing()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var administrator = await site.SignInAsAsync(organisation, Role.Administrator);
        var page = await (await administrator.GetFormAsync("/access/add")).SubmitAsync(
            ("Navn", "Siv Prøve"),
            ("E-post", "siv@example.test")
        );
        page = await page.Form("Lag en lenke").SubmitAsync();
        var replaced = new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
        page = await page.Form("Lag en lenke").SubmitAsync();
        var link = new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
        using var stranger = site.Visit();

        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(replaced)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync(link[..^3] + (link[^3] == 'a' ? 'b' : 'a') + link[^2..])).Status);
        Assert.Equal(HttpStatusCode.Gone, (await stranger.GetAsync("/invited/tull")).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Someone_who_has_a_sign_in_joins_one_more_organisation_and_changes_between_them()
    {
        await using var site = await Site.StartAsync(postgres);
        var first = await Given.OrganisationAsync(site.Scopes, "Første AS");
        var second = await Given.OrganisationAsync(site.Scopes, "Andre AS");
        var siv = await Given.UserAsync(site.Scopes, first, "Siv Prøve", "siv@example.test", Role.Reader);
        using var administrator = await site.SignInAsAsync(second, Role.Administrator);
        var page = await (await administrator.GetFormAsync("/access/add")).SubmitAsync(
            ("Navn", "Siv Prøve"),
            ("E-post", "siv@example.test"),
            ("Rolle", "Leser")
        );
        page = await page.Form("Lag en lenke").SubmitAsync();
        var link = new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;

        using var stranger = site.Visit();
        Assert.Contains("Logg inn først", (await stranger.GetAsync(link)).Words);
        using var browser = await site.SignInAsAsync(siv);
        Assert.Equal("Første AS", (await browser.GetAsync("/organisation")).Title);
        await (await browser.GetFormAsync(link, "Ta imot som Siv Prøve")).SubmitAsync();

        Assert.Equal("Andre AS", (await browser.GetAsync("/organisation")).Title);
        await (await browser.GetFormAsync("/organisations", "Første AS")).SubmitAsync();
        Assert.Equal("Første AS", (await browser.GetAsync("/organisation")).Title);
    }

    [Fact]
    public async Task Nobody_opens_an_organisation_they_have_no_role_in()
    {
        await using var site = await Site.StartAsync(postgres);
        var mine = await Given.OrganisationAsync(site.Scopes, "Min AS");
        var others = await Given.OrganisationAsync(site.Scopes, "Andres AS");
        using var browser = await site.SignInAsAsync(mine, Role.Administrator);
        browser.Cookies.Add(site.Address, new Cookie(ReachMiddleware.ChoiceCookie, others.ToString(), "/"));
        Assert.Equal("Min AS", (await browser.GetAsync("/organisation")).Title);

        var choose = await browser.GetFormAsync("/organisations", "Min AS");
        choose.Set("organisation", others.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await choose.SubmitAsync()).Status);
        Assert.DoesNotContain("Andres AS", (await browser.GetAsync("/organisations")).Words);
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_the_sign_in()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.Administrator);
        var person = (await browser.GetAsync("/access")).Document.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var end = (await browser.GetAsync(person)).Document.QuerySelector("main tbody a")!.GetAttribute("href")!;

        var page = await (await browser.GetFormAsync(end)).SubmitAsync();
        Assert.Contains("Noen må kunne gi tilgang", page.Words);
        page = await (await browser.GetFormAsync(person + "/remove-sign-in")).SubmitAsync();
        Assert.Contains("Noen må kunne gi tilgang", page.Words);

        await Given.UserAsync(site.Scopes, organisation, "Andre Prøve", "andre@example.test", Role.Administrator);
        page = await (await browser.GetFormAsync(end)).SubmitAsync();
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task A_role_is_given_from_a_day_to_a_day_and_its_history_is_readable()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var id = await Given.PersonAsync(site.Scopes, organisation, "Siv Prøve");
        using var browser = await site.SignInAsAsync(organisation, Role.Administrator);

        var form = await browser.GetFormAsync($"/access/{id}/give-role");
        var page = await form.SubmitAsync(("Rolle", "Styreleder"), ("Fra og med", "01.02.2026"), ("Til og med", "31.01.2026"));
        Assert.Equal("Siste dag kan ikke være før første dag.", page.ErrorAt("Til og med"));
        page = await page.Form().SubmitAsync(("Til og med", "31.01.2027"));
        Assert.Contains("Styreleder 01.02.2026 31.01.2027", page.Words);
        Assert.Contains("Rolle ble gitt", page.Words);
        Assert.Contains("Rolle: Styreleder", page.Words);
        page = await (await browser.GetFormAsync($"/access/{id}/give-role")).SubmitAsync(
            ("Rolle", "Styreleder"),
            ("Fra og med", "01.06.2026")
        );
        Assert.Equal("Siv Prøve har allerede denne rollen i tidsrommet.", page.ErrorAt("Rolle"));

        page = await (await browser.GetFormAsync($"/access/{id}/end-role/BoardChair/2026-02-01")).SubmitAsync(
            ("Når?", "Etter en bestemt dag"),
            ("Siste dag med rollen", "30.11.2026")
        );
        Assert.Contains("Styreleder 01.02.2026 30.11.2026", page.Words);
    }

    [Fact]
    public async Task A_person_without_an_address_cannot_be_invited()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        var id = await Given.PersonAsync(site.Scopes, organisation, "Siv Prøve");
        using var browser = await site.SignInAsAsync(organisation, Role.Administrator);

        var page = await (await browser.GetFormAsync($"/access/{id}", "Lag en lenke")).SubmitAsync();

        Assert.Contains("Skriv inn e-postadressen til personen først.", page.Words);
    }
}
