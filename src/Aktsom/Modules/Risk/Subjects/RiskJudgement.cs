using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Subjects;

/// <summary>
/// A person's judgement of something that no single supplier stands for: own operations, business partners, a raw material at a stage, an agreement. Never
/// changed: a new one takes its place, and the newest of the same subject and topic holds.
/// </summary>
internal sealed class RiskJudgement : IOwned
{
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required RiskJudgementId Id { get; init; }
    public required SubjectKind Kind { get; init; }

    /// <summary>What is judged, in the organisation's words.</summary>
    public required string Subject { get; init; }

    /// <summary>The stage of production, for raw materials and product groups; none is the whole.</summary>
    public required ProductionStage Stage { get; init; }

    /// <summary>Id of the topic; empty is all of them.</summary>
    public required string Topic { get; init; }

    /// <summary>0 unknown, 1 low, 2 medium, 3 high, 4 very high.</summary>
    public required short Level { get; init; }
    public required string Reason { get; init; }

    /// <summary>What it rests on.</summary>
    public string? Source { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>When it is judged again; null where nothing is planned.</summary>
    public DateOnly? AgainBy { get; init; }

    public RiskLevel Judged => (RiskLevel)Level;
}

internal enum SubjectKind
{
    OwnOperations,
    BusinessPartners,
    Process,
    Agreement,
    ProductGroup,
    RawMaterial,
    Area,
    Site,
}

internal sealed class JudgementTable : IEntityTypeConfiguration<RiskJudgement>
{
    public void Configure(EntityTypeBuilder<RiskJudgement> builder)
    {
        builder.ToTable("risk_judgement");
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.Property(one => one.Topic).HasMaxLength(60);
        builder.Property(one => one.Reason).HasMaxLength(RiskJudgement.LongestText);
        builder.Property(one => one.Source).HasMaxLength(2000);
    }
}
