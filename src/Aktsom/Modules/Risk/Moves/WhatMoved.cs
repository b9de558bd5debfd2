using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Moves;

/// <summary>Why a level moved between two screenings.</summary>
[Flags]
internal enum MoveCause
{
    None = 0,

    /// <summary>What is known about the supplier changed.</summary>
    Facts = 1,

    /// <summary>Another model or version.</summary>
    Model = 2,

    /// <summary>Another edition of a source.</summary>
    Edition = 4,
}

/// <summary>A supplier with another level than before. <see cref="Topic"/> decided then, <see cref="TopicNow"/> decides now.</summary>
internal sealed record Move(
    SupplierId Supplier,
    string Name,
    RiskLevel Before,
    RiskLevel After,
    float ScoreBefore,
    float ScoreAfter,
    string Topic,
    string TopicNow,
    MoveCause Cause
);

/// <param name="Earlier">The screening compared with.</param>
/// <param name="Later">The screening that holds.</param>
/// <param name="Counts">How many went from one level to another.</param>
/// <param name="Moved">How many moved in all.</param>
/// <param name="First">The gravest.</param>
internal sealed record Movement(
    RiskRun Earlier,
    RiskRun Later,
    IReadOnlyList<(RiskLevel Before, RiskLevel After, int Count)> Counts,
    int Moved,
    IReadOnlyList<Move> First
);

/// <summary>Compares two kept screenings: who moved, and why.</summary>
internal sealed class WhatMoved(AppDb db, ISuppliers suppliers)
{
    private const int Shown = 200;

    /// <summary>Between a kept screening and the newest; the one before the newest when none is named. Null without two.</summary>
    public async Task<Movement?> SinceAsync(OrganisationId organisation, Guid? earlier, CancellationToken cancel)
    {
        var runs = await RunsAsync(organisation, cancel);
        var from = earlier is null ? runs.ElementAtOrDefault(1) : runs.Skip(1).FirstOrDefault(run => run.Id.Value == earlier);
        return from is null ? null : await BetweenAsync(from, runs[0], cancel);
    }

    /// <summary>
    /// Between the last screening of last year or before and the newest. The oldest kept stands in where there is none from then; null without two.
    /// </summary>
    public async Task<Movement?> SinceLastYearAsync(OrganisationId organisation, DateOnly today, CancellationToken cancel)
    {
        var runs = await RunsAsync(organisation, cancel);
        var earlier = runs.Skip(1);
        var from = earlier.FirstOrDefault(run => run.CompletedAt!.Value.InOslo().Year < today.Year) ?? earlier.LastOrDefault();
        return from is null ? null : await BetweenAsync(from, runs[0], cancel);
    }

    private Task<List<RiskRun>> RunsAsync(OrganisationId organisation, CancellationToken cancel) =>
        db.Set<RiskRun>()
            .AsNoTracking()
            .Where(run => run.OrganisationId == organisation && run.CompletedAt != null)
            .OrderByDescending(run => run.CompletedAt)
            .ToListAsync(cancel);

    private async Task<Movement> BetweenAsync(RiskRun earlier, RiskRun later, CancellationToken cancel)
    {
        var organisation = later.OrganisationId;
        var counts = await db
            .Database.SqlQuery<Counted>(
                $"""
                select o.level as before, n.level as after, count(*)::int as count from risk_assessment n
                join risk_assessment o on o.organisation_id = n.organisation_id and o.supplier = n.supplier and o.run = {earlier.Id.Value}
                where n.organisation_id = {organisation.Value} and n.run = {later.Id.Value} and n.level <> o.level
                group by o.level, n.level
                """
            )
            .ToListAsync(cancel);
        var rows = await db
            .Database.SqlQuery<Row>(
                $"""
                select n.supplier, o.level as before, n.level as after, coalesce(o.score, 0) as "ScoreBefore", coalesce(n.score, 0) as "ScoreAfter",
                  op.result->>'decidingTopic' as topic, np.result->>'decidingTopic' as "TopicNow", op.result->>'key' <> np.result->>'key' as facts
                from risk_assessment n
                join risk_assessment o on o.organisation_id = n.organisation_id and o.supplier = n.supplier and o.run = {earlier.Id.Value}
                join risk_profile np on np.organisation_id = n.organisation_id and np.run = n.run and np.number = n.profile
                join risk_profile op on op.organisation_id = o.organisation_id and op.run = o.run and op.number = o.profile
                where n.organisation_id = {organisation.Value} and n.run = {later.Id.Value} and n.level <> o.level
                order by case n.level when 0 then 2.5 else n.level end desc, n.score desc nulls last, n.supplier limit {Shown}
                """
            )
            .ToListAsync(cancel);
        var names = await suppliers.NamesOfAsync(organisation, [.. rows.Select(row => new SupplierId(row.Supplier))], cancel);
        var moves = rows.Select(row => new Move(
                new SupplierId(row.Supplier),
                names.GetValueOrDefault(new SupplierId(row.Supplier), "–"),
                (RiskLevel)row.Before,
                (RiskLevel)row.After,
                row.ScoreBefore,
                row.ScoreAfter,
                row.Topic,
                row.TopicNow,
                Cause(earlier, later, row.Facts)
            ))
            .ToList();
        return new Movement(
            earlier,
            later,
            [
                .. counts
                    .Select(count => ((RiskLevel)count.Before, (RiskLevel)count.After, count.Count))
                    .OrderByDescending(count => SupplierOrder.Rank(count.Item2))
                    .ThenByDescending(count => count.Count),
            ],
            counts.Sum(count => count.Count),
            moves
        );
    }

    private static MoveCause Cause(RiskRun earlier, RiskRun later, bool facts) =>
        (facts ? MoveCause.Facts : MoveCause.None)
        | ((earlier.Model, earlier.ModelVersion) != (later.Model, later.ModelVersion) ? MoveCause.Model : MoveCause.None)
        | (earlier.Editions != later.Editions ? MoveCause.Edition : MoveCause.None);

    private sealed record Counted(short Before, short After, int Count);

    private sealed record Row(
        Guid Supplier,
        short Before,
        short After,
        float ScoreBefore,
        float ScoreAfter,
        string Topic,
        string TopicNow,
        bool Facts
    );
}
