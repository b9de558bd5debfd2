using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk.Exclusions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>The answer to an order that was put in. A held one is cleared here, with where the goods are made and what shows it.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class OrderModel(AppDb db, ExclusionBook book, IAuthorizationService authorization, ModuleTexts texts) : PageModel
{
    public OrderCheck Order { get; private set; } = null!;
    public ExclusionRule? Rule { get; private set; }
    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];
    public bool MayClear { get; private set; }

    [BindProperty, Display(Name = "Order.Country")]
    public string? Country { get; set; }

    [BindProperty, Display(Name = "Order.Area"), StringLength(400, ErrorMessage = "Change.Reason.Long")]
    public string? Area { get; set; }

    [BindProperty, Display(Name = "Order.Proof"), StringLength(ExclusionRule.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Proof { get; set; }

    public async Task<IActionResult> OnGetAsync(OrderCheckId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        (Country, Area) = (Order.Country, Order.Area);
        Countries = CountryOptions.All(Country);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(OrderCheckId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayClear)
        {
            return Forbid();
        }

        Countries = CountryOptions.All(Country);
        this.Require(texts, Countries.Any(item => item.Value == Country), nameof(Country), "Order.Country.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(Proof), nameof(Proof), "Order.Proof.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.ClearAsync(Order, Country, Area.Trimmed(), Proof!.Trim(), cancel);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id });
    }

    private async Task<bool> FindAsync(OrderCheckId id, CancellationToken cancel)
    {
        if (await book.CheckAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Order = found;
        Rule = found.Rule is { } rule ? await book.FindAsync(rule, cancel) : null;
        MayClear =
            found.Outcome == ExclusionOutcome.Held && (await authorization.AuthorizeAsync(User, RiskPermissions.CheckOrder)).Succeeded;
        return true;
    }
}
