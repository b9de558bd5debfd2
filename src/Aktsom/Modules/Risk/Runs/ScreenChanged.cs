using System.Text.Json;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Factors;
using Aktsom.Risk;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>Keeps levels up to date as the register changes: many changes are a new run, one changed supplier is screened again within the run that holds.</summary>
internal sealed class ScreenChanged(
    AppDb db,
    IScreening screening,
    CurrentRisk current,
    ModelInUse models,
    OwnFactorScores factors,
    ISuppliers suppliers,
    ToldStandings told,
    ChangeLog log
) : IFactsChanged
{
    public async Task TellAsync(OrganisationId organisation, SupplierId? supplier, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (supplier is not { } one || await current.RunAsync(organisation, cancel) is not { } run)
        {
            await screening.RunAsync(organisation, cancel);
            return;
        }

        if (await suppliers.FactsOfAsync(organisation, one, cancel) is not { } facts)
        {
            return;
        }

        var screener = await models.OfAsync(organisation, cancel);
        var profile = screener.ProfileOf(
            SourcingLines.Of(facts, (await models.ListedAsync(organisation, cancel)).GetValueOrDefault(one)),
            await factors.OfAsync(organisation, one, cancel)
        );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var before = await LevelAsync(organisation, run.Id, one, cancel);
        await StoreAsync(organisation, run.Id, one, await NumberAsync(organisation, run.Id, screener, profile, cancel), profile, cancel);
        if (before != profile.Level)
        {
            log.RecordIn(
                organisation,
                "risk.supplier-screened",
                "supplier",
                one,
                before: new { level = before },
                after: new { level = profile.Level }
            );
        }

        await db.SaveChangesAsync(cancel);
        await told.TellAsync(organisation, run.Id, one, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<RiskLevel?> LevelAsync(OrganisationId organisation, RiskRunId run, SupplierId supplier, CancellationToken cancel) =>
        (RiskLevel?)
            await db.Set<RiskAssessment>()
                .Where(a => a.OrganisationId == organisation && a.Run == run && a.Supplier == supplier)
                .Select(a => (short?)a.Level)
                .SingleOrDefaultAsync(cancel);

    /// <summary>The run's number of an equal profile, or a new one with its trace.</summary>
    private async Task<int> NumberAsync(
        OrganisationId organisation,
        RiskRunId run,
        Screener screener,
        Profile profile,
        CancellationToken cancel
    )
    {
        var known = await db
            .Database.SqlQuery<int?>(
                $"""
                select number as "Value" from risk_profile
                where organisation_id = {organisation.Value} and run = {run.Value} and result->>'key' = {profile.Key} order by number limit 1
                """
            )
            .SingleOrDefaultAsync(cancel);
        if (known is { } number)
        {
            return number;
        }

        var last = await db.Set<RiskProfile>()
            .Where(p => p.OrganisationId == organisation && p.Run == run)
            .MaxAsync(p => (int?)p.Number, cancel);
        var added = new RiskProfile
        {
            OrganisationId = organisation,
            Run = run,
            Number = (last ?? 0) + 1,
            Result = ScreenRegister.Result(screener, profile),
        };
        db.Add(added);
        await db.SaveChangesAsync(cancel);
        return added.Number;
    }

    private Task<int> StoreAsync(
        OrganisationId organisation,
        RiskRunId run,
        SupplierId supplier,
        int number,
        Profile profile,
        CancellationToken cancel
    ) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into risk_assessment (organisation_id, run, supplier, profile, level, severity, score, confidence)
            values ({organisation.Value}, {run.Value}, {supplier.Value}, {number}, {(short)profile.Level}, {(short)profile.Severity.Value},
              {(float)profile.Score}, {(float)profile.Confidence})
            on conflict (organisation_id, run, supplier) do update set profile = excluded.profile, level = excluded.level,
              severity = excluded.severity, score = excluded.score, confidence = excluded.confidence
            """,
            cancel
        );
}
