using Aktsom.Documents.Html;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>The statement as it is printed, frozen or as it would be now: as a page and in every form.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class PreviewModel(StatementStore store, StatementPrint print, StatementForms forms, DocumentRenderer renderer) : PageModel
{
    private static readonly string[] Also = ["docx", "text", "json"];

    public Statement Statement { get; private set; } = null!;
    public string Body { get; private set; } = "";
    public DownloadLinks Links { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(StatementId id, string? form, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        Statement = open.Statement;
        var document = await print.OfAsync(open, cancel);
        if (form is null)
        {
            Links = new DownloadLinks([.. Also.Select(also => (also, Url.Page("Preview", new { id, form = also })!))]);
            var options = new HtmlOptions { OpenFigure = Request.Query["figure"], RecordsPath = $"/statements/{id}/figures/" };
            Body = await renderer.FragmentAsync(document, options, cancel);
            return Page();
        }

        return await forms.MakeAsync(document, form, cancel) is { } file
            ? File(file.Content, file.MediaType, FileName(document, file.Extension))
            : NotFound();
    }

    private static string FileName(Document document, string extension) =>
        $"redegjorelse-{document.Year}{(document.Edition.Draft ? "-utkast" : "")}.{extension}";
}
