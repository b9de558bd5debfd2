using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>Where and when a statement was made public: one row a channel. A channel that is chosen and has no day yet is still to be done (R-LO-20).</summary>
internal sealed class Publication : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SnapshotId Snapshot { get; init; }
    public required PublicationChannel Channel { get; init; }
    public string? Url { get; set; }
    public DateOnly? Date { get; set; }
    public DateTimeOffset? At { get; set; }

    /// <summary>Why it was published before everyone had signed; only on the web site's row.</summary>
    public string? UnsignedReason { get; init; }
    public Guid Revision { get; set; }
}

internal enum PublicationChannel
{
    [Display(Name = "Channel.WebSite")]
    WebSite,

    [Display(Name = "Channel.Intranet")]
    Intranet,

    [Display(Name = "Channel.EhnArchive")]
    EhnArchive,

    [Display(Name = "Channel.AnnualReport")]
    AnnualReport,

    [Display(Name = "Channel.Network")]
    Network,

    [Display(Name = "Channel.Other")]
    Other,
}

internal sealed class PublicationTable : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("statements_publication");
        builder.HasKey(publication => new
        {
            publication.OrganisationId,
            publication.Snapshot,
            publication.Channel,
        });
        builder.Property(publication => publication.Url).HasMaxLength(2000);
        builder.Property(publication => publication.UnsignedReason).HasMaxLength(4000);
        builder.Property(publication => publication.Revision).IsConcurrencyToken();
    }
}
