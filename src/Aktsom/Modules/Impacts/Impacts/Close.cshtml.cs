using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>How it ended.</summary>
internal sealed record OutcomeForm
{
    [Display(Name = "Close.Outcome")]
    public ImpactOutcome Outcome { get; set; }

    [Display(Name = "Close.Reason"), Required(ErrorMessage = "Close.Reason.Missing")]
    [StringLength(ImpactYear.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? OutcomeReason { get; set; }
}

/// <summary>Resolved, or dropped, with what became of it; or open again.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class CloseModel(ImpactDesk desk) : ImpactPage<OutcomeForm>(desk)
{
    protected override OutcomeForm Read(ImpactYear impact) => new() { Outcome = impact.Outcome, OutcomeReason = impact.OutcomeReason };

    protected override void Write(ImpactYear impact) => (impact.Outcome, impact.OutcomeReason) = (Form.Outcome, Form.OutcomeReason?.Trim());

    protected override void Check()
    {
        if (Form.Outcome == ImpactOutcome.Carried)
        {
            Fault(nameof(Form.Outcome), "Close.NotCarried");
        }
    }

    protected override void Record(OutcomeForm before, OutcomeForm after) =>
        Desk.Log.RecordChange("impact.closed", "impact", ImpactRegister.LogId(Impact.Impact, Impact.Year), before, after);
}
