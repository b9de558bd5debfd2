using Aktsom.Modules.Impacts.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>How severe and how likely: the texts of the five steps stand beside the choice.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class JudgeModel(ImpactDesk desk) : ImpactPage<SeverityForm>(desk)
{
    protected override SeverityForm Read(ImpactYear impact) => SeverityForm.Of(impact);

    protected override void Write(ImpactYear impact) => Form.WriteTo(impact);

    protected override void Check()
    {
        if (Form.Likelihood is null && Impact.Kind == ImpactKind.Potential)
        {
            Fault(nameof(Form.Likelihood), "Severity.Missing");
        }
    }

    protected override void Record(SeverityForm before, SeverityForm after) =>
        Desk.Log.RecordChange("impact.judged", "impact", ImpactRegister.LogId(Impact.Impact, Impact.Year), before, after);
}
