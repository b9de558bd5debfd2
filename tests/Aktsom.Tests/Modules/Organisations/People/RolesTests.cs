using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Organisations.People;

public sealed class RolesTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-NOR-03")]
    [Trait("Requirement", "R-NEG-02")]
    public async Task A_role_without_a_holder_gives_a_warning_and_one_person_may_hold_two()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        await Given.PersonAsync(site.Scopes, organisation, "Siv Prøve", null, Role.OverallResponsible, Role.OperationalResponsible);
        using var browser = await site.SignInAsAsync(organisation, Role.Reader);

        var page = await browser.GetAsync("/organisation/roles");

        Assert.Equal("Tre roller står uten navn", page.Title);
        Assert.Contains("Ingen har rollen «Svarer på innsynskrav» i dag.", page.Words);
        Assert.Contains("Overordnet ansvarlig Siv Prøve", page.Words);
        Assert.Contains("Operativt ansvarlig Siv Prøve", page.Words);
        Assert.Contains("Ingen er registrert i styret.", page.Words);
    }

    [Fact]
    [Trait("Requirement", "R-LO-10")]
    public async Task The_body_that_signs_goes_by_its_own_name()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes, kind: OrganisationKind.Confederation);
        await Given.PersonAsync(site.Scopes, organisation, "Siv Prøve", null, Role.BoardChair, Role.ManagingDirector);
        using var browser = await site.SignInAsAsync(organisation, Role.Administrator);

        var page = await (await browser.GetFormAsync("/organisation/body")).SubmitAsync(
            ("Navn på organet", "Ledelsen"),
            ("Type organ", "Ledelse")
        );

        Assert.Contains("Alle i Ledelsen og daglig leder signerer", page.Words);
        Assert.Contains("Siv Prøve Styreleder, Daglig leder", page.Words);
        await using var scope = site.Scopes.As(organisation);
        var required = await scope
            .ServiceProvider.GetRequiredService<IOrganisations>()
            .RequiredSignersAsync(organisation, new DateOnly(2026, 6, 1), CancellationToken.None);
        Assert.Equal("Ledelsen", required.Body);
        Assert.Equal("Siv Prøve", Assert.Single(required.Signers).Name);
    }
}
