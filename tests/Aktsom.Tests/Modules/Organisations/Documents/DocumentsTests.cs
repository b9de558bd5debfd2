using Aktsom.Modules.Organisations.Documents;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aktsom.Tests.Modules.Organisations.Documents;

/// <summary>Policies and routines, and the practice that is not yet written down.</summary>
public sealed class DocumentsTests(TestPostgres postgres)
{
    [Fact]
    [Trait("Requirement", "R-LO-25")]
    public async Task A_routine_in_use_stands_among_the_unwritten_with_its_goal_until_it_is_decided()
    {
        await using var site = await Site.StartAsync(postgres);
        var organisation = await Given.OrganisationAsync(site.Scopes);
        using var browser = await site.SignInAsAsync(organisation, Role.SustainabilityLead);
        await (await browser.GetAsync("/organisation/documents/edit"))
            .Form("Lagre")
            .SubmitAsync(
                ("Navn", "Evaluering gjennom samtale"),
                ("Hvor langt den er kommet", "I bruk, ikke skrevet"),
                ("Skal være på plass innen", "31.10.2026")
            );

        var unwritten = await browser.GetAsync("/organisation/documents?unwritten=true");
        var figure = await FigureAsync(site, organisation);
        var link = unwritten.Document.QuerySelector("table a")!.GetAttribute("href")!;
        var undecided = await (await browser.GetAsync(link)).Form("Lagre").SubmitAsync(("Hvor langt den er kommet", "Vedtatt"));
        await undecided.Form("Lagre").SubmitAsync(("Vedtatt dag", "01.11.2025"));
        var after = await browser.GetAsync("/organisation/documents?unwritten=true");

        Assert.Contains("Evaluering gjennom samtale", unwritten.Words);
        Assert.Contains("Skal være på plass innen 31. oktober 2026", unwritten.Words);
        Assert.Equal("Evaluering gjennom samtale", Assert.Single(figure.Rows!).Cells["name"]);
        Assert.Contains("Skriv dagen den ble vedtatt", undecided.Words);
        Assert.Contains("Alt er skrevet ned", after.Words);
        Assert.Empty((await FigureAsync(site, organisation)).Rows!);
    }

    [Fact]
    [Trait("Requirement", "R-LO-25")]
    public async Task Each_of_the_four_states_is_kept_and_only_a_decided_one_has_a_day()
    {
        await using var scopes = new Scopes(await postgres.CreateDatabaseAsync());
        var organisation = await Given.OrganisationAsync(scopes);
        await using var scope = scopes.As(organisation);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var state in Enum.GetValues<Formalisation>())
        {
            var document = new GoverningDocument
            {
                OrganisationId = organisation,
                Id = TypedId.New<GoverningDocumentId>(TimeProvider.System),
                Name = "",
            };
            new DocumentForm
            {
                Name = $"{state}",
                Formalisation = state,
                DecidedOn = new DateOnly(2025, 1, 2),
            }.WriteTo(document);
            db.Add(document);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var kept = await db.Set<GoverningDocument>().ToListAsync();

        Assert.Equal(Enum.GetValues<Formalisation>(), kept.Select(one => one.Formalisation).Order());
        Assert.Equal(Formalisation.Decided, Assert.Single(kept, one => one.DecidedOn is not null).Formalisation);
        Assert.Equal(2, kept.Count(one => one.IsWritten));
    }

    private static async Task<Figure> FigureAsync(Site site, OrganisationId organisation)
    {
        await using var scope = site.Scopes.As(organisation);
        return await scope
            .ServiceProvider.GetRequiredService<FigureRegistry>()
            .ComputeAsync(
                "routines.unwritten",
                new FigureScope(organisation, 2025, TimeProvider.System.GetUtcNow()),
                CancellationToken.None
            );
    }
}
