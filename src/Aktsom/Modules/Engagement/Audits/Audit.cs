using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Audits;

/// <summary>An inspection of a supplier or one of its producers (glossary: Audit). What it found is told in words; findings with their plans are another record.</summary>
internal sealed class Audit : IOwned
{
    public const int LongestText = 8000;

    public required OrganisationId OrganisationId { get; init; }
    public required AuditId Id { get; init; }
    public required SupplierId Supplier { get; init; }
    public required AuditKind Kind { get; set; }
    public required AuditState State { get; set; }

    /// <summary>The day it was done; the day it is planned for while it is not.</summary>
    public required DateOnly Day { get; set; }

    /// <summary>Who makes it, of the supplier's known producers; null is the supplier itself or all of it.</summary>
    public string? Producer { get; set; }

    /// <summary>Where it was done, ISO code.</summary>
    public required string Country { get; set; }

    /// <summary>Id of an outside scheme (<see cref="AuditScheme"/>); null for our own.</summary>
    public string? Scheme { get; set; }
    public string? Rating { get; set; }
    public string? ReportNumber { get; set; }
    public string? Auditor { get; set; }

    /// <summary>The last day the report says it holds; null where it says nothing.</summary>
    public DateOnly? ValidTo { get; set; }
    public string? Found { get; set; }

    /// <summary>Why it was moved, not performed or cancelled.</summary>
    public string? Reason { get; set; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public Guid Revision { get; set; }

    public bool IsOwn => Kind != AuditKind.ThirdParty;

    /// <summary>What it is worth by its scheme and rating.</summary>
    public AuditRating Worth => IsOwn ? AuditScheme.Own : (AuditScheme.Find(Scheme) ?? AuditScheme.All[^1]).Worth(Rating);

    /// <summary>The last day it counts: what the report says, or what its scheme usually gives.</summary>
    public DateOnly HoldsUntil => ValidTo ?? Day.AddMonths(Worth.Months);
}

internal enum AuditKind
{
    OwnPhysical,
    OwnVideo,
    ThirdParty,
}

/// <summary>Planned → Performed, NotPerformed or Cancelled. One that is moved stays planned, for another day and with a reason.</summary>
internal enum AuditState
{
    Planned,
    Performed,
    NotPerformed,
    Cancelled,
}

internal sealed class AuditTable : IEntityTypeConfiguration<Audit>
{
    public void Configure(EntityTypeBuilder<Audit> builder)
    {
        builder.ToTable("engagement_audit");
        builder.HasKey(audit => new { audit.OrganisationId, audit.Id });
        builder.HasIndex(audit => new { audit.OrganisationId, audit.Supplier });
        builder.HasIndex(audit => new { audit.OrganisationId, audit.Day });
        builder.Property(audit => audit.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(audit => audit.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(audit => audit.Country).HasMaxLength(2);
        builder.Property(audit => audit.Found).HasMaxLength(Audit.LongestText);
        builder.Property(audit => audit.Reason).HasMaxLength(2000);
        builder.Ignore(audit => audit.Worth);
        builder.Ignore(audit => audit.HoldsUntil);
        builder.Property(audit => audit.Revision).IsConcurrencyToken();
    }
}
