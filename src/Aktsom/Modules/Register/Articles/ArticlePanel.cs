using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Articles;

/// <param name="Supplier">The supplier.</param>
/// <param name="All">How many articles it delivers.</param>
/// <param name="Known">How many of them have a known country of origin.</param>
/// <param name="First">The first of them.</param>
/// <param name="Blocked">Those of them that may not be sold now.</param>
internal sealed record ArticlesOfSupplier(
    SupplierId Supplier,
    int All,
    int Known,
    IReadOnlyList<Article> First,
    IReadOnlySet<ArticleId> Blocked
);

/// <summary>On a supplier's page: the articles it delivers, and how many have a known origin.</summary>
internal sealed class ArticlePanel(ArticleBook book, IArticleBlocks blocks, Reach reach) : ISupplierPanel
{
    private const int Shown = 10;

    public SupplierPanelPlace Place => SupplierPanelPlace.Main;
    public int Order => 40;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var articles = book.Of(new ArticleFilter(null, null, null, supplier, Gone: false));
        var all = await articles.CountAsync(cancel);
        if (all == 0)
        {
            return null;
        }

        var known = await articles.CountAsync(article => article.Country != null, cancel);
        var first = await articles.OrderBy(article => article.Number).Take(Shown).ToListAsync(cancel);
        var blocked = await blocks.BlockedAsync(reach.Organisation, [.. first.Select(article => article.Id)], cancel);
        return new SupplierPanel("/Modules/Register/Articles/_Panel.cshtml", new ArticlesOfSupplier(supplier, all, known, first, blocked));
    }
}
