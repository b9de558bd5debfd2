using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>A reporting unit: enterprise, group, chain, union or municipality (data-model.md section 2).</summary>
internal sealed class Organisation : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required string Name { get; set; }

    /// <summary>Nine digits, or null where the organisation has none.</summary>
    public string? OrgNumber { get; set; }
    public OrganisationKind Kind { get; set; }
    public string? Address { get; set; }
    public string? NaceCode { get; set; }
    public bool SellsToPublicSector { get; set; }

    /// <summary>What is mainly sold or delivered, in a line.</summary>
    public string? Products { get; set; }

    /// <summary>Where questions under § 6 are received. May hold letters outside ASCII before the @.</summary>
    public string? InformationRequestEmail { get; set; }
    public string? ContactName { get; set; }
    public string? ContactTitle { get; set; }
    public string? ContactEmail { get; set; }

    /// <summary>The word in the public address of its statements: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; set; }

    /// <summary>Own colour as #rrggbb; null uses Aktsom's.</summary>
    public string? Colour { get; set; }

    /// <summary>Invented for the demonstration; every page says so.</summary>
    public bool IsExample { get; init; }
    public Guid Revision { get; set; }
}

/// <summary>Owner and child, chain and member, confederation and affiliate. Owned by the parent.</summary>
internal sealed class OrganisationRelation : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required OrganisationId Child { get; init; }
    public OrganisationRelationKind Kind { get; set; }

    /// <summary>The child's share in the parent or the parent's in the child, in percent.</summary>
    public decimal? SharePercent { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
}

internal enum OrganisationRelationKind
{
    Owns,
    ChainMember,
    Affiliate,
    ServedByPurchasingCentral,
}

/// <summary>The word in a public address and whose it is: read before anyone is signed in, so not held by row-level security.</summary>
internal sealed class PublicAddress
{
    public required string Slug { get; init; }
    public required OrganisationId Organisation { get; init; }

    /// <summary>False for an earlier word, which leads on to the current one: what is published stays reachable.</summary>
    public bool IsCurrent { get; set; } = true;
}

internal sealed class OrganisationTables
    : IEntityTypeConfiguration<Organisation>,
        IEntityTypeConfiguration<OrganisationRelation>,
        IEntityTypeConfiguration<PublicAddress>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations_organisation");
        builder.HasKey(organisation => organisation.OrganisationId);
        builder.Property(organisation => organisation.Products).HasMaxLength(2000);
        builder.Property(organisation => organisation.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<OrganisationRelation> builder)
    {
        builder.ToTable("organisations_relation");
        builder.HasKey(relation => new
        {
            relation.OrganisationId,
            relation.Child,
            relation.Kind,
        });
    }

    public void Configure(EntityTypeBuilder<PublicAddress> builder)
    {
        builder.ToTable("organisations_public_address");
        builder.HasKey(address => address.Slug);
    }
}
