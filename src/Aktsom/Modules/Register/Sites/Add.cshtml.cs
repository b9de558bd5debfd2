using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Sites;

[Authorize(RegisterPermissions.Edit)]
internal sealed class AddModel(
    AppDb db,
    Reach reach,
    ChangeLog log,
    ISuppliers suppliers,
    IFactsChanged facts,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty, Display(Name = "Site.Producer"), Required(ErrorMessage = "Site.Producer.Missing"), StringLength(400)]
    public string Producer { get; set; } = "";

    [BindProperty, Display(Name = "Site.Country")]
    public string? Country { get; set; }

    [BindProperty, Display(Name = "Site.Region"), StringLength(200)]
    public string? Region { get; set; }

    [BindProperty, Display(Name = "Site.Stage")]
    public SiteStage Stage { get; set; }

    [BindProperty, Display(Name = "Site.Tier"), Range(1, 9)]
    public short Tier { get; set; } = 1;

    [BindProperty, Display(Name = "Site.Workers"), Range(0, int.MaxValue, ErrorMessage = "Site.Workers.Negative")]
    public int? Workers { get; set; }

    [BindProperty, Display(Name = "Site.Certainty")]
    public Certainty Certainty { get; set; }

    public string SupplierName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(Country) && !Aktsom.Risk.Reference.Countries.Shipped.TryFind(Country, out _))
        {
            ModelState.AddModelError(nameof(Country), texts.For(typeof(AddModel))["Supplier.Country.NotFound"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var site = new ProductionSite
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<SiteId>(clock),
            Supplier = id,
            Producer = Producer.Trim(),
            Country = string.IsNullOrEmpty(Country) ? null : Country,
            Region = Region.Trimmed(),
            Stage = Stage,
            Tier = Tier,
            Workers = Workers,
            WorkersOn = Workers is null ? null : clock.Today(),
            Certainty = Certainty,
            From = clock.Today(),
        };
        db.Add(site);
        log.Record(
            "supplier.site-added",
            "supplier",
            id,
            after: new
            {
                site.Producer,
                site.Country,
                site.Region,
                site.Stage,
                site.Tier,
                site.Workers,
                site.Certainty,
            }
        );
        await db.SaveChangesAsync(cancel);
        await facts.TellAsync(reach.Organisation, id, cancel);
        return RedirectToPage("/Register/Suppliers/Details", pageHandler: null, routeValues: new { id }, fragment: "sites");
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        SupplierName = await suppliers.NameOfAsync(reach.Organisation, id, cancel) ?? "";
        return SupplierName.Length > 0;
    }
}
