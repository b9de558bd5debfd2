using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Organisations.People;

/// <summary>A person of an organisation. With a user the person can sign in; without, the person only holds roles.</summary>
internal sealed class Person : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required PersonId Id { get; init; }
    public required string Name { get; set; }
    public string? Title { get; set; }
    public string? Email { get; set; }
    public UserId? User { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>Who holds which responsibility, from when to when. Roles in force give access.</summary>
internal sealed class RoleAssignment : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required PersonId Person { get; init; }
    public required Role Role { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }

    public bool InForce(DateOnly day) => From <= day && (To is null || day <= To);
}

internal sealed class PeopleTables : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("organisations_person");
        builder.HasKey(person => new { person.OrganisationId, person.Id });
        builder.HasIndex(person => person.User);
        builder.Property(person => person.Name).UseCollation(AppDb.Norwegian);
        builder.Property(person => person.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("organisations_role");
        builder.HasKey(role => new
        {
            role.OrganisationId,
            role.Person,
            role.Role,
            role.From,
        });
    }
}
