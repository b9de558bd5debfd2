using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>How far a measure has come: begun, done, moved to later or cancelled, and whether it worked.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class ProgressModel(ImpactDesk desk, MeasureBook book) : PageModel
{
    public Measure Measure { get; private set; } = null!;

    [BindProperty]
    public ProgressForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(MeasureId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } measure)
        {
            return NotFound();
        }

        Measure = measure;
        (Form, Revision) = (ProgressForm.Of(measure), measure.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MeasureId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } measure)
        {
            return NotFound();
        }

        Measure = measure;
        foreach (var (field, message) in Form.Faults(measure, desk.Clock.Today()))
        {
            ModelState.AddModelError("Form." + field, desk.Texts.For(typeof(ProgressModel))[message]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = ProgressForm.Of(measure) with { NewDue = measure.Due?.ToString() };
        var due = measure.DueTo;
        Form.WriteTo(measure, desk.Clock.Today());
        if (measure.State == MeasureState.Postponed)
        {
            desk.Db.Add(MeasureMove.Of(measure, due, desk.Reach.ActorName, desk.Clock.GetUtcNow()));
        }

        desk.Db.Expect(measure, Revision, desk.Clock);
        var after = ProgressForm.Of(measure) with { NewDue = measure.Due?.ToString() };
        desk.Log.RecordChange("measure.moved_on", "measure", measure.Id, before, after, measure.StateReason);
        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("Details", new { id })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }
}
