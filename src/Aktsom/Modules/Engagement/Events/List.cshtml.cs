using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Events;

/// <summary>Webinars and seminars for suppliers, each with the share of those invited that took part.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(EventBook book, Reach reach, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; private set; }
    public IReadOnlyList<EventFile> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        All = await book.AllAsync(reach.Organisation, cancel);
    }
}
