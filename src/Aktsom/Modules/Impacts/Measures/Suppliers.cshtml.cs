using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>One decision for all that have the same problem: the suppliers of the measure's impacts, ticked off.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class SuppliersModel(ImpactDesk desk, MeasureBook book, ISuppliers suppliers) : PageModel
{
    public const int AtMost = 500;

    public Measure Measure { get; private set; } = null!;
    public IReadOnlyList<SupplierFacts> Shown { get; private set; } = [];
    public IReadOnlySet<Guid> Tied { get; private set; } = new HashSet<Guid>();

    [BindProperty]
    public Guid[] Chosen { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(MeasureId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(MeasureId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var offered = Shown.Select(supplier => supplier.Id.Value).ToHashSet();
        var links = await Links(id).ToListAsync(cancel);
        desk.Db.RemoveRange(links.Where(link => offered.Contains(link.Supplier.Value) && !Chosen.Contains(link.Supplier.Value)));
        desk.Db.AddRange(
            Chosen
                .Distinct()
                .Where(supplier => offered.Contains(supplier) && !Tied.Contains(supplier))
                .Select(supplier => new MeasureSupplier
                {
                    OrganisationId = desk.Reach.Organisation,
                    Measure = id,
                    Supplier = new SupplierId(supplier),
                })
        );
        desk.Log.Record("measure.suppliers_chosen", "measure", id, new { Suppliers = links.Count }, new { Suppliers = Chosen.Length });
        await desk.Db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id });
    }

    private async Task<bool> FindAsync(MeasureId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } measure)
        {
            return false;
        }

        Measure = measure;
        var organisation = desk.Reach.Organisation;
        var met = await book.ImpactsOfAsync(id, cancel);
        var ofImpacts = await desk
            .Db.Set<ImpactSupplier>()
            .Where(link => link.OrganisationId == organisation && met.Contains(link.Impact))
            .Select(link => link.Supplier)
            .Distinct()
            .ToListAsync(cancel);
        var tied = await Links(id).Select(link => link.Supplier).ToListAsync(cancel);
        Tied = tied.Select(supplier => supplier.Value).ToHashSet();
        var wanted = ofImpacts.Concat(tied).ToHashSet();
        Shown = await suppliers
            .FactsAsync(organisation, cancel)
            .Where(supplier => wanted.Contains(supplier.Id))
            .OrderByDescending(supplier => supplier.SpendKroner)
            .Take(AtMost)
            .ToListAsync(cancel);
        return true;
    }

    private IQueryable<MeasureSupplier> Links(MeasureId id) =>
        desk.Db.Set<MeasureSupplier>().Where(link => link.OrganisationId == desk.Reach.Organisation && link.Measure == id);
}
