using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Articles;

/// <summary>What a list would change, before it is saved; afterwards, what it changed and the rows that could not be taken.</summary>
[Authorize(RegisterPermissions.Import)]
internal sealed class LookModel(ArticleImports imports, ModuleTexts texts) : PageModel
{
    public const int AtMost = 200;

    public ArticleImport Import { get; private set; } = null!;
    public ArticleSum Sum { get; private set; } = null!;
    public IReadOnlyList<ArticleRow> Rejected { get; private set; } = [];
    public bool IsSaved => Import.SavedAt is not null;

    public async Task<IActionResult> OnGetAsync(ImportId id, CancellationToken cancel)
    {
        if (await imports.FindAsync(id, cancel) is not { } found)
        {
            return NotFound();
        }

        await ReadAsync(found, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ImportId id, CancellationToken cancel)
    {
        if (await imports.FindAsync(id, cancel) is not { } found)
        {
            return NotFound();
        }

        if (await imports.SaveAsync(found, cancel))
        {
            return RedirectToPage(new { id });
        }

        await ReadAsync(found, cancel);
        return this.PageWithErrors("", texts.For(typeof(LookModel))["Articles.SavedBefore"]);
    }

    public async Task<IActionResult> OnPostDropAsync(ImportId id, CancellationToken cancel)
    {
        if (await imports.FindAsync(id, cancel) is not { SavedAt: null } found)
        {
            return NotFound();
        }

        await imports.DropAsync(found, cancel);
        return RedirectToPage("List");
    }

    private async Task ReadAsync(ArticleImport found, CancellationToken cancel)
    {
        Import = found;
        Sum = IsSaved
            ? new ArticleSum(found.Added, found.Changed, found.Rows - found.Rejected - found.Added - found.Changed, found.Out, 0, 0)
            : await imports.SumAsync(found, cancel);
        Rejected = await imports.RejectedAsync(found.Id, AtMost, cancel);
    }
}
