using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Figures;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>One indicator: its years as chart and table, its target, and what is done to move it.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class DetailsModel(
    ImpactDesk desk,
    IndicatorBook book,
    IndicatorChart chart,
    RegisterNumbers registered,
    IFigureUses uses,
    IAuthorizationService authorization
) : PageModel
{
    public DrawnSeries Drawn { get; private set; } = null!;
    public ImpactYear? Impact { get; private set; }
    public IReadOnlyList<Measure> Measures { get; private set; } = [];
    public DateOnly Today { get; private set; }

    /// <summary>The statement's fields that tell of it.</summary>
    public IReadOnlyList<FigureUse> Uses { get; private set; } = [];

    [BindProperty, Display(Name = "Indicator.Take.Year")]
    public int? Year { get; set; }

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(IndicatorId id, CancellationToken cancel) =>
        await ShowAsync(id, cancel) ? Page() : NotFound();

    /// <summary>Takes the register's value for a year into the series.</summary>
    public async Task<IActionResult> OnPostTakeAsync(IndicatorId id, CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded)
        {
            return Forbid();
        }

        if (!await ShowAsync(id, cancel) || Drawn.Series.Indicator.Figure is null)
        {
            return NotFound();
        }

        if (Year is not { } year || Years.All(one => one.Value != $"{year}"))
        {
            return this.PageWithErrors("Year", desk.Texts.For(typeof(DetailsModel))["IndicatorYear.Year.Strange"]);
        }

        var refused = await registered.TakeAsync(Drawn.Series.Indicator, year, cancel);
        return refused is null ? RedirectToPage(new { id }) : this.PageWithErrors("Year", refused);
    }

    private async Task<bool> ShowAsync(IndicatorId id, CancellationToken cancel)
    {
        if (await book.SeriesAsync(id, cancel) is not { } series)
        {
            return false;
        }

        Today = desk.Clock.Today();
        Years = [.. RegisterNumbers.Years(Today).Select(year => new SelectListItem($"{year}", $"{year}"))];
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

        Uses = await uses.OfAsync(
            desk.Reach.Organisation,
            series.Latest?.Year ?? Today.Year,
            [Impact is null ? IndicatorFigures.IdOf(series.Indicator.Area) : "impacts.indicators"],
            Impact is null ? null : ImpactFigures.RowKey(Impact),
            cancel
        );
        return true;
    }
}
