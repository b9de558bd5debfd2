using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Analyses;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Research;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>Gathers what has been assessed of a supplier. A screening without a level is no assessment.</summary>
internal sealed class SupplierAssessments(AppDb db, CurrentRisk current) : ISupplierAssessments
{
    public async Task<IReadOnlyList<SupplierAssessment>> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        var found = new List<SupplierAssessment>();
        if (await current.OfAsync(organisation, supplier, cancel) is { Level: not RiskLevel.Unknown } now)
        {
            var day = Formats.DayOf(now.Run.CompletedAt!.Value);
            found.Add(new SupplierAssessment(AssessmentKind.Screening, now.Run.Id.Value, day, now.Level, now.Run.By));
        }

        var analyses = await db.Set<ThoroughAnalysis>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Supplier == supplier && one.DoneOn != null)
            .ToListAsync(cancel);
        found.AddRange(
            analyses.Select(one => new SupplierAssessment(
                AssessmentKind.Analysis,
                one.Id.Value,
                one.DoneOn!.Value,
                (RiskLevel)one.Level,
                one.By ?? ""
            ))
        );
        var research = await db.Set<DeskResearch>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Supplier == supplier)
            .ToListAsync(cancel);
        found.AddRange(
            research.Select(one => new SupplierAssessment(
                AssessmentKind.DeskResearch,
                one.Id.Value,
                one.Day,
                (RiskLevel)one.ComputedLevel,
                one.By
            ))
        );
        return [.. found.OrderByDescending(one => one.Day).ThenByDescending(one => one.Kind)];
    }
}
