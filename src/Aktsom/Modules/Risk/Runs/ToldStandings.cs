using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>Tells the register where suppliers stand: the computed level, or the one a person has put in its place. Needs an open transaction.</summary>
internal sealed class ToldStandings(AppDb db, IStandings standings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <param name="organisation">Whose suppliers.</param>
    /// <param name="run">The run that holds.</param>
    /// <param name="supplier">One supplier, or null for all.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task TellAsync(OrganisationId organisation, RiskRunId run, SupplierId? supplier, CancellationToken cancel)
    {
        var one = supplier?.Value;
        db.Database.SetCommandTimeout(Patience);
        await db.Database.ExecuteSqlAsync(
            $"""
            create temp table told on commit drop as
            select a.supplier, coalesce(o.to_level, a.level) as level, a.severity, case when a.level = 0 then null else a.score end as score, a.confidence,
              p.result->>'decidingTopic' as topic, o.to_level is not null as overridden
            from risk_assessment a
            join risk_profile p on p.organisation_id = a.organisation_id and p.run = a.run and p.number = a.profile
            left join (
              select distinct on (supplier) supplier, to_level from risk_override
              where organisation_id = {organisation.Value} and withdrawn_at is null order by supplier, at desc
            ) o on o.supplier = a.supplier
            where a.organisation_id = {organisation.Value} and a.run = {run.Value} and ({one}::uuid is null or a.supplier = {one}::uuid)
            """,
            cancel
        );
        await standings.TakeAsync(organisation, "told", cancel);
        await db.Database.ExecuteSqlRawAsync("drop table told", cancel);
    }
}
