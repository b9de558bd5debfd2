using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Hours;

/// <summary>Moves what the hours do not reach past the plan's end, in one decision with one reason that stays with each measure (R-LIL-37).</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class MoveModel(ImpactDesk desk, WorkList works, MeasureBook book) : PageModel
{
    public IReadOnlyList<Work> Waiting { get; private set; } = [];

    /// <summary>First day of the month they are moved to.</summary>
    public DateOnly To { get; private set; }

    [BindProperty]
    [Display(Name = "Progress.Reason"), Required(ErrorMessage = "Progress.Reason.Missing")]
    [StringLength(Measure.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Reason { get; set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Reason = desk.Texts.For(typeof(MoveModel))["Hours.Move.Proposed"];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        foreach (var work in Waiting)
        {
            if (MeasureId.TryParse(work.Id, null, out var id) && await book.FindAsync(id, cancel) is { } measure)
            {
                Move(measure);
            }
        }

        return await desk.Db.TrySaveAsync(cancel) ? RedirectToPage("Plan") : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private void Move(Measure measure)
    {
        var before = ProgressForm.Of(measure) with { NewDue = measure.Due?.ToString() };
        var due = measure.DueTo;
        var later = DueTime.Months(To, To);
        (measure.State, measure.StateReason) = (MeasureState.Postponed, Reason.Trim());
        (measure.DueFrom, measure.DueTo) = (later.From, later.To);
        desk.Db.Add(MeasureMove.Of(measure, due, desk.Reach.ActorName, desk.Clock.GetUtcNow()));
        desk.Db.Expect(measure, measure.Revision, desk.Clock);
        var after = ProgressForm.Of(measure) with { NewDue = later.ToString() };
        desk.Log.RecordChange("measure.moved_on", "measure", measure.Id, before, after, measure.StateReason);
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        var plan = await works.PlanAsync(desk.Reach.Organisation, cancel);
        Waiting = [.. plan.ToMove];
        To = new DateOnly(plan.To.Year, plan.To.Month, 1).AddMonths(1);
    }
}
