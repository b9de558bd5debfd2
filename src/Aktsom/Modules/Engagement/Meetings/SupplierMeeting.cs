using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Meetings;

/// <summary>
/// A meeting with a supplier (R-PRO-10). Its agenda always holds the standing item: the supplier's own work for people and environment, and how it secures its
/// own chain.
/// </summary>
internal sealed class SupplierMeeting : IOwned
{
    public const int LongestText = 8000;

    public required OrganisationId OrganisationId { get; init; }
    public required MeetingId Id { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>A day to come is a meeting that is planned.</summary>
    public required DateOnly Day { get; set; }
    public required MeetingKind Kind { get; set; }

    /// <summary>Points besides the standing item, in their order.</summary>
    public List<string> Agenda { get; set; } = [];
    public string? Participants { get; set; }

    /// <summary>What was said on the standing item.</summary>
    public string? StandingItem { get; set; }

    /// <summary>Results gone through, improvements discussed.</summary>
    public string? Minutes { get; set; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
    public Guid Revision { get; set; }
}

internal enum MeetingKind
{
    Quarterly,
    Yearly,
    Strategic,
    Webinar,
    Other,
}

/// <summary>Something a meeting agreed to do, with its date.</summary>
internal sealed class MeetingFollowUp : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required Guid Id { get; init; }
    public required MeetingId Meeting { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string Text { get; init; }

    /// <summary>Ours or theirs to do.</summary>
    public required bool Ours { get; init; }
    public required DateOnly Due { get; init; }
    public DateOnly? DoneOn { get; set; }
}

internal sealed class MeetingTables : IEntityTypeConfiguration<SupplierMeeting>, IEntityTypeConfiguration<MeetingFollowUp>
{
    public void Configure(EntityTypeBuilder<SupplierMeeting> builder)
    {
        builder.ToTable("engagement_meeting");
        builder.HasKey(meeting => new { meeting.OrganisationId, meeting.Id });
        builder.HasIndex(meeting => new { meeting.OrganisationId, meeting.Supplier });
        builder.HasIndex(meeting => new { meeting.OrganisationId, meeting.Day });
        builder.Property(meeting => meeting.Participants).HasMaxLength(2000);
        builder.Property(meeting => meeting.StandingItem).HasMaxLength(SupplierMeeting.LongestText);
        builder.Property(meeting => meeting.Minutes).HasMaxLength(SupplierMeeting.LongestText);
        builder.Property(meeting => meeting.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<MeetingFollowUp> builder)
    {
        builder.ToTable("engagement_follow_up");
        builder.HasKey(one => new { one.OrganisationId, one.Id });
        builder.HasIndex(one => new { one.OrganisationId, one.Meeting });
        builder.Property(one => one.Text).HasMaxLength(2000);
    }
}
