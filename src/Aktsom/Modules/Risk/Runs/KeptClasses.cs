using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
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

        var classes = await db
            .Database.SqlQuery<Class>(
                $"""
                select coalesce(o.to_level, a.level) as level, count(*)::int as count,
                  coalesce((array_agg(a.supplier order by a.supplier) filter (where coalesce(o.to_level, a.level) = 0))[1:{Shown}], array[]::uuid[]) as unknown
                from risk_assessment a
                left join lateral (
                  select c.to_level from risk_override c
                  where c.organisation_id = a.organisation_id and c.supplier = a.supplier and c.at < {end} and (c.withdrawn_at is null or c.withdrawn_at >= {end})
                  order by c.at desc limit 1) o on true
                where a.organisation_id = {organisation.Value} and a.run = {run.Id.Value} group by 1
                """
            )
            .ToListAsync(cancel);
        var left = classes.SelectMany(found => found.Unknown).Select(supplier => new SupplierId(supplier)).ToList();
        var names = await suppliers.NamesOfAsync(organisation, left, cancel);
        return new RiskClasses(
            run.CompletedAt!.Value,
            classes.ToDictionary(found => (RiskLevel)found.Level, found => found.Count),
            [
                .. left.Select(supplier => (supplier, Name: names.GetValueOrDefault(supplier, "–")))
                    .OrderBy(one => one.Name, StringComparer.CurrentCulture),
            ]
        );
    }

    private sealed record Class(short Level, int Count, Guid[] Unknown);
}
