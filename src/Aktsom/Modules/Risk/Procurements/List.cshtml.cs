using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Procurement;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Procurements;

/// <summary>A year's planned procurements by category, those without one first.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class ListModel(AppDb db, Reach reach, IAuthorizationService authorization, TimeProvider clock) : PageModel
{
    private const int YearsBack = 2;

    public int Year { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public bool MayEdit { get; private set; }
    public IReadOnlyList<PlannedProcurement> All { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        var thisYear = clock.Today().Year;
        Years = [.. Enumerable.Range(-1, YearsBack + 2).Select(back => thisYear - back)];
        Year = year ?? thisYear;
        if (!Years.Contains(Year))
        {
            return NotFound();
        }

        MayEdit = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        var found = await db.Set<PlannedProcurement>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Year == Year)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);
        All = [.. found.OrderBy(one => one.Category is not null).ThenBy(one => one.Category)];
        return Page();
    }

    public int Count(ProcurementCategory category) => All.Count(one => one.Category == category);
}
