using Aktsom.Documents.Html;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>The statement as it would be printed now: as a page, as PDF and as JSON.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class PreviewModel(StatementStore store, StatementComposer composer, DocumentRenderer renderer) : PageModel
{
    public Statement Statement { get; private set; } = null!;
    public string Body { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(StatementId id, string? form, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        Statement = open.Statement;
        var document = await composer.ComposeAsync(open, new Edition(Draft: true, null, null), cancel);
        switch (form)
        {
            case "pdf":
                return File((await renderer.PdfAsync(document, cancel)).Bytes, "application/pdf", FileName(document, "pdf"));
            case "json":
                return File(DocumentJson.Write(document), "application/json", FileName(document, "json"));
            case null:
                Body = await renderer.FragmentAsync(document, new HtmlOptions { OpenFigure = Request.Query["figure"] }, cancel);
                return Page();
            default:
                return NotFound();
        }
    }

    private static string FileName(Document document, string extension) => $"redegjorelse-{document.Year}-utkast.{extension}";
}
