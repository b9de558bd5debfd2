using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Standings;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Chooses suppliers from the register and their standings.</summary>
internal sealed class SupplierChoice(AppDb db, SupplierList list) : ISupplierChoice
{
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
