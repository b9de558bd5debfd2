using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Events;
using Aktsom.Risk.Exclusions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>A decision not to buy some goods from a place, in force from its day until it is withdrawn by another (R-LIL-29).</summary>
internal sealed class ExclusionRule : IOwned
{
    public const int LongestTitle = 200;
    public const int LongestText = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required ExclusionRuleId Id { get; init; }
    public required string Title { get; set; }

    /// <summary>Purchase categories it is about.</summary>
    public Guid[] Categories { get; set; } = [];

    /// <summary>Words for goods with comma between; null where the categories are enough.</summary>
    public string? Goods { get; set; }

    /// <summary>ISO 3166-1 codes with comma between.</summary>
    public required string Countries { get; set; }

    /// <summary>Areas below the countries, with comma between; null for the whole countries.</summary>
    public string? Area { get; set; }
    public required string Reason { get; set; }

    /// <summary>The person or body that decided.</summary>
    public required string DecidedBy { get; set; }
    public required DateOnly DecidedOn { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>Purchases from this day are tested too: what was bought before the decision must be checked.</summary>
    public required DateOnly PurchasesFrom { get; set; }
    public required DateOnly ReviewBy { get; set; }
    public DateOnly? WithdrawnOn { get; set; }
    public string? WithdrawnBy { get; set; }
    public string? WithdrawnReason { get; set; }

    public IReadOnlyList<string> Codes() => Countries.Split(',');

    public PlaceExclusion Test() => new(new EventArea(Codes(), Area), Categories, Goods);

    public bool IsInForce(DateOnly day) => WithdrawnOn is null && From <= day;
}

/// <summary>An order put in to be tested, with what the decisions said of it. What it was held for may be cleared once; the first answer stays.</summary>
internal sealed class OrderCheck : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required OrderCheckId Id { get; init; }

    /// <summary>The order's number or name with those who place it.</summary>
    public required string Order { get; init; }

    /// <summary>The agreement or building project it belongs to.</summary>
    public string? Project { get; init; }
    public SupplierId? Supplier { get; init; }

    /// <summary>The supplier as written.</summary>
    public string? SupplierName { get; init; }
    public Guid? Category { get; init; }
    public string? Goods { get; init; }
    public string? Country { get; set; }
    public string? Area { get; set; }
    public required ExclusionOutcome First { get; init; }
    public required ExclusionOutcome Outcome { get; set; }

    /// <summary>The decision that gave the outcome; null where none is about the goods.</summary>
    public ExclusionRuleId? Rule { get; set; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What shows where the goods are made, when a held order was cleared.</summary>
    public string? Proof { get; set; }
    public string? ClearedBy { get; set; }
    public DateTimeOffset? ClearedAt { get; set; }
}

/// <summary>What was found out about a supplier's purchases under a decision. Never changed; purchases after its last day call for a new one.</summary>
internal sealed class ExclusionFinding : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required ExclusionFindingId Id { get; init; }
    public required ExclusionRuleId Rule { get; init; }
    public required SupplierId Supplier { get; init; }
    public required ExclusionAnswer Answer { get; init; }
    public required string Reason { get; init; }

    /// <summary>The last day of the newest purchase it is about.</summary>
    public required DateOnly Through { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal enum ExclusionAnswer
{
    /// <summary>The goods bought were made elsewhere, and it is documented.</summary>
    MadeElsewhere,

    /// <summary>Other goods than those the decision is about.</summary>
    OtherGoods,

    /// <summary>Bought before the decision, and not since.</summary>
    BeforeDecision,

    /// <summary>It is against the decision: the call-off is stopped or the goods go back.</summary>
    Stopped,

    /// <summary>It is against the decision, and taken up with the supplier.</summary>
    TakenUp,
}

internal sealed class ExclusionTables
    : IEntityTypeConfiguration<ExclusionRule>,
        IEntityTypeConfiguration<OrderCheck>,
        IEntityTypeConfiguration<ExclusionFinding>
{
    public void Configure(EntityTypeBuilder<ExclusionRule> builder)
    {
        builder.ToTable("risk_exclusion");
        builder.HasKey(rule => new { rule.OrganisationId, rule.Id });
        builder.Property(rule => rule.Title).HasMaxLength(ExclusionRule.LongestTitle);
        builder.Property(rule => rule.Countries).HasMaxLength(1000);
        builder.Property(rule => rule.Goods).HasMaxLength(1000);
        builder.Property(rule => rule.Reason).HasMaxLength(ExclusionRule.LongestText);
        builder.Property(rule => rule.WithdrawnReason).HasMaxLength(ExclusionRule.LongestText);
    }

    public void Configure(EntityTypeBuilder<OrderCheck> builder)
    {
        builder.ToTable("risk_order_check");
        builder.HasKey(check => new { check.OrganisationId, check.Id });
        builder.HasIndex(check => new { check.OrganisationId, check.Outcome });
        builder.HasIndex(check => new { check.OrganisationId, check.Supplier });
        builder.Property(check => check.Proof).HasMaxLength(ExclusionRule.LongestText);
    }

    public void Configure(EntityTypeBuilder<ExclusionFinding> builder)
    {
        builder.ToTable("risk_exclusion_finding");
        builder.HasKey(finding => new { finding.OrganisationId, finding.Id });
        builder.HasIndex(finding => new
        {
            finding.OrganisationId,
            finding.Rule,
            finding.Supplier,
        });
        builder.Property(finding => finding.Reason).HasMaxLength(ExclusionRule.LongestText);
    }
}
