using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Translations;

/// <summary>A statement's words in another language. Figures, states and signatures stay the original's.</summary>
internal sealed class Translation : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }

    /// <summary>nb, nn or en; never the statement's own.</summary>
    public required string Language { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required string StartedBy { get; init; }
}

/// <summary>The translation of one text. It is out of date when the statement says something else than what was translated.</summary>
internal sealed class TranslatedText : IOwned
{
    public const int LongestPlace = 400;

    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }
    public required string Language { get; init; }

    /// <summary>The field, its row, and which part of the answer.</summary>
    public required string Place { get; init; }

    /// <summary>The words that were translated.</summary>
    public required string Source { get; set; }
    public required string Text { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>A translation made public beside the statement. A row is never changed or deleted; a mended one is a new number.</summary>
internal sealed class TranslatedEdition : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>The frozen original.</summary>
    public required SnapshotId Snapshot { get; init; }
    public required string Language { get; init; }
    public required int Number { get; init; }

    /// <summary>The document in canonical JSON (RFC 8785).</summary>
    public required string Document { get; init; }
    public required string Sha256 { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

internal sealed class TranslationTables
    : IEntityTypeConfiguration<Translation>,
        IEntityTypeConfiguration<TranslatedText>,
        IEntityTypeConfiguration<TranslatedEdition>
{
    public void Configure(EntityTypeBuilder<Translation> builder)
    {
        builder.ToTable("statements_translation");
        builder.HasKey(one => new
        {
            one.OrganisationId,
            one.Statement,
            one.Language,
        });
    }

    public void Configure(EntityTypeBuilder<TranslatedText> builder)
    {
        builder.ToTable("statements_translated_text");
        builder.HasKey(one => new
        {
            one.OrganisationId,
            one.Statement,
            one.Language,
            one.Place,
        });
        builder.Property(one => one.Place).HasMaxLength(TranslatedText.LongestPlace);
        builder.Property(one => one.Source).HasColumnType("text");
        builder.Property(one => one.Text).HasColumnType("text");
        builder.Property(one => one.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<TranslatedEdition> builder)
    {
        builder.ToTable("statements_translated_edition");
        builder.HasKey(one => new
        {
            one.OrganisationId,
            one.Snapshot,
            one.Language,
            one.Number,
        });
        builder.Property(one => one.Document).HasColumnType("text");
    }
}
