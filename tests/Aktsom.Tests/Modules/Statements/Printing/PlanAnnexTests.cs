using Aktsom.Documents.Model;
using Aktsom.Documents.Plain;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Printing;

/// <summary>The action plan as an annex of the statement.</summary>
public sealed class PlanAnnexTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-NEG-12")]
    public async Task The_open_measures_are_printed_at_the_end_when_the_author_wants_them()
    {
        using var speaking = new Speaking();
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead, Role.StatementAuthor);
        var year = TimeProvider.System.Today().Year;
        await (await browser.GetFormAsync($"/measures/edit?year={year}")).SubmitAsync(
            ("Tiltak", "Besøk fabrikken"),
            ("Område for tiltak på tvers", "Kompetanse"),
            ("Frist", $"31.12.{year}"),
            ("Ansvarlig utenfor virksomheten", "Bransjen")
        );
        var id = await StartAsync(site, organisation, year);
        var without = await PrintedAsync(site, organisation, id);
        await (await browser.GetAsync($"/statements/{id}")).Form("Lagre vedlegg").SubmitAsync(("Ta med handlingsplanen", "ja"));
        var with = await PrintedAsync(site, organisation, id);

        Assert.DoesNotContain(without.Blocks.OfType<Heading>(), heading => heading.Annex == "C");
        var annex = with.Blocks.SkipWhile(block => block is not Heading { Annex: "C" }).ToList();
        Assert.Equal("Handlingsplan", ((Heading)annex[0]).Text);
        var row = Assert.Single(((Table)annex[1]).Rows);
        Assert.Equal(4, row.Cells.Count);
        Assert.Contains("Besøk fabrikken", DocumentText.Of(with), StringComparison.Ordinal);
        Assert.Contains("Bransjen", DocumentText.Of(with), StringComparison.Ordinal);
        Assert.Contains("Vedlegg ble valgt", (await browser.GetAsync($"/statements/{id}")).Words);
    }

    private static async Task<StatementId> StartAsync(Site site, OrganisationId organisation, int year)
    {
        await using var scope = site.Scopes.As(organisation);
        var started = await scope
            .ServiceProvider.GetRequiredService<YearStart>()
            .StartAsync(year, "act-s5", "nb", fromLast: false, CancellationToken.None);
        return started.Statement.Id;
    }

    private static async Task<Document> PrintedAsync(Site site, OrganisationId organisation, StatementId id)
    {
        await using var scope = site.Scopes.As(organisation);
        var open = (await scope.ServiceProvider.GetRequiredService<StatementStore>().FindAsync(id, CancellationToken.None))!;
        return await scope
            .ServiceProvider.GetRequiredService<StatementComposer>()
            .ComposeAsync(open, new Edition(true, null, null), CancellationToken.None);
    }
}
