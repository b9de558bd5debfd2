using System.Globalization;
using Aktsom.Documents.Plain;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>Every answer as plain text in the template's order, ready to be pasted into the form of a membership organisation (R-EHN-10).</summary>
[Authorize(StatementPermissions.See)]
internal sealed class FieldsModel(StatementStore store, StatementPrint print) : PageModel
{
    private const int Widest = 80;
    private const int FewestRows = 2;
    private const int MostRows = 16;

    public Statement Statement { get; private set; } = null!;
    public IReadOnlyList<FieldText> Fields { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(StatementId id, string? form, CancellationToken cancel)
    {
        if (form is not (null or "text") || await store.FindAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        Statement = open.Statement;
        var document = await print.OfAsync(open, cancel);
        if (form is null)
        {
            Fields = DocumentText.Fields(document);
            return Page();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"redegjorelse-{Statement.Year}-felt.txt");
        return File(System.Text.Encoding.UTF8.GetBytes(FieldTextFile.Of(DocumentText.Fields(document))), "text/plain; charset=utf-8", name);
    }

    /// <summary>Letters as a person counts them: one for æ and one for an emoji.</summary>
    public static int Letters(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>High enough to be read without scrolling, unless it is long.</summary>
    public static int Rows(string text) => Math.Clamp(text.Split('\n').Sum(line => 1 + (line.Length / Widest)), FewestRows, MostRows);
}
