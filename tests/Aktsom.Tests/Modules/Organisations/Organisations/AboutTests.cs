using System.Net;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Organisations.Organisations;

public sealed class AboutTests(TestPostgres postgres)
{
    [Fact]
    public async Task What_is_changed_is_shown_and_logged_in_words()
    {
        await using var site = await Site.StartAsync(postgres);
        using var browser = await EditorAsync(site);

        var page = await (await browser.GetFormAsync("/organisation/edit")).SubmitAsync(
            ("Navn på virksomheten", "Nordlys Grossist AS"),
            ("Organisasjonsnummer", "974 760 673"),
            ("Type", "Kjedekontor"),
            ("Vi selger til det offentlige", "ja")
        );

        Assert.Equal("/organisation", page.Path);
        Assert.Contains("974 760 673", page.Words);
        Assert.Contains("Opplysninger om virksomheten ble endret", page.Words);
        Assert.Contains("Type: Virksomhet → Kjedekontor", page.Words);
        Assert.Contains("Selger til det offentlige: Nei → Ja", page.Words);
        browser.Speak("nn");
        Assert.Contains("Type: Verksemd → Kjedekontor", (await browser.GetAsync("/organisation")).Words);
        browser.Speak("en");
        Assert.Contains("Sells to the public sector: No → Yes", (await browser.GetAsync("/organisation")).Words);
    }

    [Theory]
    [InlineData("97476067", "Organisasjonsnummeret har 8 sifre. Det skal ha ni.")]
    [InlineData("974760674", "Sjekk sifrene i 974760674. Det siste stemmer ikke med resten.")]
    public async Task A_wrong_organisation_number_says_what_is_wrong(string number, string message)
    {
        await using var site = await Site.StartAsync(postgres);
        using var browser = await EditorAsync(site);

        var page = await (await browser.GetFormAsync("/organisation/edit")).SubmitAsync(("Organisasjonsnummer", number));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(message, page.ErrorAt("Organisasjonsnummer"));
        Assert.Equal(number, page.Form().ValueOf("Organisasjonsnummer"));
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_versions_and_chooses()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Nordlys AS");
        using var bodil = await site.SignInAsAsync(
            await Given.UserAsync(site.Scopes, organisation, "Bodil Prøve", "bodil@example.test", Role.SustainabilityLead)
        );
        using var arne = await site.SignInAsAsync(
            await Given.UserAsync(site.Scopes, organisation, "Arne Prøve", "arne@example.test", Role.SustainabilityLead)
        );
        var bodils = await bodil.GetFormAsync("/organisation/edit");
        var arnes = await arne.GetFormAsync("/organisation/edit");

        await bodils.SubmitAsync(("Hovedkontorets adresse", "Bodils vei 1"));
        var page = await arnes.SubmitAsync(("Hovedkontorets adresse", "Arnes gate 2"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Bodil Prøve lagret dette kl.", page.Words);
        Assert.Contains("Hovedkontorets adresse Bodils vei 1 Arnes gate 2", page.Words);
        Assert.Equal("Arnes gate 2", page.Form("Lagre").ValueOf("Hovedkontorets adresse"));
        Assert.Contains("Bodils vei 1", (await bodil.GetAsync("/organisation")).Words);
        page = await page.Form("Lagre").SubmitAsync();
        Assert.Contains("Arnes gate 2", page.Words);
    }

    [Theory]
    [InlineData("#9BD3B0", "Fargen er for lys til tekst (1,7).")]
    [InlineData("#0B5566", null)]
    public async Task A_colour_that_would_not_be_read_is_kept_and_said(string colour, string? note)
    {
        await using var site = await Site.StartAsync(postgres);
        using var browser = await EditorAsync(site);

        var page = await (await browser.GetFormAsync("/organisation/face")).SubmitAsync(
            ("Offentlig adresse", "nordlys"),
            ("Egen farge", colour)
        );

        Assert.Contains(colour.ToLowerInvariant(), page.Words);
        Assert.Equal(note is not null, page.Words.Contains(note ?? "for lys", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_earlier_public_address_leads_on_and_is_never_given_to_another()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, "Nordlys AS");
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        using var other = await EditorAsync(site);
        await SetAddressAsync(browser, "nordlys");
        await SetAddressAsync(browser, "nordlys-grossist");

        var page = await SetAddressAsync(other, "nordlys");
        Assert.Equal("Adressen er opptatt. Legg til et ord, for eksempel stedet.", page.ErrorAt("Offentlig adresse"));
        page = await SetAddressAsync(other, "Nord Lys!");
        Assert.Contains("Bruk bare a–z", page.ErrorAt("Offentlig adresse"));
        page = await SetAddressAsync(other, "sign-in");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);

        await using var scope = site.Services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IOrganisations>().FindByAddressAsync("nordlys", CancellationToken.None);
        Assert.Equal(new PublicPlace(organisation, "nordlys-grossist"), found);
    }

    [Fact]
    public async Task A_reader_sees_the_facts_and_no_way_to_change_them()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.Reader);

        var page = await browser.GetAsync("/organisation");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href$='/edit']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/organisation/edit")).Status);
    }

    private static async Task<WebPage> SetAddressAsync(Browser browser, string address) =>
        await (await browser.GetFormAsync("/organisation/face")).SubmitAsync(("Offentlig adresse", address));

    private static async Task<Browser> EditorAsync(Site site) =>
        await site.SignInAsAsync(await Given.OrganisationAsync(site.Scopes), Role.SustainabilityLead);
}
