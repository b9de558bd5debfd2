using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Editions;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Overview;

/// <summary>The source library and the model: what every level rests on.</summary>
[Authorize(RiskPermissions.See)]
[RequestSizeLimit(ImportEdition.SizeLimit + (1024 * 1024))]
internal sealed class SourcesModel(
    AppDb db,
    Reach reach,
    ModelInUse models,
    ImportEdition import,
    IScreening screening,
    IAuthorizationService authorization,
    ModuleTexts texts
) : PageModel
{
    public ScreeningModel Model { get; private set; } = null!;
    public IReadOnlyList<(Source Source, IReadOnlyList<SourceEdition> Editions)> Sources { get; private set; } = [];
    public IReadOnlyList<RiskEdition> Imported { get; private set; } = [];
    public bool MayImport { get; private set; }

    [BindProperty, Display(Name = "Sources.File")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "Sources.Terms"), StringLength(4000)]
    public string? Terms { get; set; }

    [TempData]
    public string? Told { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!MayImport)
        {
            return Forbid();
        }

        var text = texts.For(typeof(SourcesModel));
        if (Upload is null || Upload.Length == 0)
        {
            ModelState.AddModelError(nameof(Upload), text["Sources.File.Missing"]);
        }
        else if (Upload.Length > ImportEdition.SizeLimit)
        {
            ModelState.AddModelError(
                nameof(Upload),
                text["Sources.File.Large", Formats.Size(Upload.Length), Formats.Size(ImportEdition.SizeLimit)]
            );
        }

        if (string.IsNullOrWhiteSpace(Terms))
        {
            ModelState.AddModelError(nameof(Terms), text["Sources.Terms.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        using var content = new MemoryStream();
        await Upload!.CopyToAsync(content, cancel);
        try
        {
            var (added, read) = await import.RunAsync(content.ToArray(), Upload.FileName, Terms!, [], cancel);
            if (added is not null)
            {
                await screening.RunAsync(reach.Organisation, cancel);
            }

            Told = added is null ? text["Sources.Known"] : text["Sources.Added", added.Source, added.Values, read.Rejected.Count];
        }
        catch (ReferenceFileException wrong)
        {
            ModelState.AddModelError(nameof(Upload), text["Sources.Fault." + wrong.Fault, wrong.FileName, wrong.Detail]);
            return this.PageWithErrors();
        }

        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        MayImport = (await authorization.AuthorizeAsync(User, RiskPermissions.Reference)).Succeeded;
        var inUse = await models.OfAsync(reach.Organisation, cancel);
        Model = inUse.Model;
        Sources =
        [
            .. inUse
                .Library.Editions.GroupBy(edition => edition.Source.Id, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.First().Source,
                        (IReadOnlyList<SourceEdition>)[.. group.OrderBy(edition => edition.Index, StringComparer.Ordinal)]
                    )
                )
                .OrderBy(pair => pair.Source.Publisher, StringComparer.Ordinal),
        ];
        Imported = await db.Set<RiskEdition>()
            .AsNoTracking()
            .Where(edition => edition.OrganisationId == reach.Organisation)
            .OrderByDescending(edition => edition.At)
            .Select(edition => new RiskEdition
            {
                OrganisationId = edition.OrganisationId,
                Id = edition.Id,
                Source = edition.Source,
                Edition = edition.Edition,
                Terms = edition.Terms,
                FileName = edition.FileName,
                Sha256 = edition.Sha256,
                Content = Array.Empty<byte>(),
                Values = edition.Values,
                At = edition.At,
                By = edition.By,
                RetiredAt = edition.RetiredAt,
            })
            .ToListAsync(cancel);
    }
}
