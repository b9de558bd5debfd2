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

namespace Aktsom.Modules.Register.Suppliers;

[Authorize(RegisterPermissions.Edit)]
internal sealed class AddModel(
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

    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Categories = await categories.ChoicesAsync(null, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Categories = await categories.ChoicesAsync(null, cancel);
        Form.Check(ModelState, Categories, key => texts.For(typeof(AddModel))[key]);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var supplier = new Supplier
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<SupplierId>(clock),
            Name = Form.Name,
            From = clock.Today(),
            AddedAt = clock.GetUtcNow(),
        };
        Form.WriteTo(supplier);
        db.Add(supplier);
        log.Record("supplier.added", "supplier", supplier.Id, after: SupplierForm.Of(supplier));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await standings.RefreshAsync(reach.Organisation, cancel);
        await transaction.CommitAsync(cancel);
        await facts.TellAsync(reach.Organisation, supplier.Id, cancel);
        return RedirectToPage("Details", new { id = supplier.Id });
    }
}
