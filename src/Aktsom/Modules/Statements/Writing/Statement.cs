using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Several;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>A year's statement in one template. Nothing published is changed in place: an update is a new version (data-model.md section 12).</summary>
internal sealed class Statement : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Id { get; init; }
    public required int Year { get; init; }
    public required string Template { get; init; }
    public required int TemplateVersion { get; init; }

    /// <summary>nb, nn or en.</summary>
    public required string Language { get; set; }
    public required int Version { get; init; }

    /// <summary>What stands before each of the six steps.</summary>
    public StepOpening StepOpening { get; set; }

    /// <summary>The action plan is printed as an annex.</summary>
    public bool WithPlan { get; set; }
    public StatementState State { get; private set; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public StatementId? CarriedFrom { get; init; }

    /// <summary>The part of another organisation's statement it was begun from (R-NOR-05).</summary>
    public ReceivedPartId? StartedFrom { get; init; }

    /// <summary>The frozen text that is signed and published; null while it is written or reviewed.</summary>
    public SnapshotId? Snapshot { get; set; }

    /// <summary>The published version this one is to replace, and what changed so much that it must.</summary>
    public StatementId? Updates { get; init; }
    public string? UpdateReason { get; init; }
    public Guid Revision { get; set; }

    /// <summary>The same statement as it is printed in another language; not to be saved.</summary>
    public Statement In(string language)
    {
        var copy = (Statement)MemberwiseClone();
        copy.Language = language;
        return copy;
    }

    /// <exception cref="InvalidOperationException">The state does not allow it.</exception>
    public void Make(StatementMove move) => State = State.After(move);
}

/// <summary>How a step is opened in print and on the page.</summary>
internal enum StepOpening
{
    /// <summary>A page of its own, in our words.</summary>
    [Display(Name = "StepOpening.Page")]
    Page,

    /// <summary>A few lines under the step's heading.</summary>
    [Display(Name = "StepOpening.Lines")]
    Lines,

    /// <summary>The heading alone.</summary>
    [Display(Name = "StepOpening.None")]
    None,
}

internal enum StatementState
{
    Draft,
    InReview,
    Approved,
    Signed,
    Published,
    UnderUpdate,
    Superseded,
}

/// <summary>The answer to one field. Content is the answer as the template module writes it in JSON: state, text, rows, reason, plan.</summary>
internal sealed class StatementField : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }
    public required string Key { get; init; }
    public required string Content { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }
    public required string ChangedBy { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>A statement frozen when approved. A row is never changed or deleted; the database refuses it.</summary>
internal sealed class StatementSnapshot : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SnapshotId Id { get; init; }
    public required StatementId Statement { get; init; }

    /// <summary>The document in canonical JSON (RFC 8785), kept to the letter.</summary>
    public required string Document { get; init; }

    /// <summary>Lower-case hex of SHA-256 over the document: the fingerprint that is signed.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The answers the document was made of, as a statement file.</summary>
    public required string Answers { get; init; }

    /// <summary>Every figure behind it with its whole trace, as a JSON list.</summary>
    public required string Figures { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

internal sealed class StatementTables
    : IEntityTypeConfiguration<Statement>,
        IEntityTypeConfiguration<StatementField>,
        IEntityTypeConfiguration<StatementSnapshot>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("statements_statement");
        builder.HasKey(statement => new { statement.OrganisationId, statement.Id });
        builder
            .HasIndex(statement => new
            {
                statement.OrganisationId,
                statement.Year,
                statement.Template,
                statement.Version,
            })
            .IsUnique();
        builder.Property(statement => statement.UpdateReason).HasMaxLength(4000);
        builder.Property(statement => statement.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<StatementField> builder)
    {
        builder.ToTable("statements_field");
        builder.HasKey(field => new
        {
            field.OrganisationId,
            field.Statement,
            field.Key,
        });
        builder.Property(field => field.Content).HasColumnType("jsonb");
        builder.Property(field => field.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<StatementSnapshot> builder)
    {
        builder.ToTable("statements_snapshot");
        builder.HasKey(snapshot => new { snapshot.OrganisationId, snapshot.Id });
        builder.HasIndex(snapshot => new { snapshot.OrganisationId, snapshot.Statement });
        builder.Property(snapshot => snapshot.Document).HasColumnType("text");
        builder.Property(snapshot => snapshot.Answers).HasColumnType("text");
        builder.Property(snapshot => snapshot.Figures).HasColumnType("text");
    }
}
