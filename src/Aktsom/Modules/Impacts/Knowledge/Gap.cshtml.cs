using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Impacts.Knowledge;

internal sealed record GapForm
{
    [Display(Name = "Gap.Text"), Required(ErrorMessage = "Gap.Text.Missing")]
    [StringLength(KnowledgeTables.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Text { get; set; } = "";

    [Display(Name = "Gap.Kind")]
    public GapKind Kind { get; set; }

    [Display(Name = "Gap.Reason"), StringLength(KnowledgeTables.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Reason { get; set; }

    [Display(Name = "Gap.Plan"), StringLength(KnowledgeTables.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Plan { get; set; }

    [Display(Name = "Gap.Due")]
    public DateOnly? Due { get; set; }

    [Display(Name = "Gap.Closed")]
    public DateOnly? Closed { get; set; }

    [Display(Name = "Gap.Answer"), StringLength(KnowledgeTables.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Answer { get; set; }

    /// <summary>The field and the key of what is wrong.</summary>
    public IEnumerable<(string Field, string Message)> Faults(DateOnly today)
    {
        if (Kind == GapKind.PartNotCovered && string.IsNullOrWhiteSpace(Reason))
        {
            yield return (nameof(Reason), "Gap.Reason.Missing");
        }

        if (!string.IsNullOrWhiteSpace(Plan) && Due is null && Closed is null)
        {
            yield return (nameof(Due), "Gap.Due.Missing");
        }

        if (Closed > today)
        {
            yield return (nameof(Closed), "Knowledge.Future");
        }

        if (Closed is not null && string.IsNullOrWhiteSpace(Answer))
        {
            yield return (nameof(Answer), "Gap.Answer.Missing");
        }
    }
}

/// <summary>What is not known, why, how it is to be found out and by when (R-LO-15, R-EHN-15).</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class GapModel(ImpactDesk desk) : KnowledgePage<GapForm, InformationGap>(desk)
{
    protected override GapForm Read(InformationGap record) =>
        new()
        {
            Text = record.Text,
            Kind = record.Kind,
            Reason = record.Reason,
            Plan = record.Plan,
            Due = record.Due,
            Closed = record.Closed,
            Answer = record.Answer,
        };

    protected override InformationGap New() =>
        new()
        {
            OrganisationId = Impact.OrganisationId,
            Id = NewId(),
            Impact = Impact.Impact,
            Year = Impact.Year,
            Text = "",
        };

    protected override void Write(InformationGap record)
    {
        (record.Text, record.Kind, record.Reason, record.Plan) = (Form.Text.Trim(), Form.Kind, Form.Reason?.Trim(), Form.Plan?.Trim());
        (record.Due, record.Closed, record.Answer) = (Form.Due, Form.Closed, Form.Answer?.Trim());
    }

    protected override void Check()
    {
        foreach (var (field, message) in Form.Faults(Desk.Clock.Today()))
        {
            Fault(field, message);
        }
    }

    protected override void Record(GapForm? before, GapForm after) => Desk.Log.Record("impact.gap_kept", "impact", LogId, before, after);

    protected override void Removed(GapForm before) => Desk.Log.Record("impact.gap_removed", "impact", LogId, before);

    protected override IQueryable<InformationGap> Find(KnowledgeId item) =>
        Desk
            .Db.Set<InformationGap>()
            .Where(one => one.OrganisationId == Impact.OrganisationId && one.Impact == Impact.Impact && one.Id == item);
}
