using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Risk.Focus;

/// <summary>On a supplier's page: that it is in a focus country this year, and why the country is one.</summary>
internal sealed class FocusPanel(FocusList list, ISupplierPlaces places, Reach reach, TimeProvider clock) : ISupplierPanel
{
    public SupplierPanelPlace Place => SupplierPanelPlace.Side;
    public int Order => 5;

    public async Task<SupplierPanel?> ShowAsync(SupplierId supplier, CancellationToken cancel)
    {
        var chosen = (await list.OfYearAsync(clock.Today().Year, cancel)).Where(focus => focus.EndedAt is null).ToList();
        if (chosen.Count == 0 || await places.OfAsync(reach.Organisation, supplier, cancel) is not { } placed)
        {
            return null;
        }

        var there = placed.Sites.Select(site => site.Country).Append(placed.Country).ToHashSet(StringComparer.Ordinal);
        List<FocusCountry> touched = [.. chosen.Where(focus => there.Contains(focus.Country))];
        return touched.Count == 0 ? null : new SupplierPanel("/Modules/Risk/Focus/_Panel.cshtml", touched);
    }
}
