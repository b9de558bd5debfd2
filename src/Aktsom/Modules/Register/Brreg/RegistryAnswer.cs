using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Brreg;

/// <summary>What Enhetsregisteret last said of a supplier: kept beside the register's own facts, which only a person changes.</summary>
internal sealed class RegistryAnswer : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string OrgNumber { get; set; }
    public RegistryOutcome Outcome { get; set; }

    /// <summary>When it was asked for, and when answered.</summary>
    public required DateTimeOffset AskedAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public string? Name { get; set; }
    public string? NaceCode { get; set; }
    public string? Country { get; set; }
    public string? Address { get; set; }
    public string? PostCode { get; set; }
    public string? City { get; set; }
    public bool Bankrupt { get; set; }
    public DateOnly? DeletedOn { get; set; }

    public void Take(RegistryUnit unit)
    {
        Outcome = RegistryOutcome.Found;
        Name = unit.Name;
        NaceCode = unit.NaceCode;
        Country = unit.Country;
        Address = unit.Address;
        PostCode = unit.PostCode;
        City = unit.City;
        Bankrupt = unit.Bankrupt;
        DeletedOn = unit.DeletedOn;
    }
}

internal enum RegistryOutcome
{
    /// <summary>Waits for its turn, or for the registry to answer again.</summary>
    Waiting,
    Found,
    NotFound,

    /// <summary>Taken out of the registry: only that is known.</summary>
    Removed,
}

internal sealed class RegistryAnswerTable : IEntityTypeConfiguration<RegistryAnswer>
{
    public void Configure(EntityTypeBuilder<RegistryAnswer> builder)
    {
        builder.ToTable("register_registry_answer");
        builder.HasKey(answer => new { answer.OrganisationId, answer.Supplier });
        builder.HasIndex(answer => new { answer.OrganisationId, answer.Outcome });
        builder.Property(answer => answer.OrgNumber).HasMaxLength(9);
    }
}
