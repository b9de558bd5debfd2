using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Categories;

/// <summary>Chooses a category for closer work in a year, or leaves it out again. No choice without a reason (R-LO-04).</summary>
[Authorize(RegisterPermissions.Edit)]
internal sealed class ChooseModel(AppDb db, Reach reach, ChangeLog log, CategoryBook book, TimeProvider clock) : PageModel
{
    public int Year { get; private set; }
    public CategorySum Sum { get; private set; } = null!;

    [BindProperty]
    public ChoiceForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CategoryId id, int year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        Form.Reason = Sum.Choice?.Reason;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CategoryId id, int year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var reason = Form.Reason!.Trim();
        var choice = await TrackedAsync(id, year, cancel);
        if (choice is null)
        {
            choice = new CategoryChoice
            {
                OrganisationId = reach.Organisation,
                Year = year,
                Category = id,
                Reason = reason,
                By = reach.ActorName,
                ChosenOn = clock.Today(),
            };
            db.Add(choice);
        }
        else
        {
            (choice.Reason, choice.By, choice.ChosenOn) = (reason, reach.ActorName, clock.Today());
        }

        log.Record("category.chosen", "category", id, after: new { Year = year }, reason: reason);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("List", new { year });
    }

    public async Task<IActionResult> OnPostLeaveAsync(CategoryId id, int year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        if (await TrackedAsync(id, year, cancel) is { } choice)
        {
            db.Remove(choice);
            log.Record("category.leftOut", "category", id, before: new { Year = year, choice.Reason });
            await db.SaveChangesAsync(cancel);
        }

        return RedirectToPage("List", new { year });
    }

    private Task<CategoryChoice?> TrackedAsync(CategoryId id, int year, CancellationToken cancel) =>
        db.Set<CategoryChoice>()
            .SingleOrDefaultAsync(
                choice => choice.OrganisationId == reach.Organisation && choice.Year == year && choice.Category == id,
                cancel
            );

    private async Task<bool> FindAsync(CategoryId id, int year, CancellationToken cancel)
    {
        Year = year;
        var today = clock.Today();
        if (
            year > today.Year
            || year < today.Year - 10
            || (await book.SumsAsync(year, cancel)).FirstOrDefault(sum => sum.Category.Id == id) is not { } sum
        )
        {
            return false;
        }

        Sum = sum;
        return true;
    }
}

internal sealed record ChoiceForm
{
    [
        Display(Name = "Category.Reason"),
        Required(ErrorMessage = "Category.Reason.Missing"),
        StringLength(CategoryChoice.LongestReason, ErrorMessage = "Category.Reason.Long")
    ]
    public string? Reason { get; set; }
}
