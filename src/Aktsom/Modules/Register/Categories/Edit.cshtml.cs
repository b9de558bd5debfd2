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
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Categories;

/// <summary>Adds a category, gives it another number or name, or takes away one that nobody is in.</summary>
[Authorize(RegisterPermissions.Edit)]
internal sealed class EditModel(AppDb db, Reach reach, ChangeLog log, CategoryBook book, ModuleTexts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CategoryForm Form { get; set; } = new();

    public string? Name { get; private set; }

    public async Task<IActionResult> OnGetAsync(CategoryId? id, CancellationToken cancel)
    {
        if (id is null)
        {
            Form.Number = await book.NextNumberAsync(cancel);
            return Page();
        }

        if (await FindAsync(id.Value, cancel) is not { } category)
        {
            return NotFound();
        }

        Form = CategoryForm.Of(category);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CategoryId? id, CancellationToken cancel)
    {
        var category = id is { } known ? await FindAsync(known, cancel) : null;
        if (id is not null && category is null)
        {
            return NotFound();
        }

        var name = Form.Name?.Trim();
        foreach (var other in (await book.AllAsync(cancel)).Where(other => other.Id != category?.Id))
        {
            if (other.Number == Form.Number)
            {
                ModelState.AddModelError("Form.Number", texts.For(typeof(EditModel))["Category.Number.Taken", other.Name]);
            }

            if (string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                ModelState.AddModelError("Form.Name", texts.For(typeof(EditModel))["Category.Name.Taken", other.Number]);
            }
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (category is null)
        {
            category = new PurchaseCategory
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<CategoryId>(clock),
                Number = Form.Number!.Value,
                Name = name!,
            };
            db.Add(category);
            log.Record("category.added", "category", category.Id, after: CategoryForm.Of(category));
        }
        else
        {
            var before = CategoryForm.Of(category);
            (category.Number, category.Name) = (Form.Number!.Value, name!);
            log.RecordChange("category.changed", "category", category.Id, before, CategoryForm.Of(category));
        }

        await db.SaveChangesAsync(cancel);
        return RedirectToPage("List");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CategoryId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } category)
        {
            return NotFound();
        }

        if (await db.Set<Supplier>().AnyAsync(supplier => supplier.OrganisationId == reach.Organisation && supplier.Category == id, cancel))
        {
            Form = CategoryForm.Of(category);
            return this.PageWithErrors("", texts.For(typeof(EditModel))["Category.InUse"]);
        }

        var choices = db.Set<CategoryChoice>().Where(choice => choice.OrganisationId == reach.Organisation && choice.Category == id);
        db.RemoveRange(await choices.ToListAsync(cancel));
        db.Remove(category);
        log.Record("category.removed", "category", id, before: CategoryForm.Of(category));
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("List");
    }

    private async Task<PurchaseCategory?> FindAsync(CategoryId id, CancellationToken cancel)
    {
        var category = await db.Set<PurchaseCategory>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);
        Name = category?.Name;
        return category;
    }
}

internal sealed record CategoryForm
{
    [
        Display(Name = "Category.Number"),
        Required(ErrorMessage = "Category.Number.Missing"),
        Range(1, 999, ErrorMessage = "Category.Number.Strange")
    ]
    public int? Number { get; set; }

    [
        Display(Name = "Category.Name"),
        Required(ErrorMessage = "Category.Name.Missing"),
        StringLength(CategoryBook.LongestName, ErrorMessage = "Category.Name.Long")
    ]
    public string? Name { get; set; }

    public static CategoryForm Of(PurchaseCategory category) => new() { Number = category.Number, Name = category.Name };
}
