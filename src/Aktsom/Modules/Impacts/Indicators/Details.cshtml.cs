using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>One indicator: its years as chart and table, its target, and what is done to move it.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class DetailsModel(ImpactDesk desk, IndicatorBook book, IndicatorChart chart) : PageModel
{
    public DrawnSeries Drawn { get; private set; } = null!;
    public ImpactYear? Impact { get; private set; }
    public IReadOnlyList<Measure> Measures { get; private set; } = [];
    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(IndicatorId id, CancellationToken cancel)
    {
        if (await book.SeriesAsync(id, cancel) is not { } series)
        {
            return NotFound();
        }

        Today = desk.Clock.Today();
        Drawn = new DrawnSeries(series, await chart.DrawAsync(series, cancel));
        if (series.Indicator.Impact is { } impact)
        {
            Impact = await desk.Register.FindAsync(impact, null, cancel);
            Measures = await desk
                .Db.Set<Measure>()
                .AsNoTracking()
                .Where(measure =>
                    measure.OrganisationId == desk.Reach.Organisation
                    && desk.Db.Set<MeasureImpact>()
                        .Any(link => link.OrganisationId == measure.OrganisationId && link.Measure == measure.Id && link.Impact == impact)
                )
                .OrderBy(measure => measure.Id)
                .ToListAsync(cancel);
        }

        return Page();
    }
}
