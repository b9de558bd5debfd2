using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Events;
using Aktsom.Risk.Events;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Blocks;

/// <summary>A block with how many articles it is about and what led to it.</summary>
internal sealed record ListedBlock(SaleBlock Block, int Articles, string? Event);

/// <summary>An article that an event affects by its origin.</summary>
/// <param name="Article">The article.</param>
/// <param name="Hit">How surely it is from there.</param>
/// <param name="Blocked">It may not be sold now.</param>
internal sealed record AffectedArticle(PlacedArticle Article, EventHit Hit, bool Blocked);

/// <summary>A block as a person sets it.</summary>
internal sealed record BlockFacts(SaleBlockKind Kind, bool Propose, string Owner, string Reason, DateOnly? ReviewBy);

/// <summary>Blocks on selling articles: set for a selection from a country event, looked at again, lifted by a person.</summary>
internal sealed class BlockBook(AppDb db, IArticles articles, ChangeLog log, Reach reach, TimeProvider clock) : IArticleBlocks
{
    /// <summary>Articles in the range from where an event happened, by number.</summary>
    public async Task<IReadOnlyList<AffectedArticle>> AffectedAsync(CountryEvent one, CancellationToken cancel)
    {
        var area = one.Reach();
        var there = (await articles.InAsync(reach.Organisation, one.Codes(), cancel))
            .Select(article => (Article: article, Hit: area.Of(article.Country, article.Area)))
            .Where(pair => pair.Hit != EventHit.None)
            .ToList();
        var blocked = await BlockedAsync(reach.Organisation, [.. there.Select(pair => pair.Article.Id)], cancel);
        return [.. there.Select(pair => new AffectedArticle(pair.Article, pair.Hit, blocked.Contains(pair.Article.Id)))];
    }

    public async Task<IReadOnlySet<ArticleId>> BlockedAsync(
        OrganisationId organisation,
        IReadOnlyCollection<ArticleId> among,
        CancellationToken cancel
    ) =>
        among.Count == 0
            ? new HashSet<ArticleId>()
            : (
                await (
                    from one in db.Set<BlockedArticle>()
                    where one.OrganisationId == organisation && among.Contains(one.Article)
                    join block in db.Set<SaleBlock>().Where(block => block.State == SaleBlockState.Active)
                        on new { one.OrganisationId, Id = one.Block } equals new { block.OrganisationId, block.Id }
                    select one.Article
                ).ToListAsync(cancel)
            ).ToHashSet();

    public Task<SaleBlock?> FindAsync(SaleBlockId id, CancellationToken cancel) =>
        db.Set<SaleBlock>().SingleOrDefaultAsync(block => block.OrganisationId == reach.Organisation && block.Id == id, cancel);

    /// <summary>All blocks: those that stop something first, by the day they are looked at again.</summary>
    public async Task<IReadOnlyList<ListedBlock>> AllAsync(CancellationToken cancel)
    {
        var blocks = await db.Set<SaleBlock>()
            .AsNoTracking()
            .Where(block => block.OrganisationId == reach.Organisation)
            .Select(block => new
            {
                Block = block,
                Articles = db.Set<BlockedArticle>().Count(one => one.OrganisationId == block.OrganisationId && one.Block == block.Id),
                Event = db.Set<CountryEvent>()
                    .Where(happened => happened.OrganisationId == block.OrganisationId && happened.Id == block.Event)
                    .Select(happened => happened.Title)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        return
        [
            .. blocks
                .Select(one => new ListedBlock(one.Block, one.Articles, one.Event))
                .OrderBy(one => one.Block.State)
                .ThenBy(one => one.Block.State == SaleBlockState.Active ? one.Block.ReviewBy ?? DateOnly.MaxValue : DateOnly.MaxValue)
                .ThenByDescending(one => one.Block.From),
        ];
    }

    /// <summary>The articles a block is about, by number.</summary>
    public async Task<IReadOnlyList<PlacedArticle>> ArticlesAsync(SaleBlock block, CancellationToken cancel)
    {
        var ids = await db.Set<BlockedArticle>()
            .Where(one => one.OrganisationId == block.OrganisationId && one.Block == block.Id)
            .Select(one => one.Article)
            .ToListAsync(cancel);
        return await articles.OfAsync(reach.Organisation, ids, cancel);
    }

    /// <summary>Sets or proposes a block on a selection; the caller saves.</summary>
    public SaleBlock Set(CountryEvent? cause, BlockFacts facts, IReadOnlyCollection<PlacedArticle> selection)
    {
        var block = new SaleBlock
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<SaleBlockId>(clock),
            Kind = facts.Kind,
            State = facts.Propose ? SaleBlockState.Proposed : SaleBlockState.Active,
            Event = cause?.Id,
            Owner = facts.Owner,
            Reason = facts.Reason,
            From = clock.Today(),
            ReviewBy = facts.ReviewBy,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
        };
        db.Add(block);
        db.AddRange(
            selection.Select(article => new BlockedArticle
            {
                OrganisationId = reach.Organisation,
                Block = block.Id,
                Article = article.Id,
            })
        );
        log.Record(
            facts.Propose ? "block.proposed" : "block.set",
            "sale_block",
            block.Id,
            after: new
            {
                SaleBlockKind = block.Kind,
                block.Owner,
                block.ReviewBy,
                Articles = selection.Count,
                Event = cause?.Title,
            },
            reason: block.Reason
        );
        return block;
    }

    /// <summary>Moves a block with a reason; the caller saves.</summary>
    /// <returns>False where it cannot move so from where it stands.</returns>
    public bool Move(SaleBlock block, SaleBlockMove move, string? reason, DateOnly? reviewBy)
    {
        if (!MovesOf(block).Contains(move))
        {
            return false;
        }

        var before = Moving(block);
        switch (move)
        {
            case SaleBlockMove.Start:
                block.State = SaleBlockState.Active;
                break;
            case SaleBlockMove.Drop:
                block.State = SaleBlockState.Dropped;
                break;
            case SaleBlockMove.Lift:
                block.State = SaleBlockState.Lifted;
                break;
            case SaleBlockMove.MakeLasting:
                (block.Kind, block.ReviewBy) = (SaleBlockKind.Lasting, null);
                break;
            default:
                block.ReviewBy = reviewBy ?? block.ReviewBy;
                break;
        }

        (block.MovedReason, block.MovedBy, block.MovedOn) = (reason, reach.ActorName, clock.Today());
        log.RecordChange("block.moved", "sale_block", block.Id, before, Moving(block), reason);
        return true;
    }

    /// <summary>What can be done with a block where it stands.</summary>
    public static IReadOnlyList<SaleBlockMove> MovesOf(SaleBlock block) =>
        block switch
        {
            { State: SaleBlockState.Proposed } => [SaleBlockMove.Start, SaleBlockMove.Drop],
            { State: SaleBlockState.Active, Kind: SaleBlockKind.Temporary } =>
            [
                SaleBlockMove.Lift,
                SaleBlockMove.Prolong,
                SaleBlockMove.MakeLasting,
            ],
            { State: SaleBlockState.Active } => [SaleBlockMove.Lift],
            _ => [],
        };

    private static MovedBlock Moving(SaleBlock block) => new(block.Kind, block.State, block.ReviewBy);

    private sealed record MovedBlock(SaleBlockKind SaleBlockKind, SaleBlockState SaleBlockState, DateOnly? ReviewBy);
}

internal enum SaleBlockMove
{
    Start,
    Drop,
    Lift,
    Prolong,
    MakeLasting,
}
