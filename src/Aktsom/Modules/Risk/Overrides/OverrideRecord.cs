using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Overrides;

/// <summary>A person's level in place of the computed one, with reason and date; recomputing keeps it visible (invariant 15).</summary>
internal sealed class OverrideRecord : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required RiskOverrideId Id { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>0 unknown, 1 low, 2 medium, 3 high, 4 very high.</summary>
    public required short ToLevel { get; init; }

    /// <summary>What the computation said when the person decided.</summary>
    public required short ComputedLevel { get; init; }
    public required string Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnBy { get; set; }
    public string? WithdrawnReason { get; set; }
}

internal sealed class OverrideTable : IEntityTypeConfiguration<OverrideRecord>
{
    public void Configure(EntityTypeBuilder<OverrideRecord> builder)
    {
        builder.ToTable("risk_override");
        builder.HasKey(change => new { change.OrganisationId, change.Id });
        builder.HasIndex(change => new { change.OrganisationId, change.Supplier });
        builder.Property(change => change.Reason).HasMaxLength(4000);
        builder.Property(change => change.WithdrawnReason).HasMaxLength(4000);
    }
}
