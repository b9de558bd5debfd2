using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>Finds suppliers by what is bought from them, with places of production and purchases.</summary>
internal sealed class GoodsPurchasesReader(AppDb db) : IGoodsPurchases
{
    public async Task<IReadOnlyList<GoodsPurchases>> OfAsync(
        OrganisationId organisation,
        Func<Guid?, string?, bool> isConcerned,
        DateOnly since,
        SupplierId? only,
        CancellationToken cancel
    )
    {
        var categories = await db.Set<PurchaseCategory>()
            .Where(category => category.OrganisationId == organisation)
            .ToDictionaryAsync(category => category.Id, category => category.Name, cancel);
        var goods = await GoodsAsync(organisation, only, cancel);
        var meant = goods.Where(one => isConcerned(one.Category?.Value, WordsOf(one, categories))).ToHashSet();
        if (meant.Count == 0)
        {
            return [];
        }

        var (inCategories, inWords) = (
            meant.Select(one => one.Category).Distinct().ToList(),
            meant.Select(one => one.Words).Distinct(StringComparer.Ordinal).ToList()
        );
        var suppliers = (
            await Suppliers(organisation, only)
                .Where(supplier => inCategories.Contains(supplier.Category) && inWords.Contains(supplier.Goods))
                .OrderBy(supplier => supplier.Name)
                .Select(supplier => new
                {
                    supplier.Id,
                    supplier.Name,
                    Goods = new Goods(supplier.Category, supplier.Goods),
                })
                .ToListAsync(cancel)
        ).Where(supplier => meant.Contains(supplier.Goods)).ToList();
        var ids = suppliers.Select(supplier => supplier.Id).ToList();
        var same = await SameAsync(organisation, ids, cancel);
        var all = same.Keys.Concat(ids).ToList();
        SupplierId KeptOf(SupplierId id) => same.GetValueOrDefault(id, id);
        var sites = (
            await db.Set<ProductionSite>()
                .Where(site => site.OrganisationId == organisation && site.To == null && all.Contains(site.Supplier))
                .ToListAsync(cancel)
        ).ToLookup(site => KeptOf(site.Supplier), site => new PlacedSite(site.Producer, site.Country, site.Region, site.Tier));
        var lines = (await LinesAsync(organisation, all, since, cancel)).ToLookup(line => KeptOf(line.Supplier), line => line.Line);
        return
        [
            .. suppliers.Select(supplier => new GoodsPurchases(
                supplier.Id,
                supplier.Name,
                supplier.Goods.Category?.Value,
                supplier.Goods.Words ?? NameOf(supplier.Goods, categories),
                [.. sites[supplier.Id]],
                [.. lines[supplier.Id]]
            )),
        ];
    }

    private async Task<List<Goods>> GoodsAsync(OrganisationId organisation, SupplierId? only, CancellationToken cancel) =>
        [
            .. (
                await Suppliers(organisation, only)
                    .Where(supplier => supplier.Category != null || supplier.Goods != null)
                    .Select(supplier => new { supplier.Category, supplier.Goods })
                    .Distinct()
                    .ToListAsync(cancel)
            ).Select(one => new Goods(one.Category, one.Goods)),
        ];

    /// <summary>A supplier's own words and its category's name: either may tell.</summary>
    private static string? WordsOf(Goods goods, Dictionary<CategoryId, string> categories) =>
        string.Join(", ", new[] { goods.Words, NameOf(goods, categories) }.OfType<string>()) is { Length: > 0 } words ? words : null;

    private static string? NameOf(Goods goods, Dictionary<CategoryId, string> categories) =>
        goods.Category is { } category ? categories.GetValueOrDefault(category) : null;

    /// <summary>Those that were found to be the same as one of these, and which.</summary>
    private async Task<Dictionary<SupplierId, SupplierId>> SameAsync(
        OrganisationId organisation,
        List<SupplierId> ids,
        CancellationToken cancel
    ) =>
        await db.Set<Supplier>()
            .Where(supplier =>
                supplier.OrganisationId == organisation && supplier.MergedInto != null && ids.Contains(supplier.MergedInto.Value)
            )
            .ToDictionaryAsync(supplier => supplier.Id, supplier => supplier.MergedInto!.Value, cancel);

    private async Task<List<(SupplierId Supplier, PurchaseLine Line)>> LinesAsync(
        OrganisationId organisation,
        List<SupplierId> suppliers,
        DateOnly since,
        CancellationToken cancel
    )
    {
        var (year, month) = ((short)since.Year, (short)since.Month);
        var sums = await db.Set<PurchaseSum>()
            .AsNoTracking()
            .Where(sum => sum.OrganisationId == organisation && suppliers.Contains(sum.Supplier))
            .Where(sum => sum.Year > year || (sum.Year == year && (sum.Month == 0 || sum.Month >= month)))
            .OrderByDescending(sum => sum.Year)
            .ThenByDescending(sum => sum.Month)
            .ToListAsync(cancel);
        return
        [
            .. sums.Select(sum =>
                (sum.Supplier, new PurchaseLine(sum.Year, sum.Month, sum.Account, sum.Currency, sum.Amount, sum.Invoices, sum.Import))
            ),
        ];
    }

    private IQueryable<Supplier> Suppliers(OrganisationId organisation, SupplierId? only) =>
        db.Set<Supplier>()
            .AsNoTracking()
            .Where(supplier => supplier.OrganisationId == organisation && supplier.MergedInto == null)
            .Where(supplier => only == null || supplier.Id == only)
            .Where(supplier => supplier.State != SupplierState.Ended && supplier.State != SupplierState.Rejected);

    private sealed record Goods(CategoryId? Category, string? Words);
}
