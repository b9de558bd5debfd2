using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Writing.Assignments;

/// <summary>Who is to answer a field, and by when. One person a field.</summary>
internal sealed class Assignment : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }
    public required string Key { get; init; }
    public required PersonId Person { get; set; }
    public DateOnly? Due { get; set; }
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }
}

internal sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("statements_assignment");
        builder.HasKey(assignment => new
        {
            assignment.OrganisationId,
            assignment.Statement,
            assignment.Key,
        });
        builder.HasIndex(assignment => new { assignment.OrganisationId, assignment.Person });
    }
}
