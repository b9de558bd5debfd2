using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Mail;

/// <summary>Whom an organisation's letters are from, and whether a test letter has shown that they arrive.</summary>
internal sealed class MailSender : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The name suppliers see; null is the organisation's own.</summary>
    public string? Name { get; set; }

    /// <summary>Where answers to a letter go; null is the address letters come from.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>The code in the newest test letter; null when it is used up.</summary>
    public string? Code { get; set; }

    /// <summary>The settings the test letter was sent with.</summary>
    public string? CodeOf { get; set; }
    public DateTimeOffset? CodeAt { get; set; }
    public int Tries { get; set; }

    /// <summary>The settings a test letter has come through with.</summary>
    public string? ProvenOf { get; set; }
    public DateTimeOffset? ProvenAt { get; set; }
}

internal sealed class SenderTable : IEntityTypeConfiguration<MailSender>
{
    public void Configure(EntityTypeBuilder<MailSender> builder)
    {
        builder.ToTable("engagement_mail_sender");
        builder.HasKey(sender => sender.OrganisationId);
        builder.Property(sender => sender.Name).HasMaxLength(120);
        builder.Property(sender => sender.ReplyTo).HasMaxLength(320);
    }
}
