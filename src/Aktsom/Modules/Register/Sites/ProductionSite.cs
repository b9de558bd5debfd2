using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Sites;

/// <summary>A place of production known behind a supplier: producer, country, how far back in the chain and how sure.</summary>
internal sealed class ProductionSite : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SiteId Id { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string Producer { get; set; }
    public string? Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2; null where only an area or nothing is known.</summary>
    public string? Country { get; set; }

    /// <summary>An area below or above a country, in the words of the source.</summary>
    public string? Region { get; set; }

    /// <summary>1 is the producer the supplier buys from.</summary>
    public short Tier { get; set; } = 1;
    public SiteStage Stage { get; set; }
    public Certainty Certainty { get; set; }
    public int? Workers { get; set; }
    public DateOnly? WorkersOn { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public Guid Revision { get; set; }
}

internal enum SiteStage
{
    FinalProduction,
    Component,
    RawMaterial,
    Wholesale,
    Agent,
}

internal enum Certainty
{
    Claimed,
    Documented,
    Verified,
}

internal sealed class SiteTable : IEntityTypeConfiguration<ProductionSite>
{
    public void Configure(EntityTypeBuilder<ProductionSite> builder)
    {
        builder.ToTable("register_site");
        builder.HasKey(site => new { site.OrganisationId, site.Id });
        builder.HasIndex(site => new { site.OrganisationId, site.Supplier });
        builder.HasIndex(site => new { site.OrganisationId, site.Country });
        builder.Property(site => site.Revision).IsConcurrencyToken();
    }
}
