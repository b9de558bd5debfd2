using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;

namespace Aktsom.Modules.Impacts.Knowledge;

internal sealed record SourceForm
{
    [Display(Name = "Source.Text"), Required(ErrorMessage = "Source.Text.Missing")]
    [StringLength(KnowledgeTables.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string Text { get; set; } = "";

    [Display(Name = "Source.Day")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Source.Certainty")]
    public Certainty Certainty { get; set; }

    [Display(Name = "Source.Link"), StringLength(KnowledgeTables.LongestText, ErrorMessage = "Impact.Text.Long")]
    public string? Link { get; set; }
}

/// <summary>How the impact is known, and how firmly.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class SourceModel(ImpactDesk desk) : KnowledgePage<SourceForm, ImpactSource>(desk)
{
    protected override SourceForm Read(ImpactSource record) =>
        new()
        {
            Text = record.Text,
            Day = record.Day,
            Certainty = record.Certainty,
            Link = record.Link,
        };

    protected override ImpactSource New() =>
        new()
        {
            OrganisationId = Impact.OrganisationId,
            Id = NewId(),
            Impact = Impact.Impact,
            Year = Impact.Year,
            Text = "",
        };

    protected override void Write(ImpactSource record) =>
        (record.Text, record.Day, record.Certainty, record.Link) = (Form.Text.Trim(), Form.Day, Form.Certainty, Form.Link?.Trim());

    protected override void Check()
    {
        if (Form.Day > Desk.Clock.Today())
        {
            Fault(nameof(Form.Day), "Knowledge.Future");
        }

        if (!WebAddress.IsGood(Form.Link))
        {
            Fault(nameof(Form.Link), "Source.Link.Strange");
        }
    }

    protected override void Record(SourceForm? before, SourceForm after) =>
        Desk.Log.Record("impact.source_kept", "impact", LogId, before, after);

    protected override void Removed(SourceForm before) => Desk.Log.Record("impact.source_removed", "impact", LogId, before);

    protected override IQueryable<ImpactSource> Find(KnowledgeId item) =>
        Desk
            .Db.Set<ImpactSource>()
            .Where(one => one.OrganisationId == Impact.OrganisationId && one.Impact == Impact.Impact && one.Id == item);
}
