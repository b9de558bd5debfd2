using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Risk.Events;

/// <param name="Today">Today, to tell what is late.</param>
/// <param name="Events">The events that touch the supplier, the newest first.</param>
internal sealed record EventsOfSupplier(DateOnly Today, IReadOnlyList<(CountryEvent Event, AffectedSupplier Affected)> Events);

/// <summary>On a supplier's page: which events touch it, and what was decided.</summary>
internal sealed class EventPanel(EventBook book, TimeProvider clock) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Main;
    public int Order => 3;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var events = await book.OfSupplierAsync(supplier, cancel);
        return events.Count == 0
            ? null
            : new SupplierPanel("/Modules/Risk/Events/_Panel.cshtml", new EventsOfSupplier(clock.Today(), events));
    }
}
