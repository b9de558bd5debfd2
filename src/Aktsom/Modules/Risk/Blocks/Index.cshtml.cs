using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Blocks;

/// <summary>The sale blocks, those past the day they were to be looked at again first.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(BlockBook book, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ListedBlock> Blocks { get; private set; } = [];
    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        Blocks = [.. (await book.AllAsync(cancel)).OrderByDescending(one => one.Block.IsOverdue(Today))];
    }
}
