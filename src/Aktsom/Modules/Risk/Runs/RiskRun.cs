using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>One computation of all suppliers: which model, which editions, when and by whom. The newest completed one holds; older ones are kept.</summary>
internal sealed class RiskRun : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required RiskRunId Id { get; init; }
    public required string Model { get; init; }
    public required string ModelVersion { get; init; }

    /// <summary>Source and edition of everything that could count, as JSON.</summary>
    public required string Editions { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? CompletedAt { get; set; }
    public required string By { get; init; }
    public int Suppliers { get; set; }
}

/// <summary>What equal suppliers share: one country, sector and goods give one result with one trace.</summary>
internal sealed class RiskProfile : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required RiskRunId Run { get; init; }
    public required int Number { get; init; }

    /// <summary>The whole result with values, weights, sources and editions, as JSON: the trace.</summary>
    public required string Result { get; init; }
}

/// <summary>The computed level of one supplier in one run. Narrow, primary key only: comes by the million.</summary>
internal sealed class RiskAssessment : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required RiskRunId Run { get; init; }
    public required SupplierId Supplier { get; init; }
    public required int Profile { get; init; }
    public required short Level { get; init; }
    public required short Severity { get; init; }
    public float? Score { get; init; }
    public float Confidence { get; init; }
}

internal sealed class RiskRunTables
    : IEntityTypeConfiguration<RiskRun>,
        IEntityTypeConfiguration<RiskProfile>,
        IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskRun> builder)
    {
        builder.ToTable("risk_run");
        builder.HasKey(run => new { run.OrganisationId, run.Id });
        builder.Property(run => run.Editions).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<RiskProfile> builder)
    {
        builder.ToTable("risk_profile");
        builder.HasKey(profile => new
        {
            profile.OrganisationId,
            profile.Run,
            profile.Number,
        });
        builder.Property(profile => profile.Result).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<RiskAssessment> builder)
    {
        builder.ToTable("risk_assessment");
        builder.HasKey(assessment => new
        {
            assessment.OrganisationId,
            assessment.Run,
            assessment.Supplier,
        });
    }
}
