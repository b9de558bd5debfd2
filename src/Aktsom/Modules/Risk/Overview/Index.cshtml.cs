using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Overview;

/// <summary>The screening in one look: how the suppliers spread, how much is assessed, when it was last computed.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(
    AppDb db,
    Reach reach,
    CurrentRisk current,
    FigureRegistry figures,
    IScreening screening,
    IOrganisations organisations,
    IAuthorizationService authorization,
    TimeProvider clock
) : PageModel
{
    public RiskRun? Run { get; private set; }
    public IReadOnlyList<RiskCount> Levels { get; private set; } = [];
    public Figure? High { get; private set; }
    public Figure? Coverage { get; private set; }
    public IReadOnlyList<RiskRun> Earlier { get; private set; } = [];
    public int Overridden { get; private set; }
    public bool MayRun { get; private set; }

    /// <summary>A public buyer plans procurements by category.</summary>
    public bool IsPublicBuyer { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        MayRun = (await authorization.AuthorizeAsync(User, RiskPermissions.Run)).Succeeded;
        IsPublicBuyer = (await organisations.FactsAsync(organisation, cancel))?.Kind.BuysForThePublic() == true;
        Run = await current.RunAsync(organisation, cancel);
        if (Run is null)
        {
            return;
        }

        var scope = new FigureScope(organisation, clock.Today().Year, clock.GetUtcNow());
        High = await figures.ComputeAsync("risk.high", scope, cancel);
        Coverage = await figures.ComputeAsync("coverage.spend", scope, cancel);
        var counts = await db.Set<RiskAssessment>()
            .Where(assessment => assessment.OrganisationId == organisation && assessment.Run == Run.Id)
            .GroupBy(assessment => assessment.Level)
            .Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => (RiskLevel)group.Key, group => group.Count, cancel);
        RiskLevel[] order = [RiskLevel.VeryHigh, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low, RiskLevel.Unknown];
        Levels = [.. order.Select(level => new RiskCount(level, counts.GetValueOrDefault(level), $"/suppliers?level={level}"))];
        Overridden = await db.Set<Overrides.OverrideRecord>()
            .CountAsync(change => change.OrganisationId == organisation && change.WithdrawnAt == null, cancel);
        Earlier = await db.Set<RiskRun>()
            .AsNoTracking()
            .Where(run => run.OrganisationId == organisation && run.CompletedAt != null)
            .OrderByDescending(run => run.CompletedAt)
            .Take(10)
            .ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, RiskPermissions.Run)).Succeeded)
        {
            return Forbid();
        }

        await screening.RunAsync(reach.Organisation, cancel);
        return RedirectToPage();
    }
}
