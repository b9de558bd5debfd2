using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Modules.Statements.Signing;
using Aktsom.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Statements.Telling;

/// <summary>Publications of a year by channel.</summary>
public sealed class TellingTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-NOR-52")]
    public async Task What_was_told_in_a_year_stands_by_channel_with_link_and_day_and_fills_the_statement()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        var page = await (await browser.GetAsync("/statements/told"))
            .Form("Lagre")
            .SubmitAsync(
                ("Hva ble fortalt?", "Slik følger vi opp hanskene"),
                ("Hvor?", "Nettbutikk"),
                ("Dag", "11.03.2025"),
                ("Lenke", "https://eksempel.no/hansker")
            );
        var wrong = await page.Form("Lagre").SubmitAsync(("Hva ble fortalt?", ""), ("Lenke", "hansker"), ("Dag", "12.03.2025"));

        var figure = await FigureAsync(site, organisation, 2025);
        Assert.Contains("Nettbutikk Slik følger vi opp hanskene 11. mars 2025", page.Words);
        Assert.Equal("https://eksempel.no/hansker", page.Document.QuerySelector(".ak-lines a")!.GetAttribute("href"));
        Assert.Contains("Skriv hva som ble fortalt", wrong.Words);
        Assert.Contains("Skriv hele adressen", wrong.Words);
        var row = Assert.Single(figure.Rows!);
        Assert.Equal(("11.03.2025", "https://eksempel.no/hansker"), (row.Cells["date"], row.Cells["url"]));
        Assert.Equal(FigureGap.Unknown, (await FigureAsync(site, organisation, 2024)).Gap);
    }

    [Fact]
    [Trait("Requirement", "R-LIL-39")]
    public async Task Talks_of_a_year_are_listed_by_day_and_stand_apart_from_what_was_published()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.StatementAuthor);
        foreach (var (title, where, day) in Told)
        {
            await (await browser.GetAsync("/statements/told"))
                .Form("Lagre")
                .SubmitAsync(("Hva ble fortalt?", title), ("Hvor?", where), ("Dag", day));
        }

        var page = await browser.GetAsync("/statements/told?year=2024");
        Assert.Contains("Foredrag for elever", page.Words);
        Assert.DoesNotContain("Foredrag for naboer", page.Words);
        var events = await FigureAsync(site, organisation, 2024, "events.public");
        Assert.Equal(["Innlegg på konferanse", "Foredrag for elever"], events.Rows!.Select(row => row.Cells["title"]));
        Assert.Equal(3, (await FigureAsync(site, organisation, 2024)).Rows!.Count);
        Assert.Equal(FigureGap.Unknown, (await FigureAsync(site, organisation, 2023, "events.public")).Gap);
    }

    private static readonly (string Title, string Where, string Day)[] Told =
    [
        ("Foredrag for elever", "Møte eller seminar", "20.11.2024"),
        ("Innlegg på konferanse", "Møte eller seminar", "02.02.2024"),
        ("Nytt på nettsiden", "Nettsted", "03.03.2024"),
        ("Foredrag for naboer", "Møte eller seminar", "04.04.2025"),
    ];

    [Fact]
    [Trait("Requirement", "R-NOR-52")]
    public async Task The_statements_own_publications_stand_there_too_and_cannot_be_removed_there()
    {
        await using var site = await Site.StartAsync(postgres);
        var made = await StatementToSign.MakeAsync(site.Scopes);
        Assert.True(await made.PublishAsync("Styret møtes i juli."));
        using var browser = await site.SignInAsAsync(made.Organisation, Role.StatementAuthor);

        var page = await browser.GetAsync("/statements/told");

        Assert.Contains("Redegjørelsen for 2025", page.Words);
        Assert.Empty(page.Document.QuerySelectorAll("form[action*=Remove], form[action*=remove]"));
    }

    private static async Task<Figure> FigureAsync(Site site, OrganisationId organisation, int year, string id = "publications.list")
    {
        await using var scope = site.Scopes.As(organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync(id, new FigureScope(organisation, year, TimeProvider.System.GetUtcNow()), CancellationToken.None);
    }
}
