using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Impacts.Remedy;

internal sealed record RemediesOfSupplier(SupplierId Supplier, IReadOnlyList<RemedyLine> Lines);

/// <summary>On a supplier's page: harm at it or behind it that is to be put right.</summary>
internal sealed class RemedyPanel(RemedyBook book, Reach reach) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Main;
    public int Order => 8;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var lines = await book.OfSupplierAsync(reach.Organisation, supplier, cancel);
        return lines.Count == 0
            ? null
            : new SupplierPanel("/Modules/Impacts/Remedy/_Panel.cshtml", new RemediesOfSupplier(supplier, lines));
    }
}
