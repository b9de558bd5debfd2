using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Contacts;

/// <summary>Whom to write to at a supplier. One that is no longer right ends; it is never overwritten.</summary>
internal sealed class SupplierContact : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SupplierContactId Id { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string Name { get; init; }

    /// <summary>As it was written, also with letters outside ASCII before the @ (invariant 20).</summary>
    public required string Email { get; init; }

    /// <summary>nb, nn, en, zh, de or pl.</summary>
    public required string Language { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
}

internal sealed class SupplierContactTable : IEntityTypeConfiguration<SupplierContact>
{
    public void Configure(EntityTypeBuilder<SupplierContact> builder)
    {
        builder.ToTable("engagement_contact");
        builder.HasKey(contact => new { contact.OrganisationId, contact.Id });
        builder.HasIndex(contact => new { contact.OrganisationId, contact.Supplier });
        builder.Property(contact => contact.Language).HasMaxLength(2);
    }
}
