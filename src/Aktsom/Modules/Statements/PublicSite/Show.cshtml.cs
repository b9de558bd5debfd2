using Aktsom.Documents.Html;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Web.Layouts;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aktsom.Modules.Statements.PublicSite;

/// <summary>What anyone may read: an organisation's published statements, as a page and in every form.</summary>
[AllowAnonymous]
internal sealed class ShowModel(
    IOrganisations organisations,
    Publisher publisher,
    StatementForms forms,
    DocumentRenderer renderer,
    Reach reach,
    AppDb db
) : PageModel
{
    private static readonly string[] Forms = ["pdf", "docx", "text", "json"];

    public OrganisationFacts Facts { get; private set; } = null!;
    public IReadOnlyList<PublishedEdition> Editions { get; private set; } = [];
    public PublishedEdition? Shown { get; private set; }
    public string Body { get; private set; } = "";
    public DownloadLinks Links { get; private set; } = new([]);

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

        if (form is null)
        {
            Links = new DownloadLinks([.. Forms.Select(one => (one, $"{Shown.Address}?form={one}"))]);
            Body = await renderer.FragmentAsync(document, new HtmlOptions { OpenFigure = Request.Query["figure"] }, cancel);
            return Page();
        }

        return await forms.MakeAsync(document, form, cancel) is { } file
            ? File(file.Content, file.MediaType, $"redegjorelse-{year}.{file.Extension}")
            : NotFound();
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
