using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Register.Contracts;

/// <summary>The articles in the range, for those who ask by origin.</summary>
internal interface IArticles
{
    /// <summary>Articles in the range with their origin in one of the countries, or with an area alone, by number.</summary>
    Task<IReadOnlyList<PlacedArticle>> InAsync(
        OrganisationId organisation,
        IReadOnlyCollection<string> countries,
        CancellationToken cancel
    );

    /// <summary>These articles, by number; also those no longer in the range.</summary>
    Task<IReadOnlyList<PlacedArticle>> OfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<ArticleId> articles,
        CancellationToken cancel
    );
}

/// <param name="Id">The article.</param>
/// <param name="Number">Its number in the organisation's system.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProductGroup">Its product group, or null.</param>
/// <param name="Supplier">Who delivers it, where the register knows it.</param>
/// <param name="SupplierName">Who delivers it, in words.</param>
/// <param name="Country">ISO code of its origin; null is not known.</param>
/// <param name="Area">Area below the country, or null.</param>
internal sealed record PlacedArticle(
    ArticleId Id,
    string Number,
    string Name,
    string? ProductGroup,
    SupplierId? Supplier,
    string? SupplierName,
    string? Country,
    string? Area
);

/// <summary>Which articles may not be sold now, told by the module that keeps the blocks.</summary>
internal interface IArticleBlocks
{
    Task<IReadOnlySet<ArticleId>> BlockedAsync(OrganisationId organisation, IReadOnlyCollection<ArticleId> among, CancellationToken cancel);
}
