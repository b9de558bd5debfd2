using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Contracts;

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
