using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Overrides;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>Counts the levels of kept screenings, with the decisions people had taken by then.</summary>
internal sealed class KeptClasses(AppDb db, ISuppliers suppliers) : IRiskClasses
{
    private const int Shown = 100;

    public async Task<RiskClasses?> OnAsync(OrganisationId organisation, DateOnly day, DateOnly? since, CancellationToken cancel)
    {
        var end = day.AddDays(1).StartInOslo();
        var start = since?.StartInOslo() ?? DateTimeOffset.MinValue;
        var run = await db.Set<RiskRun>()
            .AsNoTracking()
            .Where(run => run.OrganisationId == organisation && run.CompletedAt < end && run.CompletedAt >= start)
            .OrderByDescending(run => run.CompletedAt)
            .FirstOrDefaultAsync(cancel);
        if (run is null)
        {
            return null;
        }

        var counts = await db
            .Database.SqlQuery<Counted>(
                $"""
                select coalesce(o.to_level, a.level) as level, count(*)::int as count from risk_assessment a
                left join lateral (
                  select c.to_level from risk_override c
                  where c.organisation_id = a.organisation_id and c.supplier = a.supplier and c.at < {end} and (c.withdrawn_at is null or c.withdrawn_at >= {end})
                  order by c.at desc limit 1) o on true
                where a.organisation_id = {organisation.Value} and a.run = {run.Id.Value} group by 1
                """
            )
            .ToListAsync(cancel);
        var left = await db.Set<RiskAssessment>()
            .Where(one => one.OrganisationId == organisation && one.Run == run.Id && one.Level == (short)RiskLevel.Unknown)
            .Where(one =>
                !db.Set<OverrideRecord>()
                    .Any(change =>
                        change.OrganisationId == organisation
                        && change.Supplier == one.Supplier
                        && change.ToLevel != (short)RiskLevel.Unknown
                        && change.At < end
                        && (change.WithdrawnAt == null || change.WithdrawnAt >= end)
                    )
            )
            .OrderBy(one => one.Supplier)
            .Select(one => one.Supplier)
            .Take(Shown)
            .ToListAsync(cancel);
        var named = new List<(SupplierId, string Name)>();
        foreach (var supplier in left)
        {
            named.Add((supplier, await suppliers.NameOfAsync(organisation, supplier, cancel) ?? "–"));
        }

        return new RiskClasses(
            run.CompletedAt!.Value,
            counts.ToDictionary(count => (RiskLevel)count.Level, count => count.Count),
            [.. named.OrderBy(one => one.Name, StringComparer.CurrentCulture)]
        );
    }

    private sealed record Counted(short Level, int Count);
}
