using Aktsom.Documents.Html;
using Aktsom.Documents.Json;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Web.Layouts;
using Aktsom.Modules.Statements.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Statements.PublicSite;

/// <summary>What anyone may read: an organisation's published statements, as page, PDF and JSON.</summary>
[AllowAnonymous]
internal sealed class ShowModel(IOrganisations organisations, Publisher publisher, DocumentRenderer renderer, Reach reach, AppDb db)
    : PageModel
{
    public OrganisationFacts Facts { get; private set; } = null!;
    public IReadOnlyList<PublishedEdition> Editions { get; private set; } = [];
    public PublishedEdition? Shown { get; private set; }
    public string Body { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, int? year, int? version, string? form, CancellationToken cancel)
    {
        if (!await ActForAsync(slug, cancel))
        {
            return NotFound();
        }

        Editions = await publisher.EditionsAsync(cancel);
        if (Editions.Count == 0)
        {
            return NotFound();
        }

        if (year is null)
        {
            return Page();
        }

        Shown = Editions.FirstOrDefault(edition => edition.Year == year && (version is null || edition.Version == version));
        if (Shown is null || await publisher.DocumentAsync(Shown, cancel) is not { } document)
        {
            return NotFound();
        }

        switch (form)
        {
            case "pdf":
                return File((await renderer.PdfAsync(document, cancel)).Bytes, "application/pdf", $"redegjorelse-{year}.pdf");
            case "json":
                return File(DocumentJson.Write(document), "application/json", $"redegjorelse-{year}.json");
            case null:
                Body = await renderer.FragmentAsync(document, new HtmlOptions { OpenFigure = Request.Query["figure"] }, cancel);
                return Page();
            default:
                return NotFound();
        }
    }

    /// <summary>The page sees what the organisation sees, but shows only what is published; the connection is told anew.</summary>
    private async Task<bool> ActForAsync(string slug, CancellationToken cancel)
    {
        if (await organisations.FindByAddressAsync(slug, cancel) is not { } place)
        {
            return false;
        }

        reach.ActFor(place.Organisation);
        await db.Database.OpenConnectionAsync(cancel);
        await ReachInterceptor.TellAsync((NpgsqlConnection)db.Database.GetDbConnection(), reach, cancel);
        if (await organisations.FactsAsync(place.Organisation, cancel) is not { } facts)
        {
            return false;
        }

        Facts = facts;
        ViewData[nameof(OrganisationFace)] = new OrganisationFace(
            facts.Name,
            facts.Name,
            facts.OrgNumber,
            facts.Colour,
            null,
            $"/p/{facts.Slug}",
            [],
            facts.IsExample
        );
        return true;
    }
}
