using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Categories;

/// <summary>The purchase categories with value and risk, and which are chosen for the year (R-LO-03, R-LO-04).</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class ListModel(CategoryBook book, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    private const int FirstYear = 2020;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public int Shown { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<CategorySum> Sums { get; private set; } = [];

    /// <summary>Suppliers the ledgers' words could place.</summary>
    public int Wordless { get; private set; }
    public bool MayEdit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        Years = [today.Year, today.Year - 1, today.Year - 2];
        Shown = Year is { } year and >= FirstYear && year <= today.Year ? year : today.Year;
        Sums = await book.SumsAsync(Shown, cancel);
        Wordless = await book.Wordless().CountAsync(cancel);
        MayEdit = (await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded;
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded)
        {
            return Forbid();
        }

        await book.MakeFromWordsAsync(cancel);
        return RedirectToPage();
    }
}
