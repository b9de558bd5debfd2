using System.Net;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Organisations.Years;

public sealed class YearsTests(TestPostgres postgres)
{
    private static readonly int ThisYear = TimeProvider.System.Today().Year;

    [Fact]
    [Trait("Requirement", "R-EHN-11")]
    public async Task A_fact_changed_for_the_next_year_leaves_this_years_as_it_was()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        await SaveAsync(browser, ThisYear - 2, ("Salgsinntekt", "71 000 000"), ("Ansatte", "60"));
        await SaveAsync(browser, ThisYear - 1, ("Salgsinntekt", "82 000 000,50"), ("Ansatte", "75"));

        await using var scope = site.Scopes.As(organisation);
        var years = await scope.ServiceProvider.GetRequiredService<IOrganisations>().YearsAsync(organisation, CancellationToken.None);
        Assert.Equal([(82_000_000.50m, 75), (71_000_000m, 60)], years.Select(year => (year.TurnoverNok!.Value, year.Employees!.Value)));
    }

    [Fact]
    [Trait("Requirement", "R-EHN-11")]
    public async Task A_larger_change_is_noted_and_given_to_the_next_statement()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);

        var page = await (await browser.GetFormAsync("/organisation/changes/add")).SubmitAsync(
            ("Dato", "1. mars 2026"),
            ("Hva er endret?", "Kjøpte Fjordlys AS")
        );

        Assert.Contains("1. mars 2026 Kjøpte Fjordlys AS", page.Words);
        await using var scope = site.Scopes.As(organisation);
        var organisations = scope.ServiceProvider.GetRequiredService<IOrganisations>();
        Assert.Single(await organisations.ChangesAsync(organisation, new DateOnly(2026, 3, 1), CancellationToken.None));
        Assert.Empty(await organisations.ChangesAsync(organisation, new DateOnly(2026, 3, 2), CancellationToken.None));
    }

    [Fact]
    [Trait("Requirement", "R-LAW-01")]
    public async Task The_page_shows_the_answer_the_rule_and_the_figures_for_each_year()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await SaveAsync(browser, ThisYear - 2, ("Salgsinntekt", "90000000"), ("Balansesum", "40000000"), ("Årsverk", "50"));
        await SaveAsync(browser, ThisYear - 1, ("Salgsinntekt", "70000000"), ("Balansesum", "40000000"), ("Årsverk", "50,5"));

        var page = await browser.GetAsync("/organisation/act");

        Assert.Equal($"Åpenhetsloven gjelder for dere i {ThisYear}", page.Title);
        Assert.Contains($"Over grensene både i {ThisYear - 1} og {ThisYear - 2}.", page.Words);
        Assert.Contains("70 000 000 ikke over 70 000 000 40 000 000 over 35 000 000 50,5 over 50 Ja", page.Words);
        await using var scope = site.Scopes.As(organisation);
        var coverage = await scope
            .ServiceProvider.GetRequiredService<IOrganisations>()
            .CoverageAsync(organisation, ThisYear, CancellationToken.None);
        Assert.True(coverage.Covered);
    }

    [Fact]
    [Trait("Requirement", "R-LAW-01")]
    public async Task Where_the_figures_do_not_settle_it_a_person_judges_and_says_why()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await SaveAsync(browser, ThisYear - 1, ("Salgsinntekt", "90000000"), ("Balansesum", "40000000"));
        Assert.Equal($"Dere må vurdere om loven gjelder i {ThisYear}", (await browser.GetAsync("/organisation/act")).Title);

        var form = await browser.GetFormAsync($"/organisation/act/{ThisYear}");
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await form.SubmitAsync(("Gjelder loven dette året?", "Ja, loven gjelder"))).Status
        );
        var page = await form.SubmitAsync(
            ("Gjelder loven dette året?", "Ja, loven gjelder"),
            ("Hvorfor?", "Nytt selskap over grensene fra start")
        );

        Assert.Equal($"Åpenhetsloven gjelder for dere i {ThisYear}", page.Title);
        Assert.Contains("Nytt selskap over grensene fra start", page.Words);
    }

    [Fact]
    public async Task Two_who_add_the_same_year_do_not_overwrite_each_other()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var first = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        using var second = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var path = $"/organisation/years/{ThisYear - 1}";
        var form = await second.GetFormAsync(path);
        await (await first.GetFormAsync(path)).SubmitAsync(("Ansatte", "10"));

        var page = await form.SubmitAsync(("Ansatte", "11"));

        Assert.Contains("Ansatte 10 11", page.Words);
        Assert.Equal(HttpStatusCode.NotFound, (await first.GetAsync("/organisation/years/1999")).Status);
    }

    private static async Task SaveAsync(Browser browser, int year, params (string, string?)[] fields)
    {
        var page = await (await browser.GetFormAsync($"/organisation/years/{year}")).SubmitAsync(fields);
        Assert.Equal("/organisation", page.Path);
    }
}
