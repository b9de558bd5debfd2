using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Moves;
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
    RiskPicture picture,
    RiskMap map,
    WhatMoved moved,
    FigureRegistry figures,
    IScreening screening,
    IOrganisations organisations,
    IAuthorizationService authorization,
    TimeProvider clock
) : PageModel
{
    public static readonly IReadOnlyList<RiskLevel> Order =
    [
        RiskLevel.VeryHigh,
        RiskLevel.High,
        RiskLevel.Medium,
        RiskLevel.Low,
        RiskLevel.Unknown,
    ];
    private const int WorstShown = 8;
    public const int RowsShown = 15;

    public RiskRun? Run { get; private set; }
    public IReadOnlyList<RiskCount> Levels { get; private set; } = [];
    public Figure? High { get; private set; }
    public Figure? Coverage { get; private set; }
    public IReadOnlyList<RiskRun> Earlier { get; private set; } = [];
    public int Overridden { get; private set; }
    public bool MayRun { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>The gravest suppliers.</summary>
    public IReadOnlyList<PicturedSupplier> Worst { get; private set; } = [];

    /// <summary>The matrix by the side chosen.</summary>
    public IReadOnlyList<PictureRow> Rows { get; private set; } = [];

    /// <summary>The map as SVG, or null when there is none; the matrix by country holds its numbers.</summary>
    public string? Map { get; private set; }

    /// <summary>Since last year's last screening; since the oldest kept when there is none from last year.</summary>
    public Movement? Movement { get; private set; }

    [FromQuery]
    public PictureSide By { get; set; }

    /// <summary>Every row of the matrix, not only the gravest.</summary>
    [FromQuery]
    public bool All { get; set; }

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
        var cells = await picture.CellsAsync(organisation, Run, cancel);
        var counts = RiskPicture.Levels(cells);
        Levels = [.. Order.Select(level => new RiskCount(level, counts.GetValueOrDefault(level), $"/suppliers?level={level}"))];
        var places = RiskPicture.Rows(cells, PictureSide.Place);
        Rows = By == PictureSide.Place ? places : RiskPicture.Rows(cells, By);
        Map = await map.DrawAsync(places, cancel);
        (Worst, _) = await picture.SuppliersAsync(Run, new PictureFilter(), 0, WorstShown, cancel);
        Movement = await moved.SinceLastYearAsync(organisation, clock.Today(), cancel);
        Today = clock.Today();
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
