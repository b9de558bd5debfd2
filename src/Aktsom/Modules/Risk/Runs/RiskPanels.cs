using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk.Choosing;
using Aktsom.Risk.Scoring;

namespace Aktsom.Modules.Risk.Runs;

/// <summary>The band under a supplier's name: level, what drives it, and the one act.</summary>
internal sealed class RiskBand(CurrentRisk risk, Reach reach) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Now;
    public int Order => 10;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel) =>
        await risk.OfAsync(reach.Organisation, supplier, cancel) is { } found
            ? new SupplierPanel("/Modules/Risk/Runs/_Band.cshtml", found)
            : null;
}

/// <summary>Risk per topic with its trace.</summary>
internal sealed class RiskTopics(CurrentRisk risk, Reach reach) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Main;
    public int Order => 10;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel) =>
        await risk.OfAsync(reach.Organisation, supplier, cancel) is { } found
            ? new SupplierPanel("/Modules/Risk/Runs/_Topics.cshtml", found)
            : null;
}

/// <summary>What a supplier's level was read from, and which missing facts could move it most.</summary>
internal sealed record LevelParts(SupplierId Supplier, LevelTrace? Rule, IReadOnlyList<FactPrice> Missing);

/// <summary>Parts of the level where the model has a rule, and the price of what is not known.</summary>
internal sealed class RiskParts(CurrentRisk risk, ModelInUse models, ISuppliers suppliers, Reach reach) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Main;
    public int Order => 5;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (
            await risk.OfAsync(reach.Organisation, supplier, cancel) is not { } found
            || await suppliers.FactsOfAsync(reach.Organisation, supplier, cancel) is not { } facts
        )
        {
            return null;
        }

        var screener = await models.OfAsync(reach.Organisation, cancel);
        var missing = MissingFacts.Of(screener, SourcingLines.Of(facts, null), facts.ProductionCountries.Count == 0);
        return found.Result.Rule is null && missing.Count == 0
            ? null
            : new SupplierPanel("/Modules/Risk/Runs/_Parts.cshtml", new LevelParts(supplier, found.Result.Rule, missing));
    }
}
