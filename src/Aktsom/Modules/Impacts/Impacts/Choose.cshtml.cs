using Aktsom.Modules.Impacts.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>The salience test, and whether this is where effort goes now; both answers are kept with their reasons.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class ChooseModel(ImpactDesk desk) : ImpactPage<ChoiceForm>(desk)
{
    protected override ChoiceForm Read(ImpactYear impact) => ChoiceForm.Of(impact);

    protected override void Write(ImpactYear impact) => Form.WriteTo(impact);

    protected override void Check()
    {
        if (Form.Fault(Impact) is { } fault)
        {
            Fault(fault.StartsWith("Choice.Why", StringComparison.Ordinal) ? nameof(Form.Reason) : nameof(Form.Prioritised), fault);
        }
    }

    protected override void Record(ChoiceForm before, ChoiceForm after) =>
        Desk.Log.RecordChange("impact.chosen", "impact", ImpactRegister.LogId(Impact.Impact, Impact.Year), before, after);
}
