using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>A year's value with its source. A value that stands already is corrected with a note, never in silence.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class ValueModel(ImpactDesk desk, IndicatorBook book) : PageModel
{
    public Indicator Indicator { get; private set; } = null!;

    [BindProperty]
    public IndicatorYearForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(IndicatorId id, int? year, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } indicator)
        {
            return NotFound();
        }

        Indicator = indicator;
        var known = year is { } asked ? await KnownAsync(asked, cancel) : null;
        Form = known is null ? new IndicatorYearForm { Year = year } : IndicatorYearForm.Of(known);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IndicatorId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } indicator)
        {
            return NotFound();
        }

        Indicator = indicator;
        var known = Form.Year is { } year ? await KnownAsync(year, cancel) : null;
        foreach (var (field, message) in Form.Faults(indicator.Unit, known, desk.Clock.Today()))
        {
            ModelState.AddModelError("Form." + field, desk.Texts.For(typeof(ValueModel))[message]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = known is null ? null : IndicatorYearForm.Of(known);
        Form.WriteTo(known ?? New());
        if (before is null)
        {
            desk.Log.Record("indicator.measured", "indicator", id, after: Form);
        }
        else
        {
            desk.Log.RecordChange("indicator.corrected", "indicator", id, before, Form, Form.Note);
        }

        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("Details", new { id })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private IndicatorYear New()
    {
        var year = new IndicatorYear
        {
            OrganisationId = Indicator.OrganisationId,
            Indicator = Indicator.Id,
            Year = Form.Year!.Value,
            Source = "",
        };
        desk.Db.Add(year);
        return year;
    }

    private Task<IndicatorYear?> KnownAsync(int year, CancellationToken cancel) =>
        desk
            .Db.Set<IndicatorYear>()
            .SingleOrDefaultAsync(
                one => one.OrganisationId == Indicator.OrganisationId && one.Indicator == Indicator.Id && one.Year == year,
                cancel
            );
}
