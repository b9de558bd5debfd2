using Aktsom.Documents.Derived;
using Aktsom.Documents.Html;
using Aktsom.Documents.Model;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Web.Layouts;
using Aktsom.Modules.Statements.Bundles;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Publishing;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Signing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Translations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.PublicSite;

/// <summary>What anyone may read: an organisation's published statements, as a page and in every form.</summary>
[AllowAnonymous]
internal sealed class ShowModel(
    IOrganisations organisations,
    PublishedEditions published,
    SigningDesk desk,
    OutsideReviewers reviewers,
    StatementForms forms,
    BundleKeeper bundles,
    TranslatedEditions translated,
    DocumentRenderer renderer,
    StatementTemplates templates,
    Reach reach,
    AppDb db
) : PageModel
{
    private const string Bundle = "bundle";
    private static readonly string[] Forms = ["pdf", "docx", "text", "json"];

    public OrganisationFacts Facts { get; private set; } = null!;
    public IReadOnlyList<PublishedEdition> Editions { get; private set; } = [];
    public PublishedEdition? Shown { get; private set; }

    /// <summary>Its translations that are public, and the one that is shown; null for the original.</summary>
    public IReadOnlyList<PublicTranslation> Translations { get; private set; } = [];
    public string? Translated { get; private set; }

    /// <summary>What took its place, where it is no longer the newest of its year or a later year is out.</summary>
    public PublishedEdition? Newer { get; private set; }

    /// <summary>The version it replaced, and what differs.</summary>
    public PublishedEdition? Before { get; private set; }
    public DocumentChanges? Changes { get; private set; }
    public SignatureSet Set { get; private set; } = null!;
    public BaseLevelAssessment? Judged { get; private set; }
    public Document Document { get; private set; } = null!;
    public IReadOnlyList<OutlineEntry> Chapters { get; private set; } = [];

    /// <summary>The answered field that says where to write; null where the statement has none.</summary>
    public string? Contact { get; private set; }
    public string Body { get; private set; } = "";
    public DownloadLinks Links { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(
        string slug,
        int? year,
        int? version,
        string? template,
        string? form,
        [FromQuery] string? edition,
        CancellationToken cancel
    )
    {
        if (await organisations.FindByAddressAsync(slug, cancel) is not { } place)
        {
            return NotFound();
        }

        if (place.Slug != slug)
        {
            var rest = Request.Path.Value![$"/p/{slug}".Length..];
            return RedirectPermanent($"/p/{place.Slug}{rest}{Request.QueryString}");
        }

        if (!await ActForAsync(place, cancel))
        {
            return NotFound();
        }

        Editions = await published.AllAsync(cancel);
        if (Editions.Count == 0)
        {
            return NotFound();
        }

        if (year is null)
        {
            return Page();
        }

        Shown = Editions.FirstOrDefault(one =>
            new EditionPlace(one.Year, one.Version, one.Template).Answers(year.Value, version, template)
        );
        if (Shown is null || await DocumentAsync(Shown, edition, cancel) is not { } document)
        {
            return NotFound();
        }

        var bundle = await bundles.NewestAsync(Shown.Snapshot, cancel);
        if (form == Bundle)
        {
            return bundle is null
                ? NotFound()
                : File(await bundles.ReadAsync(bundle, cancel), BundleKeeper.MediaType, BundleKeeper.NameOf(Shown));
        }

        if (bundle is not null)
        {
            var address = $"{Request.Scheme}://{Request.Host}{Shown.Address}?form={Bundle}";
            var package = new DataPackage(BundleKeeper.NameOf(Shown), address, bundle.Size);
            document = document with { Edition = document.Edition with { Package = package } };
        }

        if (form is null)
        {
            await AroundAsync(Shown, document, cancel);
            var offered = bundle is null ? Forms : [.. Forms, Bundle];
            var inLanguage = Translated is null ? "" : $"&edition={Translated}";
            Links = new DownloadLinks([.. offered.Select(one => (one, $"{Shown.Address}?form={one}{(one == Bundle ? "" : inLanguage)}"))]);
            Document = document;
            Chapters = [.. DocumentHtml.Contents(document).Where(entry => entry.Level == 1)];
            Contact = ContactIn(document, templates.Find(Shown.Template));
            ViewData["Title"] = document.Title;
            var options = new HtmlOptions { OpenFigure = Request.Query["figure"], WithoutContents = true };
            Body = await renderer.FragmentAsync(document, options, cancel);
            return Page();
        }

        return await forms.MakeAsync(document, form, cancel) is { } file
            ? File(file.Content, file.MediaType, $"redegjorelse-{year}{(Translated is null ? "" : $"-{Translated}")}.{file.Extension}")
            : NotFound();
    }

    /// <summary>The original, or the translation that is asked for.</summary>
    private async Task<Document?> DocumentAsync(PublishedEdition shown, string? language, CancellationToken cancel)
    {
        Translations = await translated.OfAsync(shown.Snapshot, cancel);
        Translated = language == shown.Language ? null : language;
        return Translated is null
            ? await published.DocumentAsync(shown, cancel)
            : await translated.DocumentAsync(shown, Translated, cancel);
    }

    private static string? ContactIn(Document document, StatementTemplate? template)
    {
        var keys = template?.Meaning("contact.email").Select(field => field.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        return document
            .Blocks.OfType<Field>()
            .FirstOrDefault(field => keys.Contains(field.Key) && field.State == AnswerState.Answered)
            ?.Key;
    }

    /// <summary>What stands around the text: who has signed, what changed since the version before, what came after.</summary>
    private async Task AroundAsync(PublishedEdition shown, Document document, CancellationToken cancel)
    {
        Set = await desk.SetAsync(shown.Snapshot, cancel);
        Judged = await reviewers.JudgementAsync(shown.Statement, cancel);
        var ofYear = Editions.Where(one => one.Year == shown.Year && one.Template == shown.Template).ToList();
        Newer = ofYear[0] != shown ? ofYear[0] : null;
        Before = ofYear.FirstOrDefault(one => one.Version < shown.Version);
        if (Translated is null && Before is not null && await published.DocumentAsync(Before, cancel) is { } earlier)
        {
            Changes = DocumentChanges.Between(earlier, document);
        }
    }

    /// <summary>The page sees what the organisation sees, but shows only what is published.</summary>
    private async Task<bool> ActForAsync(PublicPlace place, CancellationToken cancel)
    {
        await db.ActForAsync(reach, place.Organisation, cancel);
        if (await organisations.FactsAsync(place.Organisation, cancel) is not { } facts)
        {
            return false;
        }

        Facts = facts;
        ViewData[nameof(OrganisationFace)] = facts.Face();
        return true;
    }
}
