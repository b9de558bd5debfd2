using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Standings;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Chooses suppliers from the register and their standings.</summary>
internal sealed class SupplierChoice(AppDb db, SupplierList list) : ISupplierChoice
{
    private const int Months = 12;

    public async Task<IReadOnlyList<ChosenSupplier>> SelectAsync(
        OrganisationId organisation,
        SupplierSelection selection,
        int atMost,
        CancellationToken cancel
    )
    {
        var levels = selection.Levels.Select(level => (short)level).ToList();
        var categories = selection.Categories.Select(id => (CategoryId?)new CategoryId(id)).ToList();
        var rows =
            from row in Rows(organisation)
            where levels.Count == 0 || levels.Contains(row.Standing == null ? (short)0 : row.Standing.Level)
            where categories.Count == 0 || categories.Contains(row.Supplier.Category)
            where selection.MinSpendKroner == null || (row.Standing != null && row.Standing.SpendKroner > selection.MinSpendKroner)
            where !selection.CentralOnly || row.Supplier.Level == SupplierLevel.Central
            select row;
        return await ReadAsync(rows, atMost, cancel);
    }

    public async Task<IReadOnlyList<ChosenSupplier>> OfAsync(
        OrganisationId organisation,
        IReadOnlyCollection<SupplierId> suppliers,
        CancellationToken cancel
    ) => await ReadAsync(Rows(organisation).Where(row => suppliers.Contains(row.Supplier.Id)), suppliers.Count, cancel);

    public async Task<IReadOnlyList<ChosenSupplier>> FindAsync(
        OrganisationId organisation,
        string words,
        int atMost,
        CancellationToken cancel
    )
    {
        var order = new Sort(SupplierList.ByRisk, Descending: true);
        var rows = await list.PageAsync(organisation, new SupplierFilter(words), order, null, atMost, cancel);
        return await OfAsync(organisation, [.. rows.Select(row => new SupplierId(row.Id))], cancel);
    }

    public Task<IReadOnlyList<SupplierRelation>> RelationsAsync(OrganisationId organisation, CancellationToken cancel) =>
        RelationsAsync(organisation, Rows(organisation), null, cancel);

    public async Task<SupplierRelation?> RelationOfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel) =>
        await RelationsAsync(organisation, Rows(organisation).Where(row => row.Supplier.Id == supplier), supplier, cancel) is [var one]
            ? one
            : null;

    private async Task<IReadOnlyList<SupplierRelation>> RelationsAsync(
        OrganisationId organisation,
        IQueryable<Row> relations,
        SupplierId? only,
        CancellationToken cancel
    )
    {
        var rule = await SuppliersOfYear.RuleAsync(db, organisation, cancel);
        var bought = db.Set<SupplierYear>().Where(sum => sum.OrganisationId == organisation);
        var year = await bought.MaxAsync(sum => (short?)sum.Year, cancel);
        var rows = await (
            from row in relations
            join sum in bought.Where(sum => sum.Year == year) on row.Supplier.Id equals sum.Supplier into sums
            from sum in sums.DefaultIfEmpty()
            orderby row.Standing == null ? 0 : row.Standing.Rank descending, row.Supplier.Id
            select new
            {
                row.Supplier.Id,
                row.Supplier.Name,
                row.Supplier.Country,
                row.Supplier.State,
                row.Supplier.Kind,
                row.Supplier.AgreementSupplier,
                row.Supplier.KeySupplier,
                row.Supplier.NotOnboardedHere,
                Level = row.Standing == null ? (short)0 : row.Standing.Level,
                Spend = row.Standing == null ? null : row.Standing.SpendKroner,
                Year = sum,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        var repeated = await RepeatedAsync(organisation, only, rule.RepeatedFrom, cancel);
        return
        [
            .. rows.Select(row => new SupplierRelation(
                new ChosenSupplier(row.Id, row.Name, row.Country, (RiskLevel)row.Level, row.Spend),
                row.State is SupplierState.Active or SupplierState.UnderReview,
                row.AgreementSupplier,
                row.KeySupplier,
                row.Kind == SupplierKind.BusinessPartner,
                AssessmentStep.IsLarge(row.Year?.SpendNok, row.Year?.LargestNok, rule),
                repeated.Contains(row.Id),
                row.State == SupplierState.Conditional,
                row.NotOnboardedHere
            )),
        ];
    }

    /// <summary>
    /// Those with as many invoices in the twelve months up to the newest month of purchases (R-LO-07). Purchases that tell only their year count where it is
    /// the newest.
    /// </summary>
    private async Task<HashSet<SupplierId>> RepeatedAsync(OrganisationId organisation, SupplierId? only, int from, CancellationToken cancel)
    {
        var bought = db.Set<PurchaseSum>().AsNoTracking().Where(sum => sum.OrganisationId == organisation);
        var newest = await bought.MaxAsync(sum => (int?)(sum.Year * Months + (sum.Month == 0 ? Months : sum.Month)), cancel);
        if (newest is not { } last)
        {
            return [];
        }

        var (year, before) = ((last - 1) / Months, last - Months);
        var invoices = await (
            from sum in bought
            where sum.Year >= year - 1 && (sum.Month == 0 ? sum.Year == year : sum.Year * Months + sum.Month > before)
            from supplier in db.Set<Supplier>()
            where supplier.OrganisationId == organisation && supplier.Id == sum.Supplier
            where only == null || supplier.Id == only || supplier.MergedInto == only
            group sum.Invoices by new { supplier.Id, supplier.MergedInto } into counts
            select new
            {
                counts.Key.Id,
                counts.Key.MergedInto,
                Count = counts.Sum(),
            }
        ).ToListAsync(cancel);
        return
        [
            .. invoices
                .GroupBy(one => one.MergedInto ?? one.Id)
                .Where(group => group.Sum(one => one.Count) >= from)
                .Select(group => group.Key),
        ];
    }

    public async Task<IReadOnlySet<SupplierId>> InChosenCategoriesAsync(OrganisationId organisation, int year, CancellationToken cancel) =>
        (
            await Rows(organisation)
                .Where(row =>
                    db.Set<CategoryChoice>()
                        .Any(choice =>
                            choice.OrganisationId == organisation && choice.Year == year && row.Supplier.Category == choice.Category
                        )
                )
                .Select(row => row.Supplier.Id)
                .ToListAsync(cancel)
        ).ToHashSet();

    public async Task<IReadOnlyDictionary<Guid, string>> CategoriesAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<PurchaseCategory>()
            .Where(category => category.OrganisationId == organisation)
            .ToDictionaryAsync(category => category.Id.Value, category => category.Name, cancel);

    private IQueryable<Row> Rows(OrganisationId organisation) =>
        from supplier in db.Set<Supplier>()
        where supplier.OrganisationId == organisation && supplier.MergedInto == null
        where supplier.State != SupplierState.Ended && supplier.State != SupplierState.Rejected
        join standing in db.Set<SupplierStanding>()
            on new { supplier.OrganisationId, Supplier = supplier.Id } equals new { standing.OrganisationId, standing.Supplier }
            into standings
        from standing in standings.DefaultIfEmpty()
        select new Row { Supplier = supplier, Standing = standing };

    private static async Task<IReadOnlyList<ChosenSupplier>> ReadAsync(IQueryable<Row> rows, int atMost, CancellationToken cancel)
    {
        var found = await rows.OrderByDescending(row => row.Standing == null ? 0 : row.Standing.Rank)
            .ThenBy(row => row.Supplier.Id)
            .Take(atMost)
            .Select(row => new
            {
                row.Supplier.Id,
                row.Supplier.Name,
                row.Supplier.Country,
                Level = row.Standing == null ? (short)0 : row.Standing.Level,
                Spend = row.Standing == null ? null : row.Standing.SpendKroner,
            })
            .ToListAsync(cancel);
        return [.. found.Select(row => new ChosenSupplier(row.Id, row.Name, row.Country, (RiskLevel)row.Level, row.Spend))];
    }

    private sealed class Row
    {
        public required Supplier Supplier { get; init; }
        public required SupplierStanding? Standing { get; init; }
    }
}
