using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Register.Chain;

/// <summary>How an organisation draws its value chain (R-PRO-03). The parts stand beside, in order.</summary>
internal sealed class ValueChain : IOwned
{
    public const int LongestText = 400;

    public required OrganisationId OrganisationId { get; init; }
    public BuyingWay Buying { get; set; }
    public required string By { get; set; }
    public required DateTimeOffset At { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>One part of the chain, with its place in the order from raw material to reuse.</summary>
internal sealed class ValueChainPart : IOwned
{
    public required OrganisationId OrganisationId { get; init; }

    /// <summary>1 is the farthest upstream.</summary>
    public required int Position { get; init; }
    public required ChainRole Role { get; init; }
    public required ChainDirection Direction { get; init; }

    /// <summary>Not every delivery goes through it.</summary>
    public required bool Optional { get; init; }

    /// <summary>The organisation's own name for the part; null for the role's.</summary>
    public string? Name { get; init; }

    /// <summary>What happens there.</summary>
    public string? Activities { get; init; }
}

internal enum BuyingWay
{
    DirectFromProducer,
    ThroughWholesaler,
    Both,
}

internal enum ChainRole
{
    RawMaterial,
    Tier3,
    Tier2,
    Tier1Producer,
    Wholesaler,
    Own,
    Contractor,
    EndCustomer,
    EndUser,
    ReuseRecycling,
}

internal enum ChainDirection
{
    Upstream,
    Own,
    Downstream,
}

internal sealed class ChainTables : IEntityTypeConfiguration<ValueChain>, IEntityTypeConfiguration<ValueChainPart>
{
    public void Configure(EntityTypeBuilder<ValueChain> builder)
    {
        builder.ToTable("register_value_chain");
        builder.HasKey(chain => chain.OrganisationId);
        builder.Property(chain => chain.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ValueChainPart> builder)
    {
        builder.ToTable("register_value_chain_part");
        builder.HasKey(part => new { part.OrganisationId, part.Position });
    }
}
