using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Organisations.Bodies;

/// <summary>A body that decides or signs. Which one stands for the board may have another name than board (R-LO-10).</summary>
internal sealed class GoverningBody : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required GoverningBodyId Id { get; init; }
    public required string Name { get; set; }
    public GoverningBodyKind Kind { get; set; }

    /// <summary>Signs the statement as a board does. At most one in an organisation.</summary>
    public bool ActsAsBoard { get; set; }
    public Guid Revision { get; set; }
}

internal enum GoverningBodyKind
{
    [Display(Name = "GoverningBodyKind.Congress")]
    Congress,

    [Display(Name = "GoverningBodyKind.Council")]
    Council,

    [Display(Name = "GoverningBodyKind.Board")]
    Board,

    [Display(Name = "GoverningBodyKind.Executive")]
    Executive,

    [Display(Name = "GoverningBodyKind.Management")]
    Management,

    [Display(Name = "GoverningBodyKind.Committee")]
    Committee,

    [Display(Name = "GoverningBodyKind.PoliticalBody")]
    PoliticalBody,
}

internal sealed class GoverningBodyTable : IEntityTypeConfiguration<GoverningBody>
{
    public void Configure(EntityTypeBuilder<GoverningBody> builder)
    {
        builder.ToTable("organisations_body");
        builder.HasKey(body => new { body.OrganisationId, body.Id });
        builder.HasIndex(body => body.OrganisationId, "ux_organisations_body_board").IsUnique().HasFilter("acts_as_board");
        builder.Property(body => body.Revision).IsConcurrencyToken();
    }
}
