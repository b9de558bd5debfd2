using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Choosing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Follow;

/// <summary>
/// A kept choice of suppliers to follow in a year: its rules with the seed of the draw, and what it covers. Never changed: a new choice is a new version
/// (law-and-method 6.4, R-NOR-18).
/// </summary>
internal sealed class FollowRound : IOwned
{
    public const int LongestNote = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required RoundId Id { get; init; }
    public required int Year { get; init; }

    /// <summary>1 is the year's first.</summary>
    public required int Version { get; init; }

    /// <summary>The rules as JSON.</summary>
    public required string Rules { get; init; }
    public required int Candidates { get; init; }
    public required int Chosen { get; init; }

    /// <summary>Purchases from those chosen, and from all, whole kroner; the last is zero where nothing is bought.</summary>
    public required long SpendKroner { get; init; }
    public required long AllSpendKroner { get; init; }

    /// <summary>How many at high or very high risk are chosen, of how many.</summary>
    public required int High { get; init; }
    public required int AllHigh { get; init; }
    public required string Note { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string By { get; init; }
}

/// <summary>A supplier of a kept choice, with the rules that chose it.</summary>
internal sealed class FollowedSupplier : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required RoundId Round { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary><see cref="FollowReason"/> as its number: a union is longer than a word.</summary>
    public required int Reasons { get; init; }
    public required short Level { get; init; }
    public long? SpendKroner { get; init; }

    public FollowReason Why() => (FollowReason)Reasons;
}

/// <summary>A supplier a person wants followed in a year, with the reason.</summary>
internal sealed class FollowByHand : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }
    public required SupplierId Supplier { get; init; }
    public required string Reason { get; set; }
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }
}

internal sealed class FollowTables
    : IEntityTypeConfiguration<FollowRound>,
        IEntityTypeConfiguration<FollowedSupplier>,
        IEntityTypeConfiguration<FollowByHand>
{
    public void Configure(EntityTypeBuilder<FollowRound> builder)
    {
        builder.ToTable("risk_follow");
        builder.HasKey(round => new { round.OrganisationId, round.Id });
        builder
            .HasIndex(round => new
            {
                round.OrganisationId,
                round.Year,
                round.Version,
            })
            .IsUnique();
        builder.Property(round => round.Rules).HasColumnType("jsonb");
        builder.Property(round => round.Note).HasMaxLength(FollowRound.LongestNote);
    }

    public void Configure(EntityTypeBuilder<FollowedSupplier> builder)
    {
        builder.ToTable("risk_follow_supplier");
        builder.HasKey(one => new
        {
            one.OrganisationId,
            one.Round,
            one.Supplier,
        });
        builder.HasIndex(one => new { one.OrganisationId, one.Supplier });
    }

    public void Configure(EntityTypeBuilder<FollowByHand> builder)
    {
        builder.ToTable("risk_follow_by_hand");
        builder.HasKey(one => new
        {
            one.OrganisationId,
            one.Year,
            one.Supplier,
        });
        builder.Property(one => one.Reason).HasMaxLength(FollowRound.LongestNote);
    }
}
