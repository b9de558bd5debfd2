using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Mail;

/// <summary>A letter that waits, is sent, or came to nothing. It is written in the same transaction as what it tells of, so that neither is lost.</summary>
internal sealed class OutgoingMail : IOwned
{
    /// <summary>Stands in the text for the personal link, whose secret is not kept in the open.</summary>
    public const string LinkPlace = "{link}";
    public const int LongestFault = 400;

    public required OrganisationId OrganisationId { get; init; }
    public required MailId Id { get; init; }

    /// <summary>Which letter it is, in whatever language.</summary>
    public required Letter Letter { get; init; }
    public required string ToName { get; init; }
    public required string ToEmail { get; init; }
    public required string Language { get; init; }
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>The link, readable by this installation alone, until the letter is sent.</summary>
    public string? SealedLink { get; set; }
    public DispatchId? Dispatch { get; init; }
    public MailState State { get; set; }
    public required DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }
    public string? Fault { get; set; }
    public int Tries { get; set; }
}

internal enum MailState
{
    Waiting,
    Sent,
    Failed,
}

internal sealed class MailTable : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("engagement_mail");
        builder.HasKey(mail => new { mail.OrganisationId, mail.Id });
        builder.HasIndex(mail => new { mail.OrganisationId, mail.Dispatch });
        builder.Property(mail => mail.Body).HasColumnType("text");
        builder.Property(mail => mail.SealedLink).HasColumnType("text");
        builder.Property(mail => mail.Language).HasMaxLength(2);
    }
}
