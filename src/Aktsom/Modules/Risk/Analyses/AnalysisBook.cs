using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>What a person has found and agreed in an analysis.</summary>
internal sealed record AnalysisFacts(
    string Found,
    string With,
    string? Agreed,
    AnalysisOutcome Outcome,
    string? Plan,
    string? PlanOwner,
    DateOnly? PlanUntil
);

/// <summary>What a person has decided about going on.</summary>
internal sealed record CooperationFacts(CooperationChoice Choice, string Reason, string? ExitEffects, string? Heard);

/// <summary>Reads and keeps thorough analyses, what they open, and how long the organisation lets a supplier wait for one (R-PRO-15).</summary>
internal sealed class AnalysisBook(AppDb db, CurrentRisk current, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>The days a supplier may stand at high risk without an analysis; null where the organisation does not make them.</summary>
    public async Task<int?> DaysAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<AnalysisRule>().AsNoTracking().SingleOrDefaultAsync(rule => rule.OrganisationId == organisation, cancel) is { } rule
            ? rule.Days
            : AnalysisRule.StandardDays;

    public async Task SetDaysAsync(int? days, CancellationToken cancel)
    {
        var before = await DaysAsync(reach.Organisation, cancel);
        var rule = await db.Set<AnalysisRule>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation, cancel);
        if (rule is null)
        {
            rule = new AnalysisRule
            {
                OrganisationId = reach.Organisation,
                At = clock.GetUtcNow(),
                By = reach.ActorName,
            };
            db.Add(rule);
        }

        (rule.Days, rule.At, rule.By) = (days, clock.GetUtcNow(), reach.ActorName);
        log.Record("analysis.rule_set", "analysis", reach.Organisation, before: new { Days = before }, after: new { Days = days });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Every supplier at high risk, and those whose chain still runs; the most pressing first, and among them the gravest.</summary>
    public async Task<IReadOnlyList<AnalysedSupplier>> AllAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var days = await DaysAsync(organisation, cancel);
        var high = (await HighAsync(organisation, null, cancel)).ToDictionary(one => new SupplierId(one.Supplier));
        var analyses = (
            await db.Set<ThoroughAnalysis>().AsNoTracking().Where(one => one.OrganisationId == organisation).ToListAsync(cancel)
        ).ToLookup(one => one.Supplier);
        var decisions = (
            await db.Set<CooperationDecision>().AsNoTracking().Where(one => one.OrganisationId == organisation).ToListAsync(cancel)
        ).ToLookup(one => one.Supplier);
        var today = clock.Today();
        return
        [
            .. high
                .Keys.Union(analyses.Select(group => group.Key))
                .Select(supplier =>
                    Of(supplier, high.GetValueOrDefault(supplier), days, today, [.. analyses[supplier]], [.. decisions[supplier]])
                )
                .OfType<AnalysedSupplier>()
                .OrderBy(one => one.Standing)
                .ThenBy(one => one.Due)
                .ThenByDescending(one => one.Level)
                .ThenByDescending(one => high.GetValueOrDefault(one.Supplier)?.Score),
        ];
    }

    /// <summary>One supplier, with its whole chain; null where nothing is asked for and nothing was done.</summary>
    public async Task<AnalysedSupplier?> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        var high = await HighAsync(organisation, supplier, cancel) is [var one] ? one : null;
        return Of(
            supplier,
            high,
            await DaysAsync(organisation, cancel),
            clock.Today(),
            await ChainAsync(supplier, cancel),
            await DecisionsAsync(supplier, cancel)
        );
    }

    /// <summary>The supplier's analyses, the newest first.</summary>
    public async Task<IReadOnlyList<ThoroughAnalysis>> ChainAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<ThoroughAnalysis>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CooperationDecision>> DecisionsAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<CooperationDecision>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier)
            .OrderByDescending(one => one.Id)
            .ToListAsync(cancel);

    /// <summary>Keeps an analysis: the new assessment that waits where there is one, else another. The third outcome opens a decision.</summary>
    public async Task KeepAsync(SupplierId supplier, RiskLevel level, AnalysisFacts facts, CancellationToken cancel)
    {
        var today = clock.Today();
        var open = await db.Set<ThoroughAnalysis>()
            .SingleOrDefaultAsync(
                one => one.OrganisationId == reach.Organisation && one.Supplier == supplier && one.DoneOn == null,
                cancel
            );
        var analysis = open ?? Make(supplier, level, null, today);
        (analysis.DoneOn, analysis.At, analysis.By) = (today, clock.GetUtcNow(), reach.ActorName);
        (analysis.Found, analysis.With, analysis.Agreed, analysis.Outcome) = (facts.Found, facts.With, facts.Agreed, facts.Outcome);
        (analysis.Plan, analysis.PlanOwner, analysis.PlanUntil) = (facts.Plan, facts.PlanOwner, facts.PlanUntil);
        log.Record(
            "analysis.done",
            "supplier",
            supplier,
            after: new
            {
                analysis.Found,
                analysis.With,
                analysis.Agreed,
                analysis.Outcome,
                analysis.PlanUntil,
            }
        );
        if (facts.Outcome == AnalysisOutcome.Reconsider)
        {
            db.Add(
                new CooperationDecision
                {
                    OrganisationId = reach.Organisation,
                    Id = TypedId.New<CooperationId>(clock),
                    Supplier = supplier,
                    Analysis = analysis.Id,
                    OpenedOn = today,
                }
            );
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes the decision that stands open; false when there is none.</summary>
    public async Task<bool> DecideAsync(SupplierId supplier, CooperationFacts facts, CancellationToken cancel)
    {
        var open = await db.Set<CooperationDecision>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier && one.Choice == null)
            .OrderBy(one => one.Id)
            .FirstOrDefaultAsync(cancel);
        if (open is null)
        {
            return false;
        }

        (open.Choice, open.Reason, open.ExitEffects, open.Heard) = (facts.Choice, facts.Reason, facts.ExitEffects, facts.Heard);
        (open.At, open.By) = (clock.GetUtcNow(), reach.ActorName);
        log.Record("analysis.cooperation_decided", "supplier", supplier, after: new { Cooperation = open.Choice }, reason: open.Reason);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Opens the new assessment of every plan whose last day has come. Running twice opens one.</summary>
    public async Task<int> OpenNewAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var ended = await db.Set<ThoroughAnalysis>()
            .Where(plan =>
                plan.OrganisationId == reach.Organisation
                && plan.Outcome == AnalysisOutcome.Plan
                && plan.PlanUntil <= today
                && !db.Set<ThoroughAnalysis>()
                    .Any(later =>
                        later.OrganisationId == plan.OrganisationId
                        && later.Supplier == plan.Supplier
                        && (later.DoneOn == null || later.At > plan.At)
                    )
            )
            .ToListAsync(cancel);
        foreach (var plan in ended)
        {
            var level = await current.OfAsync(reach.Organisation, plan.Supplier, cancel) is { } now ? now.Level : (RiskLevel)plan.Level;
            var opened = Make(plan.Supplier, level, plan.Id, plan.PlanUntil!.Value);
            log.Record("analysis.opened", "supplier", plan.Supplier, after: new { opened.OpenedOn });
        }

        await db.TrySaveAsync(cancel);
        return ended.Count;
    }

    private ThoroughAnalysis Make(SupplierId supplier, RiskLevel level, AnalysisId? after, DateOnly day)
    {
        var made = new ThoroughAnalysis
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<AnalysisId>(clock),
            Supplier = supplier,
            Level = (short)level,
            After = after,
            OpenedOn = day,
        };
        db.Add(made);
        return made;
    }

    private static AnalysedSupplier? Of(
        SupplierId supplier,
        High? high,
        int? days,
        DateOnly today,
        IReadOnlyCollection<ThoroughAnalysis> chain,
        IReadOnlyCollection<CooperationDecision> decisions
    ) =>
        AnalysedSupplier.Of(
            supplier,
            high is null ? RiskLevel.Unknown : (RiskLevel)high.Level,
            high is null ? null : Formats.DayOf(high.Since),
            days,
            today,
            chain,
            decisions
        );

    /// <summary>Who is at high risk now, and since when without a break: from the screening after the last that said less, or from a person's judgement.</summary>
    private async Task<List<High>> HighAsync(OrganisationId organisation, SupplierId? only, CancellationToken cancel)
    {
        if (await current.RunAsync(organisation, cancel) is not { } run)
        {
            return [];
        }

        var one = only?.Value;
        return await db
            .Database.SqlQuery<High>(
                $"""
                with held as (
                  select a.supplier, a.level as computed, coalesce(o.to_level, a.level) as level, a.score, o.at as changed
                  from risk_assessment a
                  left join (
                    select distinct on (supplier) supplier, to_level, at from risk_override
                    where organisation_id = {organisation.Value} and withdrawn_at is null order by supplier, at desc
                  ) o on o.supplier = a.supplier
                  where a.organisation_id = {organisation.Value} and a.run = {run.Id.Value} and coalesce(o.to_level, a.level) >= 3
                    and ({one}::uuid is null or a.supplier = {one}))
                select h.supplier, h.level, h.score, coalesce(case when h.computed >= 3 then (
                    select min(r.completed_at) from risk_run r
                    join risk_assessment b on b.organisation_id = r.organisation_id and b.run = r.id and b.supplier = h.supplier and b.level >= 3
                    where r.organisation_id = {organisation.Value} and r.completed_at is not null and r.completed_at > coalesce((
                      select max(s.completed_at) from risk_run s
                      join risk_assessment c on c.organisation_id = s.organisation_id and c.run = s.id and c.supplier = h.supplier and c.level < 3
                      where s.organisation_id = {organisation.Value}), '-infinity')) end, h.changed, now()) as since
                from held h
                """
            )
            .ToListAsync(cancel);
    }

    private sealed record High(Guid Supplier, short Level, float? Score, DateTimeOffset Since);
}
