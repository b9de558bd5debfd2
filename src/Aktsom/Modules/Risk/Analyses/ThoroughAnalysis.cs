using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>
/// A thorough analysis of a supplier at high risk (R-PRO-15): what was found, with whom, what was agreed, and what comes of it. Never changed once done; the
/// new assessment after a plan is another, which stands open from the plan's last day until somebody has done it.
/// </summary>
internal sealed class ThoroughAnalysis : IOwned
{
    public const int LongestText = 8000;

    public required OrganisationId OrganisationId { get; init; }
    public required AnalysisId Id { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>The level that held when it was opened.</summary>
    public required short Level { get; init; }

    /// <summary>The analysis whose plan has come to its end; null in the first of a chain.</summary>
    public AnalysisId? After { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Null while it waits to be done.</summary>
    public DateOnly? DoneOn { get; set; }
    public string? Found { get; set; }

    /// <summary>Who was spoken to.</summary>
    public string? With { get; set; }
    public string? Agreed { get; set; }
    public AnalysisOutcome? Outcome { get; set; }
    public string? Plan { get; set; }
    public string? PlanOwner { get; set; }

    /// <summary>The plan's last day: then it is assessed anew.</summary>
    public DateOnly? PlanUntil { get; set; }
    public DateTimeOffset? At { get; set; }
    public string? By { get; set; }
}

internal enum AnalysisOutcome
{
    /// <summary>Nothing more is needed now.</summary>
    Acceptable,

    /// <summary>A dated plan, and a new assessment when it ends.</summary>
    Plan,

    /// <summary>Lasting lacks without satisfactory action: the cooperation is reconsidered.</summary>
    Reconsider,
}

/// <summary>Whether to go on with a supplier whose lacks last. Opened by an analysis, decided once by a person, never changed after.</summary>
internal sealed class CooperationDecision : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required CooperationId Id { get; init; }
    public required SupplierId Supplier { get; init; }
    public required AnalysisId Analysis { get; init; }
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Null while nobody has decided.</summary>
    public CooperationChoice? Choice { get; set; }
    public string? Reason { get; set; }

    /// <summary>What leaving would do to those who work there.</summary>
    public string? ExitEffects { get; set; }
    public string? Heard { get; set; }
    public DateTimeOffset? At { get; set; }
    public string? By { get; set; }
}

internal enum CooperationChoice
{
    Continue,
    ContinueWithPlan,
    Suspend,
    Disengage,
}

/// <summary>How long a supplier may stand at high risk without an analysis; null where the organisation does not make them.</summary>
internal sealed class AnalysisRule : IOwned
{
    public const int StandardDays = 30;
    public const int MostDays = 365;

    public required OrganisationId OrganisationId { get; init; }
    public int? Days { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string By { get; set; }
}

internal sealed class AnalysisTables
    : IEntityTypeConfiguration<ThoroughAnalysis>,
        IEntityTypeConfiguration<CooperationDecision>,
        IEntityTypeConfiguration<AnalysisRule>
{
    public void Configure(EntityTypeBuilder<ThoroughAnalysis> builder)
    {
        builder.ToTable("risk_analysis");
        builder.HasKey(analysis => new { analysis.OrganisationId, analysis.Id });
        builder.HasIndex(analysis => new { analysis.OrganisationId, analysis.Supplier });
        builder.HasIndex(analysis => new { analysis.OrganisationId, analysis.After }).IsUnique().HasFilter("after is not null");
        builder.Property(analysis => analysis.Outcome).HasConversion<string>().HasMaxLength(40);
        builder.Property(analysis => analysis.Found).HasMaxLength(ThoroughAnalysis.LongestText);
        builder.Property(analysis => analysis.With).HasMaxLength(ThoroughAnalysis.LongestText);
        builder.Property(analysis => analysis.Agreed).HasMaxLength(ThoroughAnalysis.LongestText);
        builder.Property(analysis => analysis.Plan).HasMaxLength(ThoroughAnalysis.LongestText);
    }

    public void Configure(EntityTypeBuilder<CooperationDecision> builder)
    {
        builder.ToTable("risk_cooperation");
        builder.HasKey(decision => new { decision.OrganisationId, decision.Id });
        builder.HasIndex(decision => new { decision.OrganisationId, decision.Supplier });
        builder.HasIndex(decision => new { decision.OrganisationId, decision.Analysis }).IsUnique();
        builder.Property(decision => decision.Choice).HasConversion<string>().HasMaxLength(40);
        builder.Property(decision => decision.Reason).HasMaxLength(ThoroughAnalysis.LongestText);
        builder.Property(decision => decision.ExitEffects).HasMaxLength(ThoroughAnalysis.LongestText);
        builder.Property(decision => decision.Heard).HasMaxLength(ThoroughAnalysis.LongestText);
    }

    public void Configure(EntityTypeBuilder<AnalysisRule> builder)
    {
        builder.ToTable("risk_analysis_rule");
        builder.HasKey(rule => rule.OrganisationId);
    }
}
