using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>The deepest tier of the chain that was looked at in a year's mapping: as a whole, and for a risk area that went deeper or not so deep (R-NEG-21).</summary>
internal sealed class ChainDepth : IOwned
{
    /// <summary>Raw materials are seldom farther away.</summary>
    public const int MostTiers = 6;

    public required OrganisationId OrganisationId { get; init; }
    public required int Year { get; init; }

    /// <summary>The impact; empty for the round as a whole.</summary>
    public required Guid Area { get; init; }

    /// <summary>1 is those who sell to us.</summary>
    public required int Tier { get; set; }
    public required DateTimeOffset At { get; set; }
    public required string By { get; set; }

    public bool IsWhole => Area == Guid.Empty;

    public bool IsOf(ImpactId impact) => Area == impact.Value;
}

internal sealed class ChainDepthTable : IEntityTypeConfiguration<ChainDepth>
{
    public void Configure(EntityTypeBuilder<ChainDepth> builder)
    {
        builder.ToTable(
            "impacts_chain_depth",
            table => table.HasCheckConstraint("ck_impacts_chain_depth_tier", $"tier between 1 and {ChainDepth.MostTiers}")
        );
        builder.HasKey(depth => new
        {
            depth.OrganisationId,
            depth.Year,
            depth.Area,
        });
    }
}
