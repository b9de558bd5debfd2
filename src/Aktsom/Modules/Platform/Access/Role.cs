using System.ComponentModel.DataAnnotations;

namespace Aktsom.Modules.Platform.Access;

/// <summary>The seeded roles of data-model.md section 2 that people hold in an organisation.</summary>
internal enum Role
{
    [Display(Name = "Role.Administrator")]
    Administrator,

    [Display(Name = "Role.OverallResponsible")]
    OverallResponsible,

    [Display(Name = "Role.OperationalResponsible")]
    OperationalResponsible,

    [Display(Name = "Role.SustainabilityLead")]
    SustainabilityLead,

    [Display(Name = "Role.Analyst")]
    Analyst,

    [Display(Name = "Role.Buyer")]
    Buyer,

    [Display(Name = "Role.ContractManager")]
    ContractManager,

    [Display(Name = "Role.LocalLeader")]
    LocalLeader,

    [Display(Name = "Role.Auditor")]
    Auditor,

    [Display(Name = "Role.RequestAnswerer")]
    RequestAnswerer,

    [Display(Name = "Role.StatementAuthor")]
    StatementAuthor,

    [Display(Name = "Role.StatementApprover")]
    StatementApprover,

    [Display(Name = "Role.BoardChair")]
    BoardChair,

    [Display(Name = "Role.DeputyChair")]
    DeputyChair,

    [Display(Name = "Role.BoardMember")]
    BoardMember,

    [Display(Name = "Role.SittingDeputy")]
    SittingDeputy,

    [Display(Name = "Role.ManagingDirector")]
    ManagingDirector,

    [Display(Name = "Role.Reader")]
    Reader,
}
