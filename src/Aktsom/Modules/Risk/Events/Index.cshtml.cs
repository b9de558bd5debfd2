using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Events;

/// <summary>The country events with how many they affect, and how many of those nobody has decided on.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(EventBook book, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<EventStanding> Events { get; private set; } = [];
    public bool MayEdit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        MayEdit = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        Events = await book.AllAsync(cancel);
    }
}
