using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>One thing a supplier must put right before cooperation (R-NOR-14). It is met only by evidence.</summary>
internal sealed class ApprovalCondition : IOwned
{
    public const int LongestText = 2000;

    public required OrganisationId OrganisationId { get; init; }
    public required ConditionId Id { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>The evaluation it answers; null where there was none.</summary>
    public EvaluationId? Evaluation { get; init; }
    public required string Text { get; init; }
    public required DateOnly Due { get; init; }
    public ConditionState State { get; private set; }

    /// <summary>The day of the evidence, and where it is: a file here, or an address.</summary>
    public DateOnly? EvidenceOn { get; private set; }
    public string? EvidenceLink { get; private set; }
    public string? EvidenceFile { get; private set; }
    public string? EvidenceName { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public string? Reason { get; private set; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    public bool IsClosed => State is ConditionState.Met or ConditionState.NotMet;

    public bool MayMoveTo(ConditionState to) =>
        (State, to)
            is
                (ConditionState.EvidenceReceived, ConditionState.Met or ConditionState.Open)
                or
                (ConditionState.Open, ConditionState.NotMet);

    public void Receive(ConditionEvidence evidence)
    {
        if (State != ConditionState.Open)
        {
            throw new InvalidOperationException($"A condition that is {State} takes no evidence.");
        }

        (State, EvidenceOn, EvidenceLink) = (ConditionState.EvidenceReceived, evidence.On, evidence.Link);
        (EvidenceFile, EvidenceName) = (evidence.File, evidence.Name);
    }

    /// <summary>Decides on it; evidence that is not enough goes away, so that it is open anew.</summary>
    public void MoveTo(ConditionState to, string? reason, DateOnly today)
    {
        if (!MayMoveTo(to))
        {
            throw new InvalidOperationException($"A condition goes not from {State} to {to}.");
        }

        if (to == ConditionState.Open)
        {
            (EvidenceOn, EvidenceLink, EvidenceFile, EvidenceName) = (null, null, null, null);
        }

        (State, Reason) = (to, reason);
        ClosedOn = IsClosed ? today : null;
    }
}

/// <param name="On">Its own day.</param>
/// <param name="Link">Its address, where there is no file.</param>
/// <param name="File">Hash of the file.</param>
/// <param name="Name">The file's name.</param>
internal sealed record ConditionEvidence(DateOnly On, string? Link, string? File, string? Name);

internal enum ConditionState
{
    Open,
    EvidenceReceived,
    Met,
    NotMet,
}

internal sealed class ApprovalConditionTable : IEntityTypeConfiguration<ApprovalCondition>
{
    public void Configure(EntityTypeBuilder<ApprovalCondition> builder)
    {
        builder.ToTable(
            "engagement_condition",
            table =>
                table.HasCheckConstraint(
                    "ck_engagement_condition_evidence",
                    "state not in ('EvidenceReceived', 'Met') or (evidence_on is not null and coalesce(evidence_link, evidence_file) is not null)"
                )
        );
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.HasIndex(one => new { one.OrganisationId, one.Supplier });
        builder.Ignore(one => one.IsClosed);
        builder.Property(one => one.Text).HasMaxLength(ApprovalCondition.LongestText);
        builder.Property(one => one.EvidenceLink).HasMaxLength(ApprovalCondition.LongestText);
        builder.Property(one => one.Reason).HasMaxLength(ApprovalCondition.LongestText);
    }
}
