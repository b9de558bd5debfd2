using System.Runtime.CompilerServices;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Answers other modules' questions about suppliers.</summary>
internal sealed class SupplierReader(AppDb db) : ISuppliers
{
    public Task<string?> NameOfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel) =>
        db.Set<Supplier>()
            .Where(s => s.OrganisationId == organisation && s.Id == supplier)
            .Select(s => s.Name)
            .SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<SupplierId, string>> NamesOfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<SupplierId> suppliers,
        CancellationToken cancel
    ) =>
        await db.Set<Supplier>()
            .Where(supplier => supplier.OrganisationId == organisation && suppliers.Contains(supplier.Id))
            .Select(supplier => new { supplier.Id, supplier.Name })
            .ToDictionaryAsync(supplier => supplier.Id, supplier => supplier.Name, cancel);

    public async IAsyncEnumerable<SupplierFacts> FactsAsync(OrganisationId organisation, [EnumeratorCancellation] CancellationToken cancel)
    {
        // Known places are few beside the suppliers, so they are read once and looked up.
        var sites = await db.Set<ProductionSite>()
            .Where(site => site.OrganisationId == organisation && site.Country != null && site.To == null)
            .Select(site => new { site.Supplier, Country = site.Country! })
            .ToListAsync(cancel);
        var countries = sites
            .GroupBy(site => site.Supplier)
            .ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<string>)[.. group.Select(site => site.Country).Distinct(StringComparer.Ordinal)]
            );
        await foreach (var facts in Facts(organisation).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return countries.TryGetValue(facts.Id, out var known) ? facts with { ProductionCountries = known } : facts;
        }
    }

    public async Task<SupplierFacts?> FactsOfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        var facts = await Facts(organisation, supplier).SingleOrDefaultAsync(cancel);
        if (facts is null)
        {
            return null;
        }

        var countries = await db.Set<ProductionSite>()
            .Where(site => site.OrganisationId == organisation && site.Supplier == supplier && site.Country != null && site.To == null)
            .Select(site => site.Country!)
            .Distinct()
            .ToListAsync(cancel);
        return facts with { ProductionCountries = countries };
    }

    public async Task<IReadOnlyList<int>> YearsAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<Purchases.SupplierYear>()
            .Where(sum => sum.OrganisationId == organisation)
            .Select(sum => (int)sum.Year)
            .Distinct()
            .OrderByDescending(year => year)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CountedSupplier>> CountedAsync(
        OrganisationId organisation,
        int year,
        IReadOnlyCollection<string>? numbers,
        CancellationToken cancel
    )
    {
        var rule = await Purchases.SuppliersOfYear.RuleAsync(db, organisation, cancel);
        var suppliers = db.Set<Supplier>().Where(supplier => supplier.OrganisationId == organisation);
        if (numbers is not null)
        {
            suppliers = suppliers.Where(supplier => supplier.OrgNumber != null && numbers.Contains(supplier.OrgNumber));
        }

        return await (
            from counted in Purchases.SuppliersOfYear.In(db, organisation, year).Where(Purchases.SupplierCounting.Counts(rule, year))
            join supplier in suppliers on counted.Id equals supplier.Id
            orderby supplier.Name, supplier.Id
            select new CountedSupplier(supplier.Id, supplier.Name, supplier.OrgNumber, supplier.Country)
        ).ToListAsync(cancel);
    }

    private IQueryable<SupplierFacts> Facts(OrganisationId organisation, SupplierId? only = null) =>
        from supplier in db.Set<Supplier>()
        where supplier.OrganisationId == organisation && supplier.MergedInto == null && (only == null || supplier.Id == only)
        join standing in db.Set<Standings.SupplierStanding>()
            on new { supplier.OrganisationId, Supplier = supplier.Id } equals new { standing.OrganisationId, standing.Supplier }
            into standings
        from standing in standings.DefaultIfEmpty()
        orderby supplier.Id
        select new SupplierFacts(
            supplier.Id,
            supplier.Name,
            supplier.OrgNumber,
            supplier.Country,
            supplier.NaceCode,
            supplier.Goods,
            standing == null ? null : standing.SpendKroner,
            Array.Empty<string>()
        );
}
