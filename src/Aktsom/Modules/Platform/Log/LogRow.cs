using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Platform.Log;

/// <summary>One line of the change log as it is hashed. <paramref name="Before"/> and <paramref name="After"/> are JSON text, kept to the letter.</summary>
internal sealed record LogEntry(
    DateTimeOffset At,
    Guid? Person,
    string PersonName,
    string Act,
    string Entity,
    string EntityId,
    string? Reason,
    string? Before,
    string? After
);

/// <summary>A written line of the change log. The app's role may add and read lines, never change or remove them.</summary>
internal sealed class LogRow : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required long Sequence { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? Person { get; init; }
    public required string PersonName { get; init; }
    public required string Act { get; init; }
    public required string Entity { get; init; }
    public required string EntityId { get; init; }
    public string? Reason { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
    public required byte[] PreviousHash { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>The end of each organisation's chain: which line is the last, so that a removed tail is seen.</summary>
internal sealed class LogHead : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required long Sequence { get; init; }
    public required byte[] Hash { get; init; }
}

internal sealed class LogTables : IEntityTypeConfiguration<LogRow>, IEntityTypeConfiguration<LogHead>
{
    public void Configure(EntityTypeBuilder<LogRow> builder)
    {
        builder.ToTable("platform_log");
        builder.HasKey(row => new { row.OrganisationId, row.Sequence });
        builder.HasIndex(row => new
        {
            row.OrganisationId,
            row.Entity,
            row.EntityId,
        });
        builder.Property(row => row.Reason).HasMaxLength(4000);
        builder.Property(row => row.Before).HasColumnType("text");
        builder.Property(row => row.After).HasColumnType("text");
    }

    public void Configure(EntityTypeBuilder<LogHead> builder)
    {
        builder.ToTable("platform_log_head");
        builder.HasKey(head => head.OrganisationId);
    }
}
