using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>What stands under one question of a form now, and how it has been treated.</summary>
internal sealed class SurveyAnswer : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required DispatchId Dispatch { get; init; }
    public required string Code { get; init; }
    public required AnswerKind Kind { get; set; }
    public required List<string> Values { get; set; }

    /// <summary>Where it is already published, on which page, from when.</summary>
    public string? Where { get; set; }
    public string? Page { get; set; }
    public DateOnly? PublishedOn { get; set; }
    public string? Comment { get; set; }

    /// <summary>Who saved it, as the link says.</summary>
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }

    /// <summary>Where we had it from before we asked, by its name; null where the supplier has answered here.</summary>
    public string? Source { get; set; }

    /// <summary>Where we looked; null for an answer the supplier brought or gave here.</summary>
    public KnownFrom? From { get; set; }

    /// <summary>What the answer rests on (R-NOR-26).</summary>
    public Verification Verification { get; set; }
    public Treatment Treatment { get; set; }
    public string? TreatmentReason { get; set; }
    public string? TreatedBy { get; set; }
    public DateTimeOffset? TreatedAt { get; set; }
    public Guid Revision { get; set; }

    public Answer Answer => new(Code, Kind, Values);
}

/// <summary>Where an answer was known from before it was asked for.</summary>
internal enum KnownFrom
{
    /// <summary>An earlier answer that was accepted.</summary>
    Answers,

    /// <summary>The organisation's own register of suppliers.</summary>
    Register,

    /// <summary>Audits and certificates.</summary>
    Audits,

    /// <summary>What the supplier has published.</summary>
    Published,
}

internal enum Verification
{
    /// <summary>The supplier says so.</summary>
    Claimed,

    /// <summary>Gone through together in a meeting.</summary>
    Discussed,

    /// <summary>Checked against something else.</summary>
    Verified,
}

internal enum Treatment
{
    Open,
    Accepted,
    AskedAgain,
}

/// <summary>A file a supplier attached to an answer.</summary>
internal sealed class EvidenceFile : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required DispatchId Dispatch { get; init; }
    public required string Code { get; init; }
    public required string Sha256 { get; init; }
    public required string Name { get; init; }
    public required long Size { get; init; }

    /// <summary>The last day it is valid, where it says so.</summary>
    public DateOnly? ValidTo { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A question from the supplier, or the buyer's answer.</summary>
internal sealed class DispatchMessage : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required MessageId Id { get; init; }
    public required DispatchId Dispatch { get; init; }
    public required bool FromSupplier { get; init; }
    public required string By { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class AnswerTables
    : IEntityTypeConfiguration<SurveyAnswer>,
        IEntityTypeConfiguration<EvidenceFile>,
        IEntityTypeConfiguration<DispatchMessage>
{
    public const int LongestMessage = 4000;

    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.ToTable("engagement_answer");
        builder.HasKey(answer => new
        {
            answer.OrganisationId,
            answer.Dispatch,
            answer.Code,
        });
        builder.Property(answer => answer.Code).HasMaxLength(40);
        builder.Property(answer => answer.Values).HasColumnType("text[]");
        builder.Property(answer => answer.Comment).HasMaxLength(AnswerReader.LongestComment);
        builder.Property(answer => answer.From).HasConversion<string>().HasMaxLength(20);
        builder.Property(answer => answer.TreatmentReason).HasMaxLength(LongestMessage);
        builder.Property(answer => answer.Revision).IsConcurrencyToken();
        builder.Ignore(answer => answer.Answer);
    }

    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("engagement_evidence");
        builder.HasKey(file => new
        {
            file.OrganisationId,
            file.Dispatch,
            file.Code,
            file.Sha256,
        });
        builder.Property(file => file.Code).HasMaxLength(40);
        builder.Property(file => file.Sha256).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<DispatchMessage> builder)
    {
        builder.ToTable("engagement_message");
        builder.HasKey(message => new { message.OrganisationId, message.Id });
        builder.HasIndex(message => new { message.OrganisationId, message.Dispatch });
        builder.Property(message => message.Text).HasMaxLength(LongestMessage);
    }
}
