using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Remedy;

public sealed class RemedyPagesTests(TestPostgres postgres)
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    [Trait("Requirement", "R-EHN-09")]
    public async Task A_public_buyers_case_without_the_suppliers_duty_is_listed_until_it_has_evidence()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, kind: OrganisationKind.Municipality);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await ListedAsync(site, organisation, "Hansker AS");
        var page = await OpenAsync(browser, "Gebyr for jobben", "Hansker AS");
        Assert.Contains("Leverandøren har selv plikt", page.Words);
        Assert.Contains("Gebyr for jobben", (await browser.GetAsync("/remedy?lacking=true")).Words);
        Assert.Contains("Følg opp leverandørens plikt: Gebyr for jobben", (await browser.GetAsync("/")).Words);

        var form = await browser.GetFormAsync(page.Path + "/act");
        var refused = await form.SubmitAsync(("Hva slags", "Leverandørens plikt er fulgt opp"), ("Hva ble gjort?", "Krevde en plan"));
        Assert.Equal("Skriv hva som viser at plikten ble fulgt opp.", refused.ErrorAt("Hva viser det?"));
        page = await refused.Form("Lagre").SubmitAsync(("Hva viser det?", "Referat fra møtet"));

        Assert.Contains("Vist ved: Referat fra møtet", page.Words);
        Assert.DoesNotContain("Leverandøren har selv plikt", page.Words);
        Assert.DoesNotContain("Gebyr for jobben", (await browser.GetAsync("/remedy?lacking=true")).Words);
    }

    [Fact]
    public async Task An_enterprise_is_not_asked_for_its_suppliers_duty()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await ListedAsync(site, organisation, "Hansker AS");

        Assert.DoesNotContain("Leverandøren har selv plikt", (await OpenAsync(browser, "Gebyr", "Hansker AS")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-41")]
    public async Task A_case_needs_our_role_and_the_group_and_the_statement_has_the_years_apart()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var empty = await (await browser.GetFormAsync("/remedy/edit")).SubmitAsync();
        Assert.Equal("Velg hvordan dere står til skaden.", empty.ErrorAt("Vår rolle"));
        Assert.Equal("Skriv hvilken gruppe som er skadet.", empty.ErrorAt("Hvem er skadet?"));
        var last = new DateOnly(Today.Year - 1, 2, 3);
        await EndAsync(browser, await OpenAsync(browser, "Fjorårets sak", null, last), last.AddDays(40));
        await OpenAsync(browser, "Årets sak", null);

        var figure = await FiguresOf.ComputeAsync(site.Scopes, organisation, "remedy.cases", Today.Year);
        Assert.Equal(
            [$"- {Today.Year}: Årets sak", $"- {Today.Year - 1}: Fjorårets sak"],
            figure.Rows!.Select(row => row.Cells["text"].Split(" (")[0])
        );
        Assert.Contains("(avsluttet)", figure.Rows![1].Cells["text"]);
        Assert.Contains("Retting", figure.Rows[1].Cells["text"]);
        Assert.Equal(
            FigureGap.NothingToCount,
            (await FiguresOf.ComputeAsync(site.Scopes, organisation, "remedy.cases", Today.Year - 3)).Gap
        );
    }

    [Fact]
    [Trait("Requirement", "R-LO-21")]
    public async Task Harm_of_our_own_is_to_be_put_right_at_once_and_the_time_is_shown()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var page = await OpenAsync(browser, "For lite lønn", null, Today.AddDays(-9));
        Assert.Contains("Begynn å rette opp: For lite lønn", (await browser.GetAsync("/")).Words);

        page = await (await browser.GetFormAsync(page.Path + "/act")).SubmitAsync(
            ("Hva slags", "Erstatning"),
            ("Dato", Typed(Today.AddDays(-2))),
            ("Hva ble gjort?", "Etterbetalt lønn"),
            ("Beløp", "12 500,50")
        );

        Assert.Contains("Dager til første tiltak 7 dager", page.Words);
        Assert.Contains("12 500", page.Words.Replace('\u00a0', ' '));
        Assert.DoesNotContain("Begynn å rette opp", (await browser.GetAsync("/")).Words);
    }

    [Fact]
    [Trait("Requirement", "R-NOR-34")]
    public async Task A_shared_case_names_outside_parties_who_get_no_access()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var page = await OpenAsync(browser, "Felles sak", null);
        page = await (await browser.GetFormAsync(page.Path.Replace("/remedy/", "/remedy/edit/", StringComparison.Ordinal))).SubmitAsync(
            ("Sammen med", "Tre andre kjeder")
        );

        Assert.Contains("Sammen med Tre andre kjeder", page.Words);
        using var other = await site.SignInAsAsync(await Given.OrganisationAsync(site.Scopes, "Annen kjede"), Role.SustainabilityLead);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await other.GetAsync(page.Path)).Status);
    }

    [Fact]
    public async Task A_case_belongs_to_an_impact_and_each_leads_to_the_other()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await using var scope = site.Scopes.As(organisation);
        var impact = scope
            .ServiceProvider.GetRequiredService<ImpactRegister>()
            .New(
                Today.Year,
                new ImpactForm
                {
                    Title = "Gjeld fra gebyrer",
                    Harm = "Arbeidere betaler for jobben.",
                    Places = "Globalt",
                }
            );
        await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
        var page = await OpenAsync(browser, "Gebyr for jobben", null);

        page = await (await browser.GetFormAsync(page.Path.Replace("/remedy/", "/remedy/edit/", StringComparison.Ordinal))).SubmitAsync(
            ("Hører til påvirkningen", "Gjeld fra gebyrer")
        );

        Assert.Contains("Hører til påvirkningen Gjeld fra gebyrer", page.Words);
        Assert.Contains("Å rette opp skade Gebyr for jobben", (await browser.GetAsync($"/impacts/{impact.Impact}")).Words);
    }

    [Fact]
    public async Task A_name_that_several_have_is_asked_for_again_and_what_was_typed_stays()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await ListedAsync(site, organisation, "Hansker Nord AS");
        await ListedAsync(site, organisation, "Hansker Sør AS");

        var page = await OpenAsync(browser, "Gebyr", "Hansker");
        Assert.Contains("Hansker Nord AS", page.ErrorAt("Leverandør"));
        Assert.Contains("Hansker Sør AS", page.ErrorAt("Leverandør"));
        var after = await page.Form("Lagre").SubmitAsync(("Leverandør", "Hansker Sør AS"), ("Underveis", "ja"));

        Assert.Equal("Gebyr", after.Title);
        Assert.Contains("Hansker Sør AS", after.Words);
        Assert.Contains("Hørt: Underveis", after.Words);
    }

    /// <summary>A supplier that can be found by its name, as after an import.</summary>
    private static async Task ListedAsync(Site site, OrganisationId organisation, string name)
    {
        await Given.SupplierAsync(site.Scopes, organisation, name);
        await using var scope = site.Scopes.As(organisation);
        await scope.ServiceProvider.GetRequiredService<IStandings>().RefreshAsync(organisation, CancellationToken.None);
    }

    private static async Task<WebPage> OpenAsync(Browser browser, string title, string? supplier, DateOnly? on = null) =>
        await (await browser.GetFormAsync("/remedy/edit")).SubmitAsync(
            ("Sak", title),
            ("Hva har skjedd?", "Arbeidere har tapt penger."),
            ("Leverandør", supplier),
            ("Vår rolle", "Bidrar til"),
            ("Hvem er skadet?", "Sesongarbeidere"),
            ("Erkjent", Typed(on ?? Today))
        );

    private static async Task EndAsync(Browser browser, WebPage page, DateOnly on)
    {
        await (await browser.GetFormAsync(page.Path + "/state")).SubmitAsync(("Ny status", "Pågår"));
        await (await browser.GetFormAsync(page.Path + "/act")).SubmitAsync(
            ("Dato", Typed(on)),
            ("Hva ble gjort?", "Rettet"),
            ("Hva viser det?", "Bilag")
        );
        await (await browser.GetFormAsync(page.Path + "/state")).SubmitAsync(("Ny status", "Gjort og dokumentert"));
        await (await browser.GetFormAsync(page.Path + "/state")).SubmitAsync(
            ("Ny status", "Avsluttet"),
            ("Hvem bestemte at saken er slutt?", "Ledelsen"),
            ("Slutt", Typed(on))
        );
    }

    private static string Typed(DateOnly day) => $"{day.Day}.{day.Month}.{day.Year}";
}
