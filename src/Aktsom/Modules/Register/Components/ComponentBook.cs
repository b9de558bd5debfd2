using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Articles;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Components;

/// <summary>Keeps the lists of components behind suppliers.</summary>
internal sealed class ComponentBook(AppDb db, ArticleBook articles, ChangeLog log, Reach reach, TimeProvider clock)
{
    public const int MostAtOnce = 2000;

    /// <summary>A supplier's components by name.</summary>
    public async Task<List<Component>> OfAsync(SupplierId supplier, CancellationToken cancel) =>
        await Of(reach.Organisation).Where(one => one.Supplier == supplier).OrderBy(one => one.Name).ToListAsync(cancel);

    public async Task<List<Component>> AllAsync(OrganisationId organisation, CancellationToken cancel) =>
        await Of(organisation).AsNoTracking().OrderBy(one => one.Name).ToListAsync(cancel);

    /// <summary>The places of production known behind a supplier.</summary>
    public async Task<IReadOnlyList<ProductionSite>> SitesAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<ProductionSite>()
            .AsNoTracking()
            .Where(site => site.OrganisationId == reach.Organisation && site.Supplier == supplier)
            .OrderBy(site => site.Producer)
            .ToListAsync(cancel);

    /// <summary>The names of the supplier's articles in the range.</summary>
    public async Task<IReadOnlyList<string>> ArticlesAsync(SupplierId supplier, CancellationToken cancel) =>
        await articles
            .Of(new ArticleFilter(null, null, null, supplier, Gone: false))
            .OrderBy(article => article.Name)
            .Select(article => article.Name)
            .Take(MostAtOnce)
            .ToListAsync(cancel);

    /// <summary>Adds those that are not there by name. Says how many.</summary>
    public async Task<int> AddAsync(SupplierId supplier, IEnumerable<string> names, CancellationToken cancel)
    {
        var there = (await OfAsync(supplier, cancel)).Select(one => one.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = names.Where(there.Add).Take(MostAtOnce).ToList();
        db.AddRange(
            added.Select(name => new Component
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<ComponentId>(clock),
                Supplier = supplier,
                Name = name,
                AddedOn = clock.Today(),
            })
        );
        log.Record("components.added", "supplier", supplier, after: new { Components = added.Count });
        return await db.TrySaveAsync(cancel) ? added.Count : 0;
    }

    /// <summary>Keeps which place of production each comes from; null is not known.</summary>
    public async Task SetSitesAsync(SupplierId supplier, IReadOnlyDictionary<ComponentId, SiteId?> sites, CancellationToken cancel)
    {
        var all = await OfAsync(supplier, cancel);
        var known = (await SitesAsync(supplier, cancel)).Select(site => site.Id).ToHashSet();
        foreach (var one in all)
        {
            if (!sites.TryGetValue(one.Id, out var site) || site == one.Site || (site is { } wanted && !known.Contains(wanted)))
            {
                continue;
            }

            one.KnownOn = site is null ? null : one.KnownOn ?? clock.Today();
            one.Site = site;
        }

        log.Record(
            "components.producers_set",
            "supplier",
            supplier,
            after: new { Components = all.Count, WithProducer = all.Count(one => one.Site is not null) }
        );
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<Component> Of(OrganisationId organisation) => db.Set<Component>().Where(one => one.OrganisationId == organisation);
}
