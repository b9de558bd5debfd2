using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>A minute of management's or the board's review of a report (R-NOR-04). Once written it stands.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class MinuteModel(ImpactDesk desk) : PageModel
{
    [BindProperty]
    public MinuteForm Form { get; set; } = new();

    public void OnGet(DateOnly? on) => Form = new() { HeldOn = desk.Clock.Today(), ReportOn = on ?? desk.Clock.Today() };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var today = desk.Clock.Today();
        if (Form.HeldOn > today)
        {
            ModelState.AddModelError("Form.HeldOn", desk.Texts.For(typeof(MinuteModel))["Round.Minute.Future"]);
        }

        if (Form.ReportOn > Form.HeldOn || Form.ReportOn?.Year < ImpactRegister.FirstYear)
        {
            ModelState.AddModelError("Form.ReportOn", desk.Texts.For(typeof(MinuteModel))["Round.Minute.ReportLater"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var minute = new ReviewMinute
        {
            OrganisationId = desk.Reach.Organisation,
            Id = TypedId.NewGuid(desk.Clock),
            HeldOn = Form.HeldOn!.Value,
            ReportOn = Form.ReportOn!.Value,
            Participants = Form.Participants!.Trim(),
            Text = Form.Text!.Trim(),
        };
        desk.Db.Add(minute);
        desk.Log.Record(
            "round.reviewed",
            "round",
            minute.HeldOn.Year,
            after: new
            {
                minute.HeldOn,
                minute.ReportOn,
                minute.Text,
            }
        );
        await desk.Db.SaveChangesAsync(cancel);
        return RedirectToPage("Round", new { year = minute.HeldOn.Year });
    }
}

internal sealed record MinuteForm
{
    [Display(Name = "Round.Minute.HeldOn"), Required(ErrorMessage = "Round.Day.Missing")]
    public DateOnly? HeldOn { get; set; }

    [Display(Name = "Round.Minute.ReportOn"), Required(ErrorMessage = "Round.Day.Missing")]
    public DateOnly? ReportOn { get; set; }

    [
        Display(Name = "Round.Minute.Participants"),
        Required(ErrorMessage = "Round.Minute.Participants.Missing"),
        StringLength(ReviewMinute.LongestText, ErrorMessage = "Impact.Text.Long")
    ]
    public string? Participants { get; set; }

    [
        Display(Name = "Round.Minute.Text"),
        Required(ErrorMessage = "Round.Minute.Text.Missing"),
        StringLength(ReviewMinute.LongestText, ErrorMessage = "Impact.Text.Long")
    ]
    public string? Text { get; set; }
}
