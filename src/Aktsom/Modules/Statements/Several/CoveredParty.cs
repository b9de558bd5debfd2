using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Statements.Several;

/// <summary>An organisation that a statement covers beside its owner (statement-templates.md 0.1, rule 1), with which of the printed sums hold it.</summary>
internal sealed class CoveredParty : IOwned
{
    public const int LongestSigners = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required StatementId Statement { get; init; }
    public required CoveredPartyId Id { get; init; }
    public required string Name { get; set; }

    /// <summary>Nine digits; null where it is not Norwegian or not known. No two parties of a statement have the same.</summary>
    public string? OrgNumber { get; set; }
    public CoveredRelation Relation { get; set; }

    /// <summary>The party's own figures for the statement's year; null is not known.</summary>
    public decimal? TurnoverNok { get; set; }
    public decimal? BalanceNok { get; set; }
    public decimal? FullTimeEquivalents { get; set; }
    public int? Employees { get; set; }

    /// <summary>Whether the Act applies to the party by itself; null where nobody has settled it.</summary>
    public bool? UnderAct { get; set; }

    /// <summary>It accounts for itself in a statement of its own, so that its board need not sign this one.</summary>
    public bool OwnStatement { get; set; }

    /// <summary>Who signs this one for the party, a line each: the name, a comma and the role.</summary>
    public string? Signers { get; set; }
    public Inclusion TurnoverIn { get; set; }
    public Inclusion EmployeesIn { get; set; }

    /// <summary>The owner's register holds the party's suppliers already.</summary>
    public bool SuppliersInRegister { get; set; }
    public Guid Revision { get; set; }

    /// <summary>The same party in another statement; without the year's figures where that is of another year.</summary>
    public CoveredParty For(StatementId statement, CoveredPartyId id, bool sameYear) =>
        new()
        {
            OrganisationId = OrganisationId,
            Statement = statement,
            Id = id,
            Name = Name,
            OrgNumber = OrgNumber,
            Relation = Relation,
            TurnoverNok = sameYear ? TurnoverNok : null,
            BalanceNok = sameYear ? BalanceNok : null,
            FullTimeEquivalents = sameYear ? FullTimeEquivalents : null,
            Employees = sameYear ? Employees : null,
            UnderAct = sameYear ? UnderAct : null,
            OwnStatement = OwnStatement,
            Signers = Signers,
            TurnoverIn = sameYear || TurnoverIn != Inclusion.Added ? TurnoverIn : Inclusion.NotCounted,
            EmployeesIn = sameYear || EmployeesIn != Inclusion.Added ? EmployeesIn : Inclusion.NotCounted,
            SuppliersInRegister = SuppliersInRegister,
        };
}

/// <summary>What the party is to the owner of the statement.</summary>
internal enum CoveredRelation
{
    [Display(Name = "CoveredRelation.ChainMember")]
    ChainMember,

    [Display(Name = "CoveredRelation.Subsidiary")]
    Subsidiary,

    [Display(Name = "CoveredRelation.Affiliate")]
    Affiliate,

    [Display(Name = "CoveredRelation.Served")]
    Served,

    [Display(Name = "CoveredRelation.Other")]
    Other,
}

/// <summary>Whether a sum that is printed holds the party's own number.</summary>
internal enum Inclusion
{
    [Display(Name = "Inclusion.NotCounted")]
    NotCounted,

    /// <summary>The number in the owner's register holds it already, so nothing is added.</summary>
    [Display(Name = "Inclusion.InRegister")]
    InRegister,

    [Display(Name = "Inclusion.Added")]
    Added,
}

internal sealed class CoveredPartyTable : IEntityTypeConfiguration<CoveredParty>
{
    public void Configure(EntityTypeBuilder<CoveredParty> builder)
    {
        builder.ToTable("statements_covered_party");
        builder.HasKey(party => new { party.OrganisationId, party.Id });
        builder
            .HasIndex(party => new
            {
                party.OrganisationId,
                party.Statement,
                party.OrgNumber,
            })
            .IsUnique();
        builder.Property(party => party.Name).HasMaxLength(200);
        builder.Property(party => party.Signers).HasMaxLength(CoveredParty.LongestSigners);
        builder.Property(party => party.Revision).IsConcurrencyToken();
    }
}
