using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>What an impact is.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class EditModel(ImpactDesk desk) : ImpactPage<ImpactForm>(desk)
{
    protected override ImpactForm Read(ImpactYear impact) => ImpactForm.Of(impact);

    protected override void Write(ImpactYear impact) => Form.WriteTo(impact);

    protected override void Check()
    {
        foreach (var (field, message, value) in Form.Faults(Impact.Year, Desk.Clock.Today()))
        {
            Fault(field, message, value);
        }

        if (Form.Subject == ImpactSubject.OwnOperations && Impact.Involvement == Involvement.DirectlyLinked)
        {
            Fault(nameof(Form.Subject), "Role.Fault.LinkedToOneself");
        }
    }

    protected override void Record(ImpactForm before, ImpactForm after) =>
        Desk.Log.RecordChange("impact.changed", "impact", ImpactRegister.LogId(Impact.Impact, Impact.Year), before, after);
}
