using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Events;
using Aktsom.Modules.Risk.Focus;
using Aktsom.Modules.Risk.Lists;
using Aktsom.Risk.Choosing;
using Aktsom.Risk.Events;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Follow;

/// <summary>Who the facts of a year point at, one set for each fact.</summary>
internal sealed record KnownFacts(
    IReadOnlySet<SupplierId> OnList,
    IReadOnlySet<SupplierId> InFocus,
    IReadOnlySet<SupplierId> InCategory,
    IReadOnlySet<SupplierId> InEvent,
    IReadOnlyDictionary<SupplierId, FollowByHand> ByHand
)
{
    public FollowReason Of(SupplierId supplier) =>
        (InFocus.Contains(supplier) ? FollowReason.Focus : FollowReason.None)
        | (InCategory.Contains(supplier) ? FollowReason.Category : FollowReason.None)
        | (InEvent.Contains(supplier) ? FollowReason.Event : FollowReason.None)
        | (ByHand.ContainsKey(supplier) ? FollowReason.ByHand : FollowReason.None);
}

/// <summary>Reads the facts that choose suppliers: lists of forced labour, focus countries, chosen categories, open events, and people's own choices.</summary>
internal sealed class FollowFacts(
    AppDb db,
    ISupplierChoice suppliers,
    ISupplierPlaces places,
    ListDecisions lists,
    FocusList focus,
    EventBook events,
    Reach reach
)
{
    public async Task<KnownFacts> OfAsync(int year, CancellationToken cancel)
    {
        var listed = await lists.AllAsync(reach.Organisation, cancel);
        var countries = await focus.CodesAsync(reach.Organisation, year, cancel);
        var there = countries.Count == 0 ? [] : await places.InAsync(reach.Organisation, countries, cancel);
        var area = new EventArea(countries);
        return new KnownFacts(
            listed.Where(pair => pair.Value.Same is not null).Select(pair => pair.Key).ToHashSet(),
            there
                .Where(one => Lies(area, one.Country) || one.Sites.Any(site => Lies(area, site.Country)))
                .Select(one => one.Id)
                .ToHashSet(),
            await suppliers.InChosenCategoriesAsync(reach.Organisation, year, cancel),
            (await events.OpenAsync(cancel))
                .SelectMany(one => one.Suppliers)
                .Where(one => one.Hit != EventHit.None)
                .Select(one => one.Supplier)
                .ToHashSet(),
            await ByHandAsync(year, cancel)
        );
    }

    public async Task<IReadOnlyDictionary<SupplierId, FollowByHand>> ByHandAsync(int year, CancellationToken cancel) =>
        await db.Set<FollowByHand>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Year == year)
            .ToDictionaryAsync(one => one.Supplier, cancel);

    private static bool Lies(EventArea area, string? country) => area.Of(country, null) != EventHit.None;
}
