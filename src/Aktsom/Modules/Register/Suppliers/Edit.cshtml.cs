using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Suppliers;

[Authorize(RegisterPermissions.Edit)]
internal sealed class EditModel(
    AppDb db,
    Reach reach,
    ChangeLog log,
    IStandings standings,
    IFactsChanged facts,
    CategoryBook categories,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public SupplierForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public string Name { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    /// <summary>What somebody else saved meanwhile; shown beside what this person wrote.</summary>
    public SupplierForm? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } supplier)
        {
            return NotFound();
        }

        Form = SupplierForm.Of(supplier);
        Revision = supplier.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } supplier)
        {
            return NotFound();
        }

        Form.Check(ModelState, Categories, key => texts.For(typeof(EditModel))[key]);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (supplier.Revision != Revision)
        {
            Theirs = SupplierForm.Of(supplier);
            Revision = supplier.Revision;
            ModelState.Remove(nameof(Revision));
            ModelState.AddModelError("", texts.For(typeof(EditModel))["Supplier.SavedMeanwhile"]);
            return this.PageWithErrors();
        }

        var before = SupplierForm.Of(supplier);
        Form.WriteTo(supplier);
        supplier.Revision = Guid.CreateVersion7(clock.GetUtcNow());
        log.Record("supplier.changed", "supplier", supplier.Id, before, SupplierForm.Of(supplier));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await standings.RefreshAsync(reach.Organisation, cancel);
        await transaction.CommitAsync(cancel);
        await facts.TellAsync(reach.Organisation, id, cancel);
        return RedirectToPage("Details", new { id });
    }

    private async Task<Supplier?> FindAsync(SupplierId id, CancellationToken cancel)
    {
        var supplier = await db.Set<Supplier>().SingleOrDefaultAsync(s => s.OrganisationId == reach.Organisation && s.Id == id, cancel);
        Name = supplier?.Name ?? "";
        Categories = await categories.ChoicesAsync(null, cancel);
        return supplier;
    }
}
