using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>Decisions not to buy from a place, with what they flag, and the orders that were put in to be tested.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(ExclusionBook book, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    public const int NewestOrders = 100;

    public IReadOnlyList<ExclusionStanding> Rules { get; private set; } = [];
    public IReadOnlyList<OrderCheck> Orders { get; private set; } = [];
    public int Held { get; private set; }
    public bool MayEdit { get; private set; }
    public bool MayCheck { get; private set; }
    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        MayEdit = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        MayCheck = (await authorization.AuthorizeAsync(User, RiskPermissions.CheckOrder)).Succeeded;
        var standings = new List<ExclusionStanding>();
        foreach (var rule in await book.AllAsync(cancel))
        {
            standings.Add(rule.IsInForce(Today) ? await book.StandingAsync(rule, cancel) : new ExclusionStanding(rule, []));
        }

        (Rules, Orders, Held) = (standings, await book.ChecksAsync(NewestOrders, cancel), await book.HeldAsync(cancel));
    }
}
