using System.Runtime.CompilerServices;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Aktsom.Risk.Reference;
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
        var places = await PlacesAsync(organisation, null, cancel);
        await foreach (var facts in Facts(organisation, null).AsAsyncEnumerable().WithCancellation(cancel))
        {
            yield return Placed(facts, places);
        }
    }

    public async Task<SupplierFacts?> FactsOfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel) =>
        await FactsOfAsync(organisation, [supplier], cancel) is [var only] ? only : null;

    public async Task<IReadOnlyList<SupplierFacts>> LackingAsync(OrganisationId organisation, int atMost, CancellationToken cancel)
    {
        var lacking = db.Set<Supplier>()
            .Where(supplier => supplier.OrganisationId == organisation && supplier.MergedInto == null)
            .Where(supplier =>
                supplier.Country == null
                || supplier.NaceCode == null
                || supplier.Goods == null
                || !db.Set<ProductionSite>()
                    .Any(site =>
                        site.OrganisationId == organisation && site.Supplier == supplier.Id && site.Country != null && site.To == null
                    )
            )
            .Select(supplier => supplier.Id);
        var ids = await db.Set<Standings.SupplierStanding>()
            .Where(standing => standing.OrganisationId == organisation && lacking.Contains(standing.Supplier))
            .OrderByDescending(standing => standing.SpendKroner ?? 0)
            .ThenBy(standing => standing.Supplier)
            .Take(atMost)
            .Select(standing => standing.Supplier)
            .ToListAsync(cancel);
        var facts = await FactsOfAsync(organisation, ids, cancel);
        return [.. facts.OrderByDescending(one => one.SpendKroner ?? 0).ThenBy(one => one.Id.Value)];
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

    private async Task<List<SupplierFacts>> FactsOfAsync(OrganisationId organisation, List<SupplierId> only, CancellationToken cancel)
    {
        var places = await PlacesAsync(organisation, only, cancel);
        return [.. (await Facts(organisation, only).ToListAsync(cancel)).Select(facts => Placed(facts, places))];
    }

    private async Task<ILookup<SupplierId, ProductionPlace>> PlacesAsync(
        OrganisationId organisation,
        List<SupplierId>? only,
        CancellationToken cancel
    ) => (
            await db.Set<ProductionSite>()
                .Where(site => site.OrganisationId == organisation && site.Country != null && site.To == null)
                .Where(site => only == null || only.Contains(site.Supplier))
                .Select(site => new
                {
                    site.Supplier,
                    Country = site.Country!,
                    site.Stage,
                })
                .Distinct()
                .ToListAsync(cancel)
        ).Select(site => (site.Supplier, Place: new ProductionPlace(site.Country, StageOf(site.Stage)))).Distinct().ToLookup(site => site.Supplier, site => site.Place);

    /// <summary>A wholesaler or an agent makes nothing; what is bought there is taken as made there until more is known.</summary>
    private static ProductionStage StageOf(SiteStage stage) =>
        stage switch
        {
            SiteStage.RawMaterial => ProductionStage.RawMaterial,
            SiteStage.Component => ProductionStage.Component,
            _ => ProductionStage.None,
        };

    private static SupplierFacts Placed(SupplierFacts facts, ILookup<SupplierId, ProductionPlace> places) =>
        places.Contains(facts.Id) ? facts with { Production = [.. places[facts.Id]] } : facts;

    private IQueryable<SupplierFacts> Facts(OrganisationId organisation, List<SupplierId>? only) =>
        from supplier in db.Set<Supplier>()
        where supplier.OrganisationId == organisation && supplier.MergedInto == null && (only == null || only.Contains(supplier.Id))
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
            Array.Empty<ProductionPlace>()
        );
}
