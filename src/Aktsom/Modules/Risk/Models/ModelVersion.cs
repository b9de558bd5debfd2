using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Models;

/// <summary>One version of an organisation's model. Never changed: the newest is the one in use, and going back makes a new one.</summary>
internal sealed class ModelVersion : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ModelVersionId Id { get; init; }

    /// <summary>1 is the first the organisation made itself.</summary>
    public required int Number { get; init; }

    /// <summary>The preset it began as.</summary>
    public required string Preset { get; init; }

    /// <summary>The whole model as JSON.</summary>
    public required string Model { get; init; }

    /// <summary>Why it was made.</summary>
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

internal sealed class ModelVersionTable : IEntityTypeConfiguration<ModelVersion>
{
    public void Configure(EntityTypeBuilder<ModelVersion> builder)
    {
        builder.ToTable("risk_model_version");
        builder.HasKey(version => new { version.OrganisationId, version.Id });
        builder.HasIndex(version => new { version.OrganisationId, version.Number }).IsUnique();
        builder.Property(version => version.Preset).HasMaxLength(60);
        builder.Property(version => version.Model).HasColumnType("jsonb");
        builder.Property(version => version.Reason).HasMaxLength(4000);
    }
}
