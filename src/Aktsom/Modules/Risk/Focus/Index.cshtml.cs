using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Focus;

/// <summary>The year's focus countries, what was chosen and left before, and the ranking they are chosen from.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(
    FocusList list,
    FocusRanking ranking,
    FollowUpElsewhere elsewhere,
    IAuthorizationService authorization,
    TimeProvider clock
) : PageModel
{
    private const int YearsBack = 2;

    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<FocusCountry> Now { get; private set; } = [];
    public IReadOnlyList<FocusCountry> Before { get; private set; } = [];
    public IReadOnlyList<RankedCountry> Ranking { get; private set; } = [];
    public IReadOnlyList<Elsewhere> Elsewhere { get; private set; } = [];
    public DateOnly ComparedTo { get; private set; }
    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        var thisYear = clock.Today().Year;
        Year = year ?? thisYear;
        if (Year > thisYear || Year < thisYear - ChooseModel.OldestYears)
        {
            return NotFound();
        }

        Years = [.. Enumerable.Range(0, YearsBack + 1).Select(back => thisYear - back)];
        MayEdit = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        var all = await list.OfYearAsync(Year, cancel);
        Now = [.. all.Where(focus => focus.EndedAt is null)];
        Before = [.. all.Where(focus => focus.EndedAt is not null)];
        Ranking = await ranking.AllAsync(Now.Select(focus => focus.Country).ToHashSet(StringComparer.Ordinal), cancel);
        Elsewhere = await elsewhere.OfYearAsync(Year, cancel);
        ComparedTo = elsewhere.LastDay(Year);
        return Page();
    }
}
