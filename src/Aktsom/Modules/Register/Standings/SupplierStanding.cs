using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Standings;

/// <summary>What lists sort and filter by: where a supplier stands in risk, as Risk tells it, and what was bought last. Every supplier that counts has one.</summary>
internal sealed class SupplierStanding : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SupplierId Supplier { get; init; }

    /// <summary>0 unknown, 1 low, 2 medium, 3 high, 4 very high.</summary>
    public short Level { get; init; }

    /// <summary>1–5 of the topic that decided; sorts before the score. 0 where the level is unknown.</summary>
    public short Severity { get; init; }

    /// <summary>0–100; null where the level is unknown.</summary>
    public float? Score { get; init; }
    public float Confidence { get; init; }

    /// <summary>The topic that decided, as its id.</summary>
    public string? Topic { get; init; }
    public bool Overridden { get; init; }

    /// <summary>Level, then severity, then score in one number, so that one index holds the order and one comparison continues it.</summary>
    public int Rank { get; init; }

    /// <summary>Purchases in the newest year with purchases, in whole kroner; null where nothing in NOK is known.</summary>
    public long? SpendKroner { get; init; }

    /// <summary>The supplier's own country and category, kept here so that one index holds a filter and its order.</summary>
    public string? Country { get; init; }
    public Guid? Category { get; init; }

    /// <summary>The supplier's own, so that the order's index holds it too.</summary>
    public long NameBits { get; init; }

    /// <summary><see cref="SpendKroner"/> as a number to sort by, with what is not known below all that is.</summary>
    public long SpendRank { get; private set; }
}

/// <summary>A count that would cost a walk through the whole register at each look.</summary>
internal sealed class Tally : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required TallyKind Kind { get; init; }

    /// <summary>The level's number, or empty.</summary>
    public required string Key { get; init; }
    public required long Count { get; init; }

    /// <summary>Purchases in the newest year, in whole kroner.</summary>
    public long SpendKroner { get; init; }
}

internal enum TallyKind
{
    /// <summary>Suppliers by level; the key is the level's number.</summary>
    Level,

    /// <summary>The newest year with purchases; the count is the year.</summary>
    NewestYear,

    /// <summary>Suppliers without a known country.</summary>
    NoCountry,
}

internal sealed class StandingTables : IEntityTypeConfiguration<SupplierStanding>, IEntityTypeConfiguration<Tally>
{
    public void Configure(EntityTypeBuilder<SupplierStanding> builder)
    {
        builder.ToTable("register_standing");
        builder.HasKey(standing => new { standing.OrganisationId, standing.Supplier });
        builder.Property(standing => standing.Topic).HasMaxLength(60);
        builder.Property(standing => standing.NameBits).HasDefaultValue(0L);
        builder
            .HasIndex(standing => new
            {
                standing.OrganisationId,
                standing.Rank,
                standing.Supplier,
            })
            .IsDescending(false, true, true)
            .IncludeProperties(standing => new
            {
                standing.Country,
                standing.Category,
                standing.NameBits,
            });
        builder
            .HasIndex(standing => new
            {
                standing.OrganisationId,
                standing.SpendRank,
                standing.Supplier,
            })
            .IsDescending(false, true, true)
            .IncludeProperties(standing => new
            {
                standing.Country,
                standing.Category,
                standing.NameBits,
            });
        builder
            .HasIndex(standing => new
            {
                standing.OrganisationId,
                standing.Country,
                standing.Rank,
                standing.Supplier,
            })
            .IsDescending(false, false, true, true)
            .IncludeProperties(standing => new { standing.Category, standing.NameBits });
        builder
            .HasIndex(standing => new
            {
                standing.OrganisationId,
                standing.Country,
                standing.SpendRank,
                standing.Supplier,
            })
            .IsDescending(false, false, true, true)
            .IncludeProperties(standing => new { standing.Category, standing.NameBits });
        builder
            .HasIndex(standing => new
            {
                standing.OrganisationId,
                standing.Category,
                standing.Rank,
                standing.Supplier,
            })
            .IsDescending(false, false, true, true)
            .IncludeProperties(standing => new { standing.Country, standing.NameBits });
        builder
            .HasIndex(standing => new
            {
                standing.OrganisationId,
                standing.Category,
                standing.SpendRank,
                standing.Supplier,
            })
            .IsDescending(false, false, true, true)
            .IncludeProperties(standing => new { standing.Country, standing.NameBits });
        builder.Property(standing => standing.Country).HasMaxLength(2);
        builder.Property(standing => standing.SpendRank).HasComputedColumnSql("coalesce(spend_kroner, -1000000000000000)", stored: true);
    }

    public void Configure(EntityTypeBuilder<Tally> builder)
    {
        builder.ToTable("register_tally");
        builder.HasKey(tally => new
        {
            tally.OrganisationId,
            tally.Kind,
            tally.Key,
        });
    }
}
