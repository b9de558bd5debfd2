using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Sites;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Register.Components;

internal sealed record ComponentForm
{
    public ComponentId Id { get; set; }
    public SiteId? Site { get; set; }
}

/// <summary>What is bought through a supplier, component by component, with the producer where it is known (R-LO-16).</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class ListModel(
    ComponentBook book,
    ISuppliers suppliers,
    IAuthorizationService authorization,
    Reach reach,
    ModuleTexts texts
) : PageModel
{
    private const int LongestName = 400;

    [BindProperty, Display(Name = "Components.Names"), StringLength(200_000, ErrorMessage = "Components.Names.Long")]
    public string? Names { get; set; }

    [BindProperty]
    public List<ComponentForm> Rows { get; set; } = [];

    public SupplierId Supplier { get; private set; }
    public string SupplierName { get; private set; } = "";
    public IReadOnlyList<Component> All { get; private set; } = [];
    public IReadOnlyList<ProductionSite> Sites { get; private set; } = [];

    /// <summary>Articles of the supplier that are not on the list.</summary>
    public IReadOnlyList<string> Articles { get; private set; } = [];
    public bool MayEdit { get; private set; }
    public int Known => All.Count(one => one.Site is not null);

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (await RefusedAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        await book.SetSitesAsync(id, Rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.Site), cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostAddAsync(SupplierId id, CancellationToken cancel)
    {
        if (await RefusedAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        var names = (Names ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        this.Require(texts, names.Length > 0, nameof(Names), "Components.Names.Missing");
        this.Require(
            texts,
            names.Length <= ComponentBook.MostAtOnce && names.All(name => name.Length <= LongestName),
            nameof(Names),
            "Components.Names.Long"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.AddAsync(id, names, cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostArticlesAsync(SupplierId id, CancellationToken cancel)
    {
        if (await RefusedAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        await book.AddAsync(id, Articles, cancel);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult?> RefusedAsync(SupplierId id, CancellationToken cancel) =>
        !await FindAsync(id, cancel) ? NotFound()
        : MayEdit ? null
        : Forbid();

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        if (await suppliers.NameOfAsync(reach.Organisation, id, cancel) is not { } name)
        {
            return false;
        }

        (Supplier, SupplierName) = (id, name);
        MayEdit = (await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded;
        All = await book.OfAsync(id, cancel);
        Sites = await book.SitesAsync(id, cancel);
        var there = All.Select(one => one.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Articles = [.. (await book.ArticlesAsync(id, cancel)).Where(article => !there.Contains(article))];
        return true;
    }
}
