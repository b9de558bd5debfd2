using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Impacts;

/// <param name="Impacts">The newest year's impacts it is part of, the most severe first.</param>
/// <param name="Measures">What is done that touches it, the newest first.</param>
internal sealed record ImpactsOfSupplier(IReadOnlyList<ImpactYear> Impacts, IReadOnlyList<Measure> Measures);

/// <summary>On a supplier's page: which harm to people it is part of, and what is done about it.</summary>
internal sealed class ImpactPanel(AppDb db, ImpactRegister register, Reach reach) : ISupplierPanel
{
    private const int MostMeasures = 10;

    public SupplierPanelPlace Place => SupplierPanelPlace.Main;
    public int Order => 7;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var year = (await register.YearsAsync(cancel))[0];
        var tied = await db.Set<ImpactSupplier>()
            .Where(link => link.OrganisationId == organisation && link.Supplier == supplier && link.Year == year)
            .Select(link => link.Impact)
            .ToListAsync(cancel);
        var impacts =
            tied.Count == 0
                ? []
                : (await register.OfYearAsync(organisation, year, cancel)).Where(one => tied.Contains(one.Impact)).ToList();
        var measures = await db.Set<Measure>()
            .AsNoTracking()
            .Where(measure =>
                measure.OrganisationId == organisation
                && db.Set<MeasureSupplier>()
                    .Any(link => link.OrganisationId == organisation && link.Measure == measure.Id && link.Supplier == supplier)
            )
            .OrderByDescending(measure => measure.Id)
            .Take(MostMeasures)
            .ToListAsync(cancel);
        return impacts.Count == 0 && measures.Count == 0
            ? null
            : new SupplierPanel("/Modules/Impacts/Impacts/_Panel.cshtml", new ImpactsOfSupplier(impacts, measures));
    }
}
