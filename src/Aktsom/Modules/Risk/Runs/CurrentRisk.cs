using System.Text.Json;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Overrides;
using Aktsom.Risk;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>A supplier's newest assessment with its trace and what people have changed.</summary>
internal sealed record SupplierRisk(RiskRun Run, RiskAssessment Assessment, KeptResult Result, IReadOnlyList<OverrideRecord> Overrides)
{
    public RiskLevel Computed => (RiskLevel)Assessment.Level;

    public OverrideRecord? Override => Overrides.FirstOrDefault(change => change.WithdrawnAt is null);

    /// <summary>What holds: a person's judgement until it is taken back.</summary>
    public RiskLevel Level => Override is { } change ? (RiskLevel)change.ToLevel : Computed;
}

/// <summary>Reads what the newest completed run says.</summary>
internal sealed class CurrentRisk(AppDb db)
{
    public Task<RiskRun?> RunAsync(OrganisationId organisation, CancellationToken cancel) =>
        db.Set<RiskRun>()
            .AsNoTracking()
            .Where(run => run.OrganisationId == organisation && run.CompletedAt != null)
            .OrderByDescending(run => run.CompletedAt)
            .FirstOrDefaultAsync(cancel);

    public async Task<SupplierRisk?> OfAsync(OrganisationId organisation, SupplierId supplier, CancellationToken cancel)
    {
        if (await RunAsync(organisation, cancel) is not { } run)
        {
            return null;
        }

        var found = await (
            from assessment in db.Set<RiskAssessment>().AsNoTracking()
            where assessment.OrganisationId == organisation && assessment.Run == run.Id && assessment.Supplier == supplier
            join profile in db.Set<RiskProfile>()
                on new
                {
                    assessment.OrganisationId,
                    assessment.Run,
                    Number = assessment.Profile,
                } equals new
                {
                    profile.OrganisationId,
                    profile.Run,
                    profile.Number,
                }
            select new { assessment, profile.Result }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }

        var changes = await db.Set<OverrideRecord>()
            .AsNoTracking()
            .Where(change => change.OrganisationId == organisation && change.Supplier == supplier)
            .OrderByDescending(change => change.At)
            .ToListAsync(cancel);
        return new SupplierRisk(
            run,
            found.assessment,
            JsonSerializer.Deserialize<KeptResult>(found.Result, ScreenRegister.TraceJson)!,
            changes
        );
    }
}
