using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>The report to management and the board as of a day (R-NOR-04): risk classes, prioritised impacts, open plans, indicators. Printed from the browser.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class ReportModel(ImpactDesk desk, StandingOnDay standing, IndicatorBook indicators, IRiskClasses classes) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public DateOnly Day { get; private set; }
    public DateOnly Today { get; private set; }
    public RiskClasses? Classes { get; private set; }
    public RiskClasses? Before { get; private set; }
    public IReadOnlyList<ImpactYear> Impacts { get; private set; } = [];
    public IReadOnlyList<MeasureOnDay> Open { get; private set; } = [];
    public int Done { get; private set; }
    public IReadOnlyList<(Indicator Indicator, IndicatorYear Value)> Values { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Today = desk.Clock.Today();
        On = Day = On ?? Today;
        if (Day > Today || Day.Year < ImpactRegister.FirstYear)
        {
            return NotFound();
        }

        var organisation = desk.Reach.Organisation;
        Classes = await classes.OnAsync(organisation, Day, null, cancel);
        Before = await classes.OnAsync(organisation, new DateOnly(Day.Year - 1, 12, 31), null, cancel);
        Impacts = [.. (await desk.Register.OfYearAsync(organisation, Day.Year, cancel)).Where(impact => impact.Prioritised == true)];
        var measures = await standing.MeasuresAsync(organisation, Day, cancel);
        Done = measures.Count(one => one.IsDone);
        Open = [.. measures.Where(one => one.IsOpen).OrderByDescending(one => one.IsLate(Day)).ThenBy(one => one.Due ?? DateOnly.MaxValue)];

        // A year's value is known when the year is over, or on the day it was taken.
        Values =
        [
            .. (await indicators.AllAsync(organisation, cancel))
                .Select(series =>
                    (series.Indicator, Value: series.Measured.LastOrDefault(year => (year.Day ?? new DateOnly(year.Year, 12, 31)) <= Day))
                )
                .Where(one => one.Value is not null)
                .Select(one => (one.Indicator, one.Value!)),
        ];
        return Page();
    }
}
