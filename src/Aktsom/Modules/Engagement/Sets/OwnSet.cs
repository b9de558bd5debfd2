using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Sets;

/// <summary>A version of a set the organisation has made itself. A draft may change; what is released never does.</summary>
internal sealed class OwnSet : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The set's id, the same in all its versions.</summary>
    public required string Set { get; init; }
    public required int Version { get; init; }
    public required string Json { get; set; }

    /// <summary>What a file it was made from held that could not be carried, a line each.</summary>
    public List<string> NotCarried { get; set; } = [];
    public DateTimeOffset? ReleasedAt { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
    public Guid Revision { get; set; }

    public bool IsDraft => ReleasedAt is null;
}

internal sealed class OwnSetTable : IEntityTypeConfiguration<OwnSet>
{
    public void Configure(EntityTypeBuilder<OwnSet> builder)
    {
        builder.ToTable("engagement_own_set");
        builder.HasKey(own => new
        {
            own.OrganisationId,
            own.Set,
            own.Version,
        });
        builder.Ignore(own => own.IsDraft);
        builder.Property(own => own.Set).HasMaxLength(60);
        builder.Property(own => own.Json).HasColumnType("text");
        builder.Property(own => own.Revision).IsConcurrencyToken();
    }
}
