using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Indicators;

/// <summary>The seventy-two numbers of indicators.md: which figure computes each, and what the others wait for.</summary>
public sealed class IndicatorCatalogueTests(TestPostgres postgres)
{
    [Fact]
    public async Task Every_number_that_says_it_is_computed_has_a_figure_with_the_same_id()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        await using var scope = scopes.As(await Given.OrganisationAsync(scopes));
        var figures = scope.ServiceProvider.GetRequiredService<FigureRegistry>();

        Assert.Equal(72, IndicatorCatalogue.All.Count);
        Assert.Equal(72, IndicatorCatalogue.All.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var row in IndicatorCatalogue.All.Where(row => row.Ground == CatalogueGround.Computed))
        {
            Assert.Equal(row.Id, figures.Find(row.Figure!)?.SpecId);
        }

        Assert.All(
            IndicatorCatalogue.All.Where(row => row.Ground != CatalogueGround.Computed),
            row => Assert.True(row is { Figure: null, Name: not null })
        );
    }

    [Fact]
    public async Task A_number_is_followed_and_its_value_taken_in_beside_those_people_entered()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await Given.SupplierAsync(site.Scopes, organisation);
        var year = TimeProvider.System.Today().Year;

        var register = await browser.GetAsync("/indicators/register");
        Assert.Contains("Leverandører", register.Words);
        Assert.Contains("Aktsom har ikke dette registeret ennå", register.Words);
        var page = await (await browser.GetFormAsync("/indicators/edit?follow=suppliers.counted")).SubmitAsync(
            ("Område for tiltak på tvers", "Kompetanse")
        );
        page = await (await browser.GetFormAsync(page.Path + "/value")).SubmitAsync(
            ("År", $"{year - 1}"),
            ("Verdi", "7"),
            ("Kilde", "Regneark")
        );
        page = await page.Form("Hent verdien fra registeret").SubmitAsync(("År", $"{year}"));

        Assert.Contains($"{year} 1 Regnet ut Registeret", page.Words);
        Assert.Contains($"{year - 1} 7 Ført inn Regneark", page.Words);
        page = await page.Form("Hent verdien fra registeret").SubmitAsync(("År", $"{year - 1}"));
        Assert.Contains("Regnet ut på nytt.", page.Words);
    }
}
