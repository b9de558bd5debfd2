using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Articles;

/// <summary>Which labels count as eco-labels in the figures.</summary>
[Authorize(RegisterPermissions.Edit)]
internal sealed class LabelsModel(AppDb db, LabelBook book) : PageModel
{
    public IReadOnlyList<KnownLabel> Labels { get; private set; } = [];

    [BindProperty]
    public List<string> Counting { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Labels = await book.AllAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await book.DecideAsync(Counting, cancel);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("List");
    }
}
