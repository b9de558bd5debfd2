using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Writing.Drafts;

/// <summary>What one person has typed in one field and not saved: theirs alone, no part of the statement, and not in the log.</summary>
internal sealed class FieldDraft : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }
    public required string Key { get; init; }
    public required UserId User { get; init; }

    /// <summary>The form as it was typed, in JSON.</summary>
    public required string Form { get; set; }

    /// <summary>The revision of the answer it was written over.</summary>
    public required Guid Seen { get; set; }
    public required DateTimeOffset At { get; set; }
}

internal sealed class FieldDraftTable : IEntityTypeConfiguration<FieldDraft>
{
    public void Configure(EntityTypeBuilder<FieldDraft> builder)
    {
        builder.ToTable("statements_draft");
        builder.HasKey(draft => new
        {
            draft.OrganisationId,
            draft.Statement,
            draft.Key,
            draft.User,
        });
        builder.Property(draft => draft.Form).HasColumnType("text");
    }
}
