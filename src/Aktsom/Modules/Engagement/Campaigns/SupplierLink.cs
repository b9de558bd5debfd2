using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Lets one person at a supplier answer one form without an account. Only the hash of its secret is kept. A form may have several.</summary>
internal sealed class SupplierLink : IOwned
{
    /// <summary>How long after the deadline a link works: late answers are welcome.</summary>
    public const int DaysAfterDue = 60;

    /// <summary>A link lives at least so long after it is made, also when the deadline is long past.</summary>
    public const int DaysAtLeast = 30;

    /// <summary>How many links a form may have: more is a mistake or an attack.</summary>
    public const int MostPerForm = 40;

    public required OrganisationId OrganisationId { get; init; }
    public required SupplierLinkId Id { get; init; }
    public required DispatchId Dispatch { get; init; }

    /// <summary>Whom it was made for; null for one that was copied.</summary>
    public string? Name { get; init; }
    public string? Email { get; init; }
    public required byte[] SecretHash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset Expires { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public DateTimeOffset? LastSeen { get; set; }

    /// <summary>The colleague who handed over, where a supplier made it.</summary>
    public string? HandedOverBy { get; init; }
}

internal sealed class SupplierLinkTable : IEntityTypeConfiguration<SupplierLink>
{
    public void Configure(EntityTypeBuilder<SupplierLink> builder)
    {
        builder.ToTable("engagement_link");
        builder.HasKey(link => new { link.OrganisationId, link.Id });
        builder.HasIndex(link => new { link.OrganisationId, link.Dispatch });
    }
}
