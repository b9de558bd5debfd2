using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Events;

/// <summary>A webinar or seminar for many suppliers at once (R-NOR-46).</summary>
internal sealed class SupplierEvent : IOwned
{
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required SupplierEventId Id { get; init; }
    public required string Title { get; set; }
    public required DateOnly Day { get; set; }
    public required SupplierEventKind Kind { get; set; }

    /// <summary>What was gone through.</summary>
    public string? About { get; set; }

    /// <summary>The day the requirements were sent out in writing, and what was sent.</summary>
    public DateOnly? WrittenOn { get; set; }
    public string? Written { get; set; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid Revision { get; set; }
}

internal enum SupplierEventKind
{
    Webinar,
    Seminar,
    Other,
}

/// <summary>A supplier that was invited, and who came from it.</summary>
internal sealed class EventInvitation : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SupplierEventId Event { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>The supplier's name when it was invited.</summary>
    public required string SupplierName { get; init; }
    public bool TookPart { get; set; }
    public string? Participants { get; set; }
}

internal sealed class EventTables : IEntityTypeConfiguration<SupplierEvent>, IEntityTypeConfiguration<EventInvitation>
{
    public void Configure(EntityTypeBuilder<SupplierEvent> builder)
    {
        builder.ToTable("engagement_event");
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.Property(one => one.About).HasMaxLength(SupplierEvent.LongestText);
        builder.Property(one => one.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<EventInvitation> builder)
    {
        builder.ToTable("engagement_event_invitation");
        builder.HasKey(one => new
        {
            one.OrganisationId,
            one.Event,
            one.Supplier,
        });
        builder.HasIndex(one => new { one.OrganisationId, one.Supplier });
    }
}
