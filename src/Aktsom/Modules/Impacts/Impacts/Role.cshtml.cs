using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>Cause, contribute or directly linked, with the questions that settle it.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class RoleModel(ImpactDesk desk) : ImpactPage<RoleForm>(desk)
{
    protected override RoleForm Read(ImpactYear impact) => RoleForm.Of(impact);

    protected override void Write(ImpactYear impact) => Form.WriteTo(impact);

    protected override void Check()
    {
        foreach (var fault in Form.Test.Faults(Form.Involvement, Impact.IsInternal, Form.InvolvementReview, Desk.Clock.Today()))
        {
            var field = fault is InvolvementFault.NoReviewDay or InvolvementFault.ReviewDayIsPast
                ? nameof(Form.InvolvementReview)
                : nameof(Form.Involvement);
            Fault(field, "Role.Fault." + fault);
        }
    }

    protected override void Record(RoleForm before, RoleForm after) =>
        Desk.Log.RecordChange("impact.role_judged", "impact", ImpactRegister.LogId(Impact.Impact, Impact.Year), before, after);
}
