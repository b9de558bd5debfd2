using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.Documents;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.UnGoals;

/// <summary>The UN goals of a year: chosen, carried, and chosen without anything that carries them.</summary>
[Authorize(OrganisationPermissions.See)]
internal sealed class ListModel(
    AppDb db,
    Reach reach,
    ChangeLog log,
    UnGoalBook book,
    IAuthorizationService authorization,
    TimeProvider clock
) : PageModel
{
    private const int YearsShown = 3;

    public int Year { get; private set; }
    public IReadOnlyList<UnGoalLine> Lines { get; private set; } = [];
    public bool MayEdit { get; private set; }

    [BindProperty, Display(Name = "UnGoals.Title")]
    public int[] Numbers { get; set; } = [];

    public IEnumerable<int> Years =>
        Enumerable.Range(0, YearsShown).Select(back => clock.Today().Year - back).Append(Year).Distinct().OrderDescending();

    public async Task OnGetAsync(int? year, CancellationToken cancel)
    {
        await ReadAsync(year, cancel);
        Numbers = [.. await book.ChosenAsync(reach.Organisation, Year, cancel)];
    }

    public async Task<IActionResult> OnPostAsync(int? year, CancellationToken cancel)
    {
        await ReadAsync(year, cancel);
        if (!MayEdit)
        {
            return Forbid();
        }

        var wanted = UnGoalNames.Kept(Numbers);
        var known = await db.Set<ChosenUnGoal>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Year == Year)
            .ToListAsync(cancel);
        db.RemoveRange(known.Where(one => !wanted.Contains(one.Number)));
        db.AddRange(
            wanted
                .Except(known.Select(one => one.Number))
                .Select(number => new ChosenUnGoal
                {
                    OrganisationId = reach.Organisation,
                    Year = Year,
                    Number = number,
                })
        );
        log.Record(
            "organisation.un_goals_chosen",
            "organisation",
            reach.Organisation,
            new { Year, UnGoals = known.Select(one => one.Number).Order() },
            new { Year, UnGoals = wanted }
        );
        await db.TrySaveAsync(cancel);
        return RedirectToPage(new { year = Year });
    }

    private async Task ReadAsync(int? year, CancellationToken cancel)
    {
        Year = year is >= 2000 and <= 2999 ? year.Value : clock.Today().Year - 1;
        MayEdit = (await authorization.AuthorizeAsync(User, OrganisationPermissions.Edit)).Succeeded;
        Lines = await book.OfAsync(reach.Organisation, Year, cancel);
    }
}
