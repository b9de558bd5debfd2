using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>On a supplier's page: where it stands in the chain of analysis, plan and decision.</summary>
internal sealed class AnalysisPanel(AnalysisBook book, Reach reach) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 8;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel) =>
        await book.OfAsync(reach.Organisation, supplier, cancel) is { } found
            ? new SupplierPanel("/Modules/Risk/Analyses/_Panel.cshtml", found)
            : null;
}
