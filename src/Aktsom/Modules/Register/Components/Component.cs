using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Components;

/// <summary>A component or article that is bought through a supplier, and the producer behind it where it is known (R-LO-16).</summary>
internal sealed class Component : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ComponentId Id { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string Name { get; init; }

    /// <summary>The place of production it comes from; null is not known.</summary>
    public SiteId? Site { get; set; }

    /// <summary>The day its producer became known.</summary>
    public DateOnly? KnownOn { get; set; }
    public required DateOnly AddedOn { get; init; }
}

internal sealed class ComponentTable : IEntityTypeConfiguration<Component>
{
    public void Configure(EntityTypeBuilder<Component> builder)
    {
        builder.ToTable("register_component");
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder
            .HasIndex(one => new
            {
                one.OrganisationId,
                one.Supplier,
                one.Name,
            })
            .IsUnique();
        builder.Property(one => one.Name).UseCollation(AppDb.Norwegian);
    }
}
