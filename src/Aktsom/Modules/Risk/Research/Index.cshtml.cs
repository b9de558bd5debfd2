using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Research;

/// <summary>The technically high suppliers, what the desk research found, and who is missing.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(ResearchList list, Reach reach, TimeProvider clock) : PageModel
{
    public Mapping? Mapping { get; private set; }
    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        Mapping = await list.ReadAsync(reach.Organisation, cancel);
    }
}
