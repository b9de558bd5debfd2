using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Impacts.Knowledge;

internal sealed record TalkForm
{
    [Display(Name = "Talk.Day"), Required(ErrorMessage = "Talk.Day.Missing")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Talk.Group"), Required(ErrorMessage = "Talk.Group.Missing"), StringLength(400, ErrorMessage = "Impact.Text.Long")]
    public string Group { get; set; } = "";

    [Display(Name = "Talk.Affected")]
    public bool Affected { get; set; }

    [Display(Name = "Talk.Form")]
    public DialogueForm Form { get; set; }

    [Display(Name = "Talk.Subject"), Required(ErrorMessage = "Talk.Subject.Missing")]
    [StringLength(KnowledgeTables.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Subject { get; set; } = "";

    [Display(Name = "Talk.Heard"), StringLength(KnowledgeTables.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Heard { get; set; }
}

/// <summary>A talk with those affected or those who speak for them (R-EHN-14).</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class TalkModel(ImpactDesk desk) : KnowledgePage<TalkForm, StakeholderDialogue>(desk)
{
    protected override TalkForm Read(StakeholderDialogue record) =>
        new()
        {
            Day = record.Day,
            Group = record.Group,
            Affected = record.Affected,
            Form = record.Form,
            Subject = record.Subject,
            Heard = record.Heard,
        };

    protected override StakeholderDialogue New() =>
        new()
        {
            OrganisationId = Impact.OrganisationId,
            Id = NewId(),
            Impact = Impact.Impact,
            Day = Form.Day!.Value,
            Group = "",
            Subject = "",
        };

    protected override void Write(StakeholderDialogue record)
    {
        (record.Day, record.Group, record.Affected, record.Form) = (Form.Day!.Value, Form.Group.Trim(), Form.Affected, Form.Form);
        (record.Subject, record.Heard) = (Form.Subject.Trim(), Form.Heard?.Trim());
    }

    protected override void Check()
    {
        if (Form.Day > Desk.Clock.Today())
        {
            Fault(nameof(Form.Day), "Knowledge.Future");
        }
    }

    protected override void Record(TalkForm? before, TalkForm after) => Desk.Log.Record("impact.talk_kept", "impact", LogId, before, after);

    protected override void Removed(TalkForm before) => Desk.Log.Record("impact.talk_removed", "impact", LogId, before);

    protected override IQueryable<StakeholderDialogue> Find(KnowledgeId item) =>
        Desk
            .Db.Set<StakeholderDialogue>()
            .Where(one => one.OrganisationId == Impact.OrganisationId && one.Impact == Impact.Impact && one.Id == item);
}
