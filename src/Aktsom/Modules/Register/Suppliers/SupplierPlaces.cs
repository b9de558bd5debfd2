using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Standings;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Finds suppliers by seat and by place of production.</summary>
internal sealed class SupplierPlaces(AppDb db) : ISupplierPlaces
{
    public async Task<IReadOnlyList<PlacedSupplier>> InAsync(
        OrganisationId organisation,
        IReadOnlyCollection<string> countries,
        CancellationToken cancel
    )
    {
        var sites = (
            await Sites(organisation)
                .Where(site => site.Country == null ? site.Region != null : countries.Contains(site.Country))
                .ToListAsync(cancel)
        ).ToLookup(site => site.Supplier);
        var producing = sites.Select(group => group.Key).ToList();
        return await ReadAsync(
            Suppliers(organisation)
                .Where(supplier => (supplier.Country != null && countries.Contains(supplier.Country)) || producing.Contains(supplier.Id)),
            sites,
            cancel
        );
    }

    public async Task<PlacedSupplier?> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        var sites = await Sites(organisation).Where(site => site.Supplier == supplier).ToListAsync(cancel);
        var found = await ReadAsync(
            Suppliers(organisation).Where(one => one.Id == supplier),
            sites.ToLookup(site => site.Supplier),
            cancel
        );
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyDictionary<SupplierId, IReadOnlyList<PlacedSite>>> MadeAtAsync(
        OrganisationId organisation,
        IReadOnlyCollection<SupplierId> suppliers,
        CancellationToken cancel
    )
    {
        var sites = await Sites(organisation)
            .Where(site => suppliers.Contains(site.Supplier) && site.Stage == SiteStage.FinalProduction)
            .OrderBy(site => site.Id)
            .ToListAsync(cancel);
        return sites
            .GroupBy(site => site.Supplier)
            .ToDictionary(group => group.Key, IReadOnlyList<PlacedSite> (group) => [.. group.Select(Placed)]);
    }

    public async Task<CountryPresences> CountriesAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var rows = await db
            .Database.SqlQuery<CountryPresence>(
                $"""
                select place.country, count(*)::int as suppliers, coalesce(sum(t.spend_kroner), 0)::bigint as spend from (
                  select country, id as supplier from register_supplier where organisation_id = {organisation.Value} and country is not null
                  union
                  select country, supplier from register_site where organisation_id = {organisation.Value} and country is not null and "to" is null
                ) place
                join register_supplier s on s.organisation_id = {organisation.Value} and s.id = place.supplier
                  and s.merged_into is null and s.state not in ('Ended', 'Rejected')
                left join register_standing t on t.organisation_id = {organisation.Value} and t.supplier = place.supplier
                group by place.country
                """
            )
            .ToListAsync(cancel);
        var all = Suppliers(organisation);
        var spend = await (
            from supplier in all
            join standing in db.Set<SupplierStanding>()
                on new { supplier.OrganisationId, Supplier = supplier.Id } equals new { standing.OrganisationId, standing.Supplier }
            select standing.SpendKroner
        ).SumAsync(cancel);
        return new CountryPresences(
            [.. rows.OrderByDescending(row => row.Suppliers).ThenBy(row => row.Country, StringComparer.Ordinal)],
            await all.CountAsync(cancel),
            spend ?? 0
        );
    }

    private IQueryable<ProductionSite> Sites(OrganisationId organisation) =>
        db.Set<ProductionSite>().AsNoTracking().Where(site => site.OrganisationId == organisation && site.To == null);

    private IQueryable<Supplier> Suppliers(OrganisationId organisation) =>
        db.Set<Supplier>()
            .Where(supplier => supplier.OrganisationId == organisation && supplier.MergedInto == null)
            .Where(supplier => supplier.State != SupplierState.Ended && supplier.State != SupplierState.Rejected);

    private async Task<IReadOnlyList<PlacedSupplier>> ReadAsync(
        IQueryable<Supplier> suppliers,
        ILookup<SupplierId, ProductionSite> sites,
        CancellationToken cancel
    )
    {
        var rows = await (
            from supplier in suppliers
            join standing in db.Set<SupplierStanding>()
                on new { supplier.OrganisationId, Supplier = supplier.Id } equals new { standing.OrganisationId, standing.Supplier }
                into standings
            from standing in standings.DefaultIfEmpty()
            join category in db.Set<PurchaseCategory>()
                on new { supplier.OrganisationId, Id = supplier.Category } equals new
                {
                    category.OrganisationId,
                    Id = (CategoryId?)category.Id,
                }
                into categories
            from category in categories.DefaultIfEmpty()
            orderby standing == null ? 0 : standing.Rank descending, supplier.Id
            select new
            {
                supplier.Id,
                supplier.Name,
                supplier.Country,
                supplier.City,
                Goods = supplier.Goods ?? (category == null ? null : category.Name),
                Level = standing == null ? (short)0 : standing.Level,
                Spend = standing == null ? null : standing.SpendKroner,
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new PlacedSupplier(
                row.Id,
                row.Name,
                row.Country,
                row.City,
                row.Goods,
                (RiskLevel)row.Level,
                row.Spend,
                [.. sites[row.Id].Select(Placed)]
            )),
        ];
    }

    private static PlacedSite Placed(ProductionSite site) => new(site.Producer, site.Country, site.Region, site.Tier, site.Workers);
}
