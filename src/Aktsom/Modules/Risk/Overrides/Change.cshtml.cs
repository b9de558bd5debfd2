using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Overrides;

/// <summary>A person's level in place of the computed one, or back again; both need a reason (invariant 15).</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class ChangeModel(
    AppDb db,
    CurrentRisk risk,
    ToldStandings told,
    ISuppliers suppliers,
    ChangeLog log,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public SupplierRisk Current { get; private set; } = null!;
    public string SupplierName { get; private set; } = "";

    [BindProperty, Display(Name = "Change.Level")]
    public RiskLevel? Level { get; set; }

    [BindProperty, Display(Name = "Change.Reason"), StringLength(4000, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(texts, Level is not null && Enum.IsDefined(Level.Value), nameof(Level), "Change.Level.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Change.Reason.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await WithdrawOpenAsync(id, Reason!, cancel);
        db.Add(
            new OverrideRecord
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<RiskOverrideId>(clock),
                Supplier = id,
                ToLevel = (short)Level!.Value,
                ComputedLevel = (short)Current.Computed,
                Reason = Reason!.Trim(),
                By = reach.ActorName,
                At = clock.GetUtcNow(),
            }
        );
        log.Record("risk.level-changed", "supplier", id, new { Level = Current.Level }, new { Level }, Reason);
        await SaveAsync(id, cancel);
        return RedirectToPage("/Register/Suppliers/Details", new { id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Current.Override is null)
        {
            return NotFound();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Change.Reason.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await WithdrawOpenAsync(id, Reason!, cancel);
        log.Record("risk.level-withdrawn", "supplier", id, new { Level = Current.Level }, new { Level = Current.Computed }, Reason);
        await SaveAsync(id, cancel);
        return RedirectToPage("/Register/Suppliers/Details", new { id });
    }

    private async Task SaveAsync(SupplierId id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await told.TellAsync(reach.Organisation, Current.Run.Id, id, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task WithdrawOpenAsync(SupplierId id, string reason, CancellationToken cancel)
    {
        var open = await db.Set<OverrideRecord>()
            .Where(change => change.OrganisationId == reach.Organisation && change.Supplier == id && change.WithdrawnAt == null)
            .ToListAsync(cancel);
        foreach (var change in open)
        {
            change.WithdrawnAt = clock.GetUtcNow();
            change.WithdrawnBy = reach.ActorName;
            change.WithdrawnReason = reason.Trim();
        }
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        if (await risk.OfAsync(reach.Organisation, id, cancel) is not { } found)
        {
            return false;
        }

        Current = found;
        SupplierName = await suppliers.NameOfAsync(reach.Organisation, id, cancel) ?? "";
        return true;
    }
}
