using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Register.Components;

/// <param name="Supplier">The supplier.</param>
/// <param name="All">How many components are on its list.</param>
/// <param name="Known">How many of them have a known producer.</param>
internal sealed record ComponentsOfSupplier(SupplierId Supplier, int All, int Known);

/// <summary>On a supplier's page: how many of its components have a known producer.</summary>
internal sealed class ComponentPanel(ComponentBook book) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 42;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var all = await book.OfAsync(supplier, cancel);
        return new SupplierPanel(
            "/Modules/Register/Components/_Panel.cshtml",
            new ComponentsOfSupplier(supplier, all.Count, all.Count(one => one.Site is not null))
        );
    }
}
