using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Several;

/// <summary>
/// What an organisation gives another by a code that works once: a copy made when the code was. The receiver never reads the giver's rows; the copy becomes
/// a row of its own. Only the hash of the code's secret is kept.
/// </summary>
internal sealed class Handover : IOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public required OrganisationId OrganisationId { get; init; }
    public required HandoverId Id { get; init; }
    public required StatementId Statement { get; init; }
    public required string Receiver { get; init; }

    /// <summary>Where it is given, only the organisation with this number can take it.</summary>
    public string? ReceiverNumber { get; init; }

    /// <summary>The <see cref="Part"/> as JSON.</summary>
    public required string Content { get; init; }
    public required byte[] SecretHash { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required string MadeBy { get; init; }
    public required DateTimeOffset Expires { get; init; }
    public DateTimeOffset? WithdrawnAt { get; set; }
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>Who took it, by name.</summary>
    public string? TakenBy { get; set; }
    public Guid Revision { get; set; }

    public bool IsOpen(DateTimeOffset now) => WithdrawnAt is null && TakenAt is null && now < Expires;
}

/// <summary>A part that was received. It never changes; the database holds that too.</summary>
internal sealed class ReceivedPart : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ReceivedPartId Id { get; init; }
    public required string From { get; init; }
    public string? FromNumber { get; init; }
    public required int Year { get; init; }

    /// <summary>The <see cref="Part"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>Lower-case hex of SHA-256 over the content.</summary>
    public required string Sha256 { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>The suppliers of a received part are counted in a statement, together with the register's own and each once.</summary>
internal sealed class CountedPart : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }
    public required ReceivedPartId Part { get; init; }
}

internal sealed class HandoverTables
    : IEntityTypeConfiguration<Handover>,
        IEntityTypeConfiguration<ReceivedPart>,
        IEntityTypeConfiguration<CountedPart>
{
    public void Configure(EntityTypeBuilder<Handover> builder)
    {
        builder.ToTable("statements_handover");
        builder.HasKey(handover => new { handover.OrganisationId, handover.Id });
        builder.HasIndex(handover => new { handover.OrganisationId, handover.Statement });
        builder.Property(handover => handover.Receiver).HasMaxLength(200);
        builder.Property(handover => handover.Content).HasColumnType("text");
        builder.Property(handover => handover.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ReceivedPart> builder)
    {
        builder.ToTable("statements_received_part");
        builder.HasKey(part => new { part.OrganisationId, part.Id });
        builder.Property(part => part.Content).HasColumnType("text");
    }

    public void Configure(EntityTypeBuilder<CountedPart> builder)
    {
        builder.ToTable("statements_counted_part");
        builder.HasKey(counted => new
        {
            counted.OrganisationId,
            counted.Statement,
            counted.Part,
        });
    }
}
