using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Imports;
using Aktsom.Modules.Register.Purchases;
using Aktsom.Modules.Register.Sites;
using Aktsom.Risk.Reference;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

[Authorize(RegisterPermissions.See)]
internal sealed class DetailsModel(AppDb db, Reach reach, PurchaseChart chart, IEnumerable<ISupplierPanel> panels) : PageModel
{
    public Supplier Supplier { get; private set; } = null!;
    public string? Category { get; private set; }
    public Industry? Industry { get; private set; }
    public IReadOnlyList<YearSum> Years { get; private set; } = [];
    public IReadOnlyList<ProductionSite> Sites { get; private set; } = [];
    public IReadOnlyList<OtherName> AlsoCalled { get; private set; } = [];
    public IReadOnlyList<string> Accounts { get; private set; } = [];
    public IReadOnlyList<CountryHintLine> Hints { get; private set; } = [];
    public ILookup<SupplierPanelPlace, SupplierPanel> Panels { get; private set; } = null!;
    public decimal? ShareOfAll { get; private set; }

    /// <summary>The years as SVG, or null when only the table can show them.</summary>
    public string? Chart { get; private set; }

    internal sealed record YearSum(short Year, decimal SpendNok, int Invoices, decimal LargestNok, IReadOnlyList<SumSource> Sources);

    /// <summary>The imports its purchases came by.</summary>
    public IReadOnlyList<string> Imports { get; private set; } = [];

    internal sealed record SumSource(ImportId Import, string FileName, string Sha256, decimal Amount, string Currency, int Invoices);

    internal sealed record OtherName(SupplierId Id, string Name);

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var supplier = await db.Set<Supplier>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.OrganisationId == organisation && s.Id == id, cancel);
        if (supplier is null)
        {
            return NotFound();
        }

        if (supplier.MergedInto is { } kept)
        {
            return RedirectToPage(new { id = kept });
        }

        Supplier = supplier;
        Industry = Industries.Shipped.Find(supplier.NaceCode);
        Hints = CountryHintLine.Read(supplier.CountryHints);
        await ReadAsync(organisation, id, cancel);
        Chart = await chart.DrawAsync([.. Years.Select(year => (year.Year, year.SpendNok))], cancel);
        var shown = new List<(SupplierPanelPlace Place, SupplierPanel Panel)>();
        foreach (var panel in panels.OrderBy(panel => panel.Order))
        {
            if (await panel.ShowAsync(id, cancel) is { } view)
            {
                shown.Add((panel.Place, view));
            }
        }

        Panels = shown.ToLookup(panel => panel.Place, panel => panel.Panel);
        return Page();
    }

    private async Task ReadAsync(OrganisationId organisation, SupplierId id, CancellationToken cancel)
    {
        AlsoCalled = await db.Set<Supplier>()
            .Where(s => s.OrganisationId == organisation && s.MergedInto == id)
            .Select(s => new OtherName(s.Id, s.Name))
            .ToListAsync(cancel);
        SupplierId[] all = [id, .. AlsoCalled.Select(other => other.Id)];
        Sites = await db.Set<ProductionSite>()
            .Where(s => s.OrganisationId == organisation && all.Contains(s.Supplier))
            .OrderBy(s => s.Tier)
            .ToListAsync(cancel);
        Category = await db.Set<PurchaseCategory>()
            .Where(c => c.OrganisationId == organisation && c.Id == Supplier.Category)
            .Select(c => c.Name)
            .SingleOrDefaultAsync(cancel);
        await ReadYearsAsync(organisation, all, cancel);
    }

    private async Task ReadYearsAsync(OrganisationId organisation, SupplierId[] all, CancellationToken cancel)
    {
        var years = await db.Set<SupplierYear>()
            .Where(y => y.OrganisationId == organisation && all.Contains(y.Supplier))
            .ToListAsync(cancel);
        var sources = await (
            from sum in db.Set<PurchaseSum>()
            where sum.OrganisationId == organisation && all.Contains(sum.Supplier)
            join run in db.Set<ImportRun>() on new { sum.OrganisationId, Id = sum.Import } equals new { run.OrganisationId, run.Id }
            group sum by new
            {
                sum.Year,
                sum.Currency,
                run.Id,
                run.FileName,
                run.Sha256,
            } into file
            select new
            {
                file.Key,
                Amount = file.Sum(sum => sum.Amount),
                Invoices = file.Sum(sum => sum.Invoices),
            }
        ).ToListAsync(cancel);
        Imports = [.. sources.Select(source => source.Key.Id.ToString()).Distinct(StringComparer.Ordinal)];
        var byYear = sources.ToLookup(
            source => source.Key.Year,
            source => new SumSource(
                source.Key.Id,
                source.Key.FileName,
                source.Key.Sha256,
                source.Amount,
                source.Key.Currency,
                source.Invoices
            )
        );
        Years =
        [
            .. years
                .GroupBy(year => year.Year)
                .OrderByDescending(group => group.Key)
                .Select(group => new YearSum(
                    group.Key,
                    group.Sum(y => y.SpendNok),
                    group.Sum(y => y.Invoices),
                    group.Max(y => y.LargestNok),
                    [.. byYear[group.Key]]
                )),
        ];
        Accounts = await db.Set<PurchaseSum>()
            .Where(sum => sum.OrganisationId == organisation && all.Contains(sum.Supplier) && sum.Account != "")
            .Select(sum => sum.Account)
            .Distinct()
            .OrderBy(account => account)
            .Take(12)
            .ToListAsync(cancel);
        if (Years.Count > 0 && Years[0].SpendNok > 0)
        {
            var total = await TotalOfAsync(organisation, Years[0].Year, cancel);
            ShareOfAll = total > 0 ? total : null;
        }
    }

    /// <summary>All purchases of a year. Those of the newest are counted already.</summary>
    private async Task<decimal> TotalOfAsync(OrganisationId organisation, short year, CancellationToken cancel)
    {
        var tallies = db.Set<Standings.Tally>().Where(tally => tally.OrganisationId == organisation);
        var isNewest = await tallies.AnyAsync(tally => tally.Kind == Standings.TallyKind.NewestYear && tally.Count == year, cancel);
        return isNewest
            ? await tallies.Where(tally => tally.Kind == Standings.TallyKind.Level).SumAsync(tally => tally.SpendKroner, cancel)
            : await db.Set<SupplierYear>()
                .Where(sum => sum.OrganisationId == organisation && sum.Year == year)
                .SumAsync(sum => sum.SpendNok, cancel);
    }
}
