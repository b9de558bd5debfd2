using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Modules.Impacts.Impacts;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Impacts.Figures;

public sealed class ImpactFiguresTests(TestPostgres postgres)
{
    private static readonly int Year = TimeProvider.System.Today().Year;

    [Fact]
    [Trait("Requirement", "INV-04")]
    [Trait("Requirement", "R-EHN-03")]
    public async Task The_statements_table_holds_the_prioritised_impacts_in_the_registers_order_each_with_a_lasting_key()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        foreach (
            var (title, scores, prioritised) in new[]
            {
                ("Mild", (3, 3, 2, 5), "Ja"),
                ("Verst", (5, 2, 2, 1), "Ja"),
                ("Utelatt", (4, 4, 4, 4), "Nei"),
            }
        )
        {
            var address = await ImpactPagesTests.AddAsync(browser, title, scores);
            await (await browser.GetFormAsync(address + "/choose")).SubmitAsync(
                ("Prioritere nå?", prioritised),
                ("Begrunnelse", "Valgt i møtet.")
            );
        }

        var table = await ComputeAsync(site, organisation, "impacts.prioritised");
        var rest = await ComputeAsync(site, organisation, "impacts.other");

        Assert.Equal(["Verst", "Mild"], table.Rows!.Select(row => row.Cells["title"]));
        Assert.Equal("BD;TR", table.Rows![0].Cells["geographies"]);
        Assert.Equal("workingHours", table.Rows[0].Cells["topics"]);
        Assert.Equal(2, table.Rows.Select(row => row.Key).Distinct().Count());
        Assert.Equal("Valgt i møtet.", Assert.Single(rest.Rows!).Cells["reason"]);
    }

    [Fact]
    [Trait("Requirement", "R-NEG-11")]
    public async Task Harm_that_has_happened_and_own_operations_are_counted_apart_and_none_is_not_zero_before_the_register_is_begun()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        Assert.Equal(FigureGap.Unknown, (await ComputeAsync(site, organisation, "impacts.actual")).Gap);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        var address = await ImpactPagesTests.AddAsync(browser, "Nattskift på lageret", (3, 2, 3, 3));
        Assert.Equal(0, (await ComputeAsync(site, organisation, "impacts.actual")).Value);
        Assert.NotNull((await ComputeAsync(site, organisation, "impacts.internal")).Gap);

        await (await browser.GetFormAsync(address + "/edit")).SubmitAsync(("Art", "Faktisk"), ("Hva gjelder den?", "Egen virksomhet"));

        Assert.Equal(1, (await ComputeAsync(site, organisation, "impacts.actual")).Value);
        Assert.Contains(
            "Nattskift på lageret",
            (await ComputeAsync(site, organisation, "impacts.internal")).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task<Figure> ComputeAsync(Site site, OrganisationId organisation, string id)
    {
        await using var scope = site.Scopes.As(organisation);
        var asked = new FigureScope(organisation, Year, TimeProvider.System.GetUtcNow());
        return await scope.ServiceProvider.GetRequiredService<FigureRegistry>().ComputeAsync(id, asked, CancellationToken.None);
    }
}
