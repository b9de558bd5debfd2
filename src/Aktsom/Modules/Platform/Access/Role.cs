namespace Aktsom.Modules.Platform.Access;

/// <summary>The seeded roles of data-model.md section 2 that people hold in an organisation.</summary>
internal enum Role
{
    Administrator,
    OverallResponsible,
    OperationalResponsible,
    SustainabilityLead,
    Analyst,
    Buyer,
    ContractManager,
    LocalLeader,
    Auditor,
    RequestAnswerer,
    StatementAuthor,
    StatementApprover,
    BoardChair,
    DeputyChair,
    BoardMember,
    SittingDeputy,
    ManagingDirector,
    Reader,
}
