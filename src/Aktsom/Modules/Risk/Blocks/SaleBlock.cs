using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aktsom.Modules.Risk.Blocks;

/// <summary>A block on selling a selection of articles. A temporary one has a day it is looked at again, and is never lifted by time (invariant 14).</summary>
internal sealed class SaleBlock : IOwned
{
    public const int LongestReason = 4000;

    public required OrganisationId OrganisationId { get; init; }
    public required SaleBlockId Id { get; init; }
    public required SaleBlockKind Kind { get; set; }
    public SaleBlockState State { get; set; }

    /// <summary>The country event that led to it; null where another thing did.</summary>
    public CountryEventId? Event { get; init; }

    /// <summary>Who sees to it.</summary>
    public required string Owner { get; set; }
    public required string Reason { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The day it is looked at again; never null for a temporary one.</summary>
    public DateOnly? ReviewBy { get; set; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Why it was lifted, dropped or made lasting, last time it moved.</summary>
    public string? MovedReason { get; set; }
    public string? MovedBy { get; set; }
    public DateOnly? MovedOn { get; set; }

    public bool Stops => State == SaleBlockState.Active;

    public bool IsOverdue(DateOnly today) => Stops && Kind == SaleBlockKind.Temporary && ReviewBy < today;
}

internal enum SaleBlockKind
{
    Temporary,
    Lasting,

    /// <summary>Taken out of the ordering catalogue.</summary>
    CatalogueRemoval,
}

internal enum SaleBlockState
{
    /// <summary>Waits for one who may decide; stops nothing yet.</summary>
    Proposed,
    Active,
    Lifted,

    /// <summary>Proposed, and not taken up.</summary>
    Dropped,
}

internal sealed class BlockedArticle : IOwned
{
    public required OrganisationId OrganisationId { get; init; }
    public required SaleBlockId Block { get; init; }
    public required ArticleId Article { get; init; }
}

internal sealed class SaleBlockTables : IEntityTypeConfiguration<SaleBlock>, IEntityTypeConfiguration<BlockedArticle>
{
    public void Configure(EntityTypeBuilder<SaleBlock> builder)
    {
        builder.ToTable(
            "risk_sale_block",
            table => table.HasCheckConstraint("ck_risk_sale_block_review", "kind <> 'Temporary' or review_by is not null")
        );
        builder.HasKey(block => new { block.OrganisationId, block.Id });
        builder.Property(block => block.Reason).HasMaxLength(SaleBlock.LongestReason);
        builder.Property(block => block.MovedReason).HasMaxLength(SaleBlock.LongestReason);
    }

    public void Configure(EntityTypeBuilder<BlockedArticle> builder)
    {
        builder.ToTable("risk_blocked_article");
        builder.HasKey(one => new
        {
            one.OrganisationId,
            one.Block,
            one.Article,
        });
        builder.HasIndex(one => new { one.OrganisationId, one.Article });
    }
}
