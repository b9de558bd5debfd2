using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Duplicates;

/// <summary>Two suppliers that look alike, why, and what a person said of it. Asked once, remembered, can be undone.</summary>
internal sealed class DuplicatePair : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The pair's older supplier.</summary>
    public required SupplierId First { get; init; }
    public required SupplierId Second { get; init; }

    /// <summary>0–1.</summary>
    public required float Score { get; set; }

    /// <summary>Reason codes with arguments as JSON.</summary>
    public required string Reasons { get; set; }
    public DuplicateDecision Decision { get; set; }
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
}

internal enum DuplicateDecision
{
    Open,
    Same,
    Different,
}

internal sealed class DuplicateTable : IEntityTypeConfiguration<DuplicatePair>
{
    public void Configure(EntityTypeBuilder<DuplicatePair> builder)
    {
        builder.ToTable("register_duplicate");
        builder.HasKey(pair => new
        {
            pair.OrganisationId,
            pair.First,
            pair.Second,
        });
        builder.Property(pair => pair.Reasons).HasColumnType("jsonb");
    }
}
