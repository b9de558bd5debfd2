using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>An audit as a person writes it.</summary>
internal sealed record AuditForm
{
    [Display(Name = "Audits.Kind"), Required(ErrorMessage = "Audits.Kind.Missing")]
    public AuditKind? Kind { get; set; }

    [Display(Name = "Audits.State"), Required(ErrorMessage = "Audits.State.Missing")]
    public AuditState? State { get; set; } = AuditState.Planned;

    [Display(Name = "Audits.Day"), Required(ErrorMessage = "Audits.Day.Missing")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Audits.Country")]
    public string? Country { get; set; }

    [Display(Name = "Audits.Producer")]
    public string? Producer { get; set; }

    [Display(Name = "Audits.Auditor"), StringLength(400, ErrorMessage = "Agreements.Long")]
    public string? Auditor { get; set; }

    [Display(Name = "Audits.Found"), StringLength(Audit.LongestText, ErrorMessage = "Agreements.Long")]
    public string? Found { get; set; }

    [Display(Name = "Audits.Reason"), StringLength(2000, ErrorMessage = "Agreements.Long")]
    public string? Reason { get; set; }

    [Display(Name = "Audits.Scheme")]
    public string? Scheme { get; set; }

    [Display(Name = "Audits.Rating"), StringLength(60, ErrorMessage = "Agreements.Long")]
    public string? Rating { get; set; }

    [Display(Name = "Audits.ReportNumber"), StringLength(200, ErrorMessage = "Agreements.Long")]
    public string? ReportNumber { get; set; }

    [Display(Name = "Audits.ValidTo")]
    public DateOnly? ValidTo { get; set; }
    public Guid Revision { get; set; }

    public static AuditForm Of(Audit audit) =>
        new()
        {
            Kind = audit.Kind,
            State = audit.State,
            Day = audit.Day,
            Country = audit.Country,
            Producer = audit.Producer,
            Auditor = audit.Auditor,
            Found = audit.Found,
            Reason = audit.Reason,
            Scheme = audit.Scheme,
            Rating = audit.Rating,
            ReportNumber = audit.ReportNumber,
            ValidTo = audit.ValidTo,
            Revision = audit.Revision,
        };

    public AuditFacts Facts() =>
        new(Kind!.Value, State!.Value, Day!.Value, Country!)
        {
            Producer = Producer.Trimmed(),
            Auditor = Auditor.Trimmed(),
            Found = Found.Trimmed(),
            Reason = Reason.Trimmed(),
            Scheme = Kind == AuditKind.ThirdParty ? Scheme.Trimmed() : null,
            Rating = Rating.Trimmed(),
            ReportNumber = ReportNumber.Trimmed(),
            ValidTo = ValidTo,
        };
}
