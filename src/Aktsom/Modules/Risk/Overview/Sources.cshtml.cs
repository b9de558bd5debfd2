using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Aktsom.Ledger;
using Aktsom.Modules.Platform.Access;
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

namespace Aktsom.Modules.Risk.Overview;

/// <summary>The source library and the model: what every level rests on.</summary>
[Authorize(RiskPermissions.See)]
[RequestSizeLimit(ImportEdition.SizeLimit + (1024 * 1024))]
internal sealed class SourcesModel(Reach reach, ModelInUse models, EditionBook book, IAuthorizationService authorization, ModuleTexts texts)
    : PageModel
{
    public ScreeningModel Model { get; private set; } = null!;
    public IReadOnlyList<(Source Source, IReadOnlyList<SourceEdition> Editions)> Sources { get; private set; } = [];
    public IReadOnlyList<RiskEdition> Imported { get; private set; } = [];
    public bool MayImport { get; private set; }

    [BindProperty, Display(Name = "Sources.File")]
    public IFormFile? Upload { get; set; }

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

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        using var content = new MemoryStream();
        await Upload!.CopyToAsync(content, cancel);
        try
        {
            if (UploadedTable.Read(content, cancel) is { } table)
            {
                return RedirectToPage(
                    "/Risk/Editions/Look",
                    new { id = await book.KeepAsync(content.ToArray(), Upload.FileName, table, cancel) }
                );
            }

            ModelState.AddModelError(nameof(Upload), text["Sources.Fault.UnknownColumns", Upload.FileName, "–"]);
        }
        catch (LedgerException wrong)
        {
            ModelState.AddModelError(nameof(Upload), wrong.Describe(CultureInfo.CurrentUICulture));
        }

        return this.PageWithErrors();
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
        Imported = await book.AllAsync(cancel);
    }
}
