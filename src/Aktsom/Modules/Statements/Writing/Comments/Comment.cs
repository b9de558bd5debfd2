using System.Diagnostics.CodeAnalysis;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Writing.Comments;

/// <summary>A comment on a field of a statement.</summary>
internal readonly record struct CommentId(Guid Value) : ITypedId<CommentId>
{
    public static CommentId From(Guid value) => new(value);

    public static CommentId Parse(string s, IFormatProvider? provider) => TypedId.Parse<CommentId>(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CommentId result) =>
        TypedId.TryParse(s, out result);

    public override string ToString() => Value.ToString("D");
}

/// <summary>What someone said about a field. The first of a thread is open until it is resolved; the others answer it. None is ever changed.</summary>
internal sealed class Comment : IOwned
{
    public const int Longest = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required CommentId Id { get; init; }
    public required StatementId Statement { get; init; }
    public required string Key { get; init; }

    /// <summary>The comment it answers; null for the first of a thread.</summary>
    public CommentId? Thread { get; init; }
    public required string Text { get; init; }
    public required string By { get; init; }
    public UserId? User { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ResolvedAt { get; set; }
    public string? ResolvedBy { get; set; }
}

internal sealed class CommentTable : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("statements_comment");
        builder.HasKey(comment => new { comment.OrganisationId, comment.Id });
        builder.HasIndex(comment => new
        {
            comment.OrganisationId,
            comment.Statement,
            comment.Key,
        });
        builder.Property(comment => comment.Text).HasMaxLength(Comment.Longest);
    }
}
