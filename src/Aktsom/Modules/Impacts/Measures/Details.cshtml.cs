using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Figures;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>One measure: what it meets, whom it touches, how it has moved, and whether it worked.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class DetailsModel(ImpactDesk desk, MeasureBook book, IndicatorBook indicators, ISuppliers suppliers, IFigureUses uses)
    : PageModel
{
    private const int SuppliersShown = 40;

    public Measure Measure { get; private set; } = null!;
    public IReadOnlyList<ImpactYear> Impacts { get; private set; } = [];
    public IReadOnlyList<MeasureMove> Moves { get; private set; } = [];
    public IReadOnlyList<(SupplierId Id, string Name)> Suppliers { get; private set; } = [];
    public int SupplierCount { get; private set; }
    public IReadOnlyList<IndicatorSeries> Indicators { get; private set; } = [];
    public Goal? Goal { get; private set; }
    public string? Owner { get; private set; }
    public string? PlanOwner { get; private set; }
    public DateOnly Today { get; private set; }

    /// <summary>The statement's fields that tell of it.</summary>
    public IReadOnlyList<FigureUse> Uses { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(MeasureId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } measure)
        {
            return NotFound();
        }

        var organisation = desk.Reach.Organisation;
        (Measure, Today) = (measure, desk.Clock.Today());
        var met = await book.ImpactsOfAsync(id, cancel);
        foreach (var impact in met)
        {
            if (await desk.Register.FindAsync(impact, null, cancel) is { } found)
            {
                Impacts = [.. Impacts, found];
            }

            Indicators = [.. Indicators, .. await indicators.OfImpactAsync(impact, cancel)];
        }

        Moves = await desk
            .Db.Set<MeasureMove>()
            .AsNoTracking()
            .Where(move => move.OrganisationId == organisation && move.Measure == id)
            .OrderBy(move => move.At)
            .ToListAsync(cancel);
        Goal = await desk
            .Db.Set<Goal>()
            .AsNoTracking()
            .SingleOrDefaultAsync(goal => goal.OrganisationId == organisation && goal.Id == measure.Goal, cancel);
        Owner = MeasureBook.OwnerOf(measure, await book.PeopleAsync(organisation, cancel));
        PlanOwner = await book.PlanOwnerAsync(organisation, cancel);
        await FindSuppliersAsync(id, cancel);
        Uses = await uses.OfAsync(
            organisation,
            measure.Year,
            [
                "actionPlan.measures",
                .. met.Count > 0 ? ["impacts.measures", "impacts.results"]
                : MeasureFigures.IdOf(measure.Area) is { } across ? [across]
                : (string[])[],
            ],
            Impacts.Count > 0 ? ImpactFigures.RowKey(Impacts[0]) : null,
            cancel
        );
        return Page();
    }

    private async Task FindSuppliersAsync(MeasureId id, CancellationToken cancel)
    {
        var organisation = desk.Reach.Organisation;
        var links = desk.Db.Set<MeasureSupplier>().Where(link => link.OrganisationId == organisation && link.Measure == id);
        SupplierCount = await links.CountAsync(cancel);
        var shown = await links.OrderBy(link => link.Supplier).Take(SuppliersShown).Select(link => link.Supplier).ToListAsync(cancel);
        var names = await suppliers.NamesOfAsync(organisation, shown, cancel);
        Suppliers = [.. shown.Where(names.ContainsKey).Select(supplier => (supplier, names[supplier]))];
    }
}
