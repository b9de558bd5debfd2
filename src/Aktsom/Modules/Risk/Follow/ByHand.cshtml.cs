using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Follow;

/// <summary>A person's own choice of a supplier to follow this year, with the reason; it counts in the next choice that is kept.</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class ByHandModel(AppDb db, ISuppliers suppliers, ChangeLog log, Reach reach, ModuleTexts texts, TimeProvider clock)
    : PageModel
{
    private FollowByHand? held;

    public int Year { get; private set; }
    public string SupplierName { get; private set; } = "";
    public bool Held => held is not null;

    [BindProperty, Display(Name = "Focus.Reason"), StringLength(FollowRound.LongestNote, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Reason = held?.Reason;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), texts.For(typeof(ByHandModel))["Focus.Reason.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = held?.Reason;
        if (held is null)
        {
            held = new FollowByHand
            {
                OrganisationId = reach.Organisation,
                Year = Year,
                Supplier = id,
                Reason = "",
                By = "",
                At = clock.GetUtcNow(),
            };
            db.Add(held);
        }

        (held.Reason, held.By, held.At) = (Reason!.Trim(), reach.ActorName, clock.GetUtcNow());
        log.Record("follow.chosen", "supplier", id, before is null ? null : new { Reason = before }, new { Year }, held.Reason);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/Register/Suppliers/Details", new { id });
    }

    public async Task<IActionResult> OnPostLeaveAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || held is null)
        {
            return NotFound();
        }

        db.Remove(held);
        log.Record("follow.left", "supplier", id, before: new { Year, held.Reason });
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/Register/Suppliers/Details", new { id });
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        Year = clock.Today().Year;
        if (await suppliers.NameOfAsync(reach.Organisation, id, cancel) is not { } name)
        {
            return false;
        }

        SupplierName = name;
        held = await db.Set<FollowByHand>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Year == Year && one.Supplier == id, cancel);
        return true;
    }
}
