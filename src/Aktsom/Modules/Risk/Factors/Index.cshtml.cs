using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Models;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Factors;

/// <summary>What only a person can score about a supplier: history, certificates and transparency, each with a reason (R-PRO-14).</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class IndexModel(
    AppDb db,
    ISuppliers suppliers,
    IEnumerable<IFactsChanged> changed,
    ChangeLog log,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public string SupplierName { get; private set; } = "";
    public IReadOnlyList<FactorScore> Earlier { get; private set; } = [];

    [BindProperty]
    public Dictionary<string, RiskLevel> Levels { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Reasons { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        Levels = Parts.ByPerson.ToDictionary(part => part, Now, StringComparer.Ordinal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var moved = Parts.ByPerson.Where(part => Levels.TryGetValue(part, out var level) && level != Now(part)).ToList();
        foreach (var part in moved.Where(part => Reasons.GetValueOrDefault(part) is not { Length: > 0 and <= 4000 }))
        {
            ModelState.AddModelError($"Reasons[{part}]", texts.For(typeof(IndexModel))["Factors.Reason.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        foreach (var part in moved)
        {
            Add(id, part, Levels[part], Reasons[part]!.Trim());
        }

        await db.SaveChangesAsync(cancel);
        foreach (var listener in changed)
        {
            await listener.TellAsync(reach.Organisation, id, cancel);
        }

        return RedirectToPage("/Register/Suppliers/Details", new { id });
    }

    /// <summary>The level that holds; unknown where nothing is scored.</summary>
    public RiskLevel Now(string part) =>
        Earlier.FirstOrDefault(score => score.Part == part)?.Score is { } score
            ? ScreeningModels.Reference.Bands.Of(score)
            : RiskLevel.Unknown;

    private void Add(SupplierId supplier, string part, RiskLevel level, string reason)
    {
        db.Add(
            new FactorScore
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<FactorScoreId>(clock),
                Supplier = supplier,
                Part = part,
                Score = level == RiskLevel.Unknown ? null : (short)ScreeningModels.Reference.Goods.RatingScale.Of(level),
                Reason = reason,
                At = clock.GetUtcNow(),
                By = reach.ActorName,
            }
        );
        log.Record("risk.factor-scored", "supplier", supplier, after: new { part, level }, reason: reason);
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        if (await suppliers.NameOfAsync(reach.Organisation, id, cancel) is not { } name)
        {
            return false;
        }

        SupplierName = name;
        Earlier = await db.Set<FactorScore>()
            .AsNoTracking()
            .Where(score => score.OrganisationId == reach.Organisation && score.Supplier == id)
            .OrderByDescending(score => score.At)
            .ToListAsync(cancel);
        return true;
    }
}
