using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>One case: what happened to whom, what was done and what shows it.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class DetailsModel(ImpactDesk desk, RemedyBook book) : PageModel
{
    public RemedyLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(RemedyCaseId id, CancellationToken cancel)
    {
        if (await book.FindAsync(desk.Reach.Organisation, id, cancel) is not { } line)
        {
            return NotFound();
        }

        Line = line;
        return Page();
    }
}
