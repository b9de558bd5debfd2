using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Articles;

/// <summary>What is asked of the list of articles.</summary>
/// <param name="Words">In number, name, product group or supplier's name.</param>
/// <param name="Origin">Only those whose country of origin is known, or not known; null for both.</param>
/// <param name="Country">Country of origin.</param>
/// <param name="Supplier">Who delivers it.</param>
/// <param name="Gone">Also those no longer in the range.</param>
internal sealed record ArticleFilter(string? Words, bool? Origin, string? Country, SupplierId? Supplier, bool Gone);

/// <summary>Reads articles.</summary>
internal sealed class ArticleBook(AppDb db, Reach reach) : IArticles
{
    public IQueryable<Article> Of(ArticleFilter filter)
    {
        var articles = All(reach.Organisation).Where(article => filter.Gone || article.ActiveTo == null);
        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var words =
                "%"
                + filter
                    .Words.Trim()
                    .Replace(@"\", @"\\", StringComparison.Ordinal)
                    .Replace("%", @"\%", StringComparison.Ordinal)
                    .Replace("_", @"\_", StringComparison.Ordinal)
                + "%";
            articles = articles.Where(article =>
                EF.Functions.ILike(article.Name, words)
                || EF.Functions.ILike(article.Number, words)
                || EF.Functions.ILike(article.ProductGroup!, words)
                || EF.Functions.ILike(article.SupplierName!, words)
            );
        }

        return articles
            .Where(article => filter.Origin == null || (article.Country != null) == filter.Origin)
            .Where(article => string.IsNullOrEmpty(filter.Country) || article.Country == filter.Country)
            .Where(article => filter.Supplier == null || article.Supplier == filter.Supplier);
    }

    public async Task<IReadOnlyList<PlacedArticle>> InAsync(
        OrganisationId organisation,
        IReadOnlyCollection<string> countries,
        CancellationToken cancel
    ) =>
        await PlacedAsync(
            All(organisation)
                .Where(article => article.ActiveTo == null)
                .Where(article => article.Country == null ? article.Area != null : countries.Contains(article.Country)),
            cancel
        );

    public async Task<IReadOnlyList<PlacedArticle>> OfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<ArticleId> articles,
        CancellationToken cancel
    ) => await PlacedAsync(All(organisation).Where(article => articles.Contains(article.Id)), cancel);

    private IQueryable<Article> All(OrganisationId organisation) =>
        db.Set<Article>().AsNoTracking().Where(article => article.OrganisationId == organisation);

    private static async Task<IReadOnlyList<PlacedArticle>> PlacedAsync(IQueryable<Article> articles, CancellationToken cancel) =>
        await articles
            .OrderBy(article => article.Number)
            .Select(article => new PlacedArticle(
                article.Id,
                article.Number,
                article.Name,
                article.ProductGroup,
                article.Supplier,
                article.SupplierName,
                article.Country,
                article.Area
            ))
            .ToListAsync(cancel);
}

/// <summary>Nothing is blocked until a module says so.</summary>
internal sealed class NoArticleBlocks : IArticleBlocks
{
    public Task<IReadOnlySet<ArticleId>> BlockedAsync(
        OrganisationId organisation,
        IReadOnlyCollection<ArticleId> among,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlySet<ArticleId>>(new HashSet<ArticleId>());
}
