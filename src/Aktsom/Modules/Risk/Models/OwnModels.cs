using System.Text;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Factors;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Models;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Models;

/// <summary>A supplier that would move.</summary>
internal sealed record Mover(SupplierId Supplier, string Name, RiskLevel Before, RiskLevel After, double Score);

/// <summary>What a draft would change, before anything is stored.</summary>
/// <param name="Suppliers">How many are screened.</param>
/// <param name="Moved">How many would get another level.</param>
/// <param name="Levels">Number at each level after.</param>
/// <param name="First">The gravest of those that move.</param>
/// <param name="Rescored">How many would keep their level, but change place by other points.</param>
internal sealed record ModelPreview(
    int Suppliers,
    int Moved,
    IReadOnlyDictionary<RiskLevel, int> Levels,
    IReadOnlyList<Mover> First,
    int Rescored
);

/// <summary>An organisation's versions of its model.</summary>
internal sealed class OwnModels(
    AppDb db,
    Reach reach,
    ModelInUse inUse,
    OwnFactorScores factors,
    ISuppliers suppliers,
    ChangeLog log,
    TimeProvider clock
)
{
    private const int Shown = 50;

    public Task<List<ModelVersion>> AllAsync(CancellationToken cancel) =>
        db.Set<ModelVersion>()
            .AsNoTracking()
            .Where(version => version.OrganisationId == reach.Organisation)
            .OrderByDescending(version => version.Number)
            .ToListAsync(cancel);

    public static ScreeningModel Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return ScreeningModels.Read(stream);
    }

    /// <summary>Screens all suppliers in memory with the draft and beside it with the model in use.</summary>
    public async Task<ModelPreview> PreviewAsync(ScreeningModel draft, CancellationToken cancel) =>
        await CompareAsync(new Screener(draft, (await inUse.OfAsync(reach.Organisation, cancel)).Library), cancel);

    /// <summary>Who would get another level with another model or library than those in use.</summary>
    public async Task<ModelPreview> CompareAsync(Screener then, CancellationToken cancel)
    {
        var now = await inUse.OfAsync(reach.Organisation, cancel);
        var scored = await factors.AllAsync(reach.Organisation, cancel);
        var listed = await inUse.ListedAsync(reach.Organisation, cancel);
        var levels = new Dictionary<RiskLevel, int>();
        var movers = new List<Mover>();
        var (count, rescored) = (0, 0);
        await foreach (var supplier in suppliers.FactsAsync(reach.Organisation, cancel))
        {
            count++;
            var lines = SourcingLines.Of(supplier, listed.GetValueOrDefault(supplier.Id));
            var own = scored.GetValueOrDefault(supplier.Id);
            var (before, after) = (now.ProfileOf(lines, own), then.ProfileOf(lines, own));
            levels[after.Level] = levels.GetValueOrDefault(after.Level) + 1;
            if (before.Level != after.Level)
            {
                movers.Add(new Mover(supplier.Id, supplier.Name, before.Level, after.Level, after.Score));
            }
            else if (SupplierOrder.SortNumber(before) != SupplierOrder.SortNumber(after))
            {
                rescored++;
            }
        }

        var first = movers.OrderByDescending(mover => SupplierOrder.Rank(mover.After)).ThenByDescending(mover => mover.Score).Take(Shown);
        return new ModelPreview(count, movers.Count, levels, [.. first], rescored);
    }

    /// <summary>Keeps a model as the next version. It is in use from now on; levels follow when the register is screened.</summary>
    public async Task<ModelVersion> AddAsync(Preset preset, ModelDraft draft, string reason, CancellationToken cancel)
    {
        var number = 1 + (await AllAsync(cancel)).Select(version => version.Number).FirstOrDefault();
        var model = draft.Apply(preset, $"{preset.Version}.{number}");
        var added = new ModelVersion
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<ModelVersionId>(clock),
            Number = number,
            Preset = preset.Id,
            Model = ScreeningModels.Write(model),
            Reason = reason.Trim(),
            At = clock.GetUtcNow(),
            By = reach.ActorName,
        };
        db.Add(added);
        log.Record(
            "risk.model-changed",
            "risk",
            added.Id,
            after: new
            {
                added.Preset,
                model.Version,
                draft.Weights,
                draft.Floors,
            },
            reason: added.Reason
        );
        await db.SaveChangesAsync(cancel);
        return added;
    }
}
