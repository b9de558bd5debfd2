using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Checks.Accepting;

/// <summary>
/// What a check found at a field, let stand by a person (invariant 15). It holds for the answer that was there: another answer asks again.
/// No part of the statement, and never printed.
/// </summary>
internal sealed class AcceptedFinding : IOwned
{
    public const int LongestReason = 2000;

    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }
    public required string Check { get; init; }

    /// <summary>The field; empty where the check is of the whole statement.</summary>
    public required string Key { get; init; }

    /// <summary>Lower-case hex of SHA-256 over what was found and the answer it was found in.</summary>
    public required string Found { get; set; }

    /// <summary>Null only for what is information.</summary>
    public string? Reason { get; set; }
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }
}

internal sealed class AcceptedFindingTable : IEntityTypeConfiguration<AcceptedFinding>
{
    public void Configure(EntityTypeBuilder<AcceptedFinding> builder)
    {
        builder.ToTable("statements_accepted_finding");
        builder.HasKey(accepted => new
        {
            accepted.OrganisationId,
            accepted.Statement,
            accepted.Check,
            accepted.Key,
        });
        builder.Property(accepted => accepted.Reason).HasMaxLength(AcceptedFinding.LongestReason);
    }
}
