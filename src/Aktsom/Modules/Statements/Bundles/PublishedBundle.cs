using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Bundles;

/// <summary>A bundle made of a published edition: docs/bundle.md. A new one is added when more have signed; none is changed.</summary>
internal sealed class PublishedBundle : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SnapshotId Snapshot { get; init; }

    /// <summary>Lower-case hex; the file itself is kept under it.</summary>
    public required string Sha256 { get; init; }
    public required long Size { get; init; }

    /// <summary>How many had signed what it holds.</summary>
    public required int Signed { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class BundleTables : IEntityTypeConfiguration<PublishedBundle>
{
    public void Configure(EntityTypeBuilder<PublishedBundle> builder)
    {
        builder.ToTable("statements_bundle");
        builder.HasKey(bundle => new
        {
            bundle.OrganisationId,
            bundle.Snapshot,
            bundle.Sha256,
        });
    }
}
