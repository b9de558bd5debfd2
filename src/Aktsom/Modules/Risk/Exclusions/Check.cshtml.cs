using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>An order or call-off is put in before it is sent: refused, held or free to go.</summary>
[Authorize(RiskPermissions.CheckOrder)]
internal sealed class CheckModel(AppDb db, ExclusionBook book, ISuppliers names, ISupplierChoice suppliers, Reach reach, ModuleTexts texts)
    : PageModel
{
    public IReadOnlyList<SelectListItem> Categories { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    [
        BindProperty,
        Display(Name = "Order.Order"),
        Required(ErrorMessage = "Order.Order.Missing"),
        StringLength(400, ErrorMessage = "Change.Reason.Long")
    ]
    public string? Order { get; set; }

    [BindProperty, Display(Name = "Order.Project"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Project { get; set; }

    [BindProperty, Display(Name = "Order.Supplier"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Supplier { get; set; }

    [BindProperty, Display(Name = "Order.Category")]
    public Guid? Category { get; set; }

    [BindProperty, Display(Name = "Order.GoodsWords"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Goods { get; set; }

    [BindProperty, Display(Name = "Order.Country")]
    public string? Country { get; set; }

    [BindProperty, Display(Name = "Order.Area"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Area { get; set; }

    public async Task OnGetAsync([FromQuery] SupplierId? supplier, CancellationToken cancel)
    {
        Supplier = supplier is { } known ? await names.NameOfAsync(reach.Organisation, known, cancel) : null;
        await ReadChoicesAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadChoicesAsync(cancel);
        var category = Categories.Any(item => item.Value == Category?.ToString()) ? Category : null;
        this.Require(texts, category is not null || !string.IsNullOrWhiteSpace(Goods), nameof(Goods), "Order.Goods.Missing");
        this.Require(
            texts,
            string.IsNullOrEmpty(Country) || Countries.Any(item => item.Value == Country),
            nameof(Country),
            "Order.Country.Unknown"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var supplier = await book.SupplierAsync(Supplier, cancel);
        var check = await book.PutInAsync(
            new OrderFacts(
                Order!.Trim(),
                Project.Trimmed(),
                supplier?.Id,
                supplier?.Name ?? Supplier.Trimmed(),
                category,
                Goods.Trimmed() ?? Categories.First(item => item.Value == category.ToString()).Text,
                Country.Trimmed(),
                Area.Trimmed()
            ),
            cancel
        );
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("Order", new { id = check.Id });
    }

    private async Task ReadChoicesAsync(CancellationToken cancel)
    {
        Categories =
        [
            .. (await suppliers.CategoriesAsync(reach.Organisation, cancel))
                .OrderBy(pair => pair.Value, StringComparer.CurrentCulture)
                .Select(pair => new SelectListItem(pair.Value, pair.Key.ToString(), pair.Key == Category)),
        ];
        Countries = CountryOptions.All(Country);
    }
}
