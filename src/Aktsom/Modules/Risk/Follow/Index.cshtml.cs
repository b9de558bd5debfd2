using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Follow;

/// <summary>The suppliers followed in a year, with the rules that chose each, and whether the same rules and seed choose the same today.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(
    FollowDesk desk,
    FollowFacts facts,
    ISuppliers suppliers,
    Reach reach,
    IAuthorizationService authorization,
    TimeProvider clock
) : PageModel
{
    private const int AtMost = 300;
    private const int YearsBack = 2;

    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public bool MayEdit { get; private set; }
    public IReadOnlyList<FollowRound> Rounds { get; private set; } = [];
    public FollowRound? Round { get; private set; }
    public IReadOnlyList<FollowedSupplier> Shown { get; private set; } = [];
    public IReadOnlyDictionary<SupplierId, string> Names { get; private set; } = new Dictionary<SupplierId, string>();
    public IReadOnlyDictionary<SupplierId, FollowByHand> ByHand { get; private set; } = new Dictionary<SupplierId, FollowByHand>();

    /// <summary>Those the same rules would take in today, and those they would not any more.</summary>
    public IReadOnlyList<Followed> Came { get; private set; } = [];
    public IReadOnlyList<FollowedSupplier> Went { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? year, int? version, CancellationToken cancel)
    {
        var thisYear = clock.Today().Year;
        Years = [.. Enumerable.Range(0, YearsBack + 1).Select(back => thisYear - back)];
        Year = year ?? thisYear;
        if (!Years.Contains(Year))
        {
            return NotFound();
        }

        MayEdit = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        Rounds = await desk.RoundsAsync(reach.Organisation, Year, cancel);
        Round = Rounds.FirstOrDefault(round => version is null || round.Version == version);
        if (Round is null)
        {
            return version is null ? Page() : NotFound();
        }

        await ReadAsync(Round, cancel);
        return Page();
    }

    private async Task ReadAsync(FollowRound round, CancellationToken cancel)
    {
        var kept = await desk.SuppliersAsync(round, cancel);
        Shown = [.. kept.Take(AtMost)];
        ByHand = await facts.ByHandAsync(Year, cancel);
        Names = await suppliers.NamesOfAsync(reach.Organisation, [.. Shown.Select(one => one.Supplier)], cancel);
        var today = await desk.ChooseAsync(Year, FollowDesk.RulesOf(round), cancel);
        var then = kept.Select(one => one.Supplier).ToHashSet();
        var now = today.Suppliers.Select(one => one.Supplier).ToHashSet();
        Came = [.. today.Suppliers.Where(one => !then.Contains(one.Supplier))];
        Went = [.. kept.Where(one => !now.Contains(one.Supplier))];
    }
}
