using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Risk;
using Aktsom.Risk.Events;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Events;

/// <summary>A supplier in an event: how it is hit, and what is decided.</summary>
/// <param name="Supplier">The supplier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Where it stands in risk.</param>
/// <param name="SpendKroner">Purchases in the newest year; null is not known.</param>
/// <param name="Goods">What is bought, where it is known.</param>
/// <param name="Hit">How surely it is there; none where it was decided on and is there no more.</param>
/// <param name="Seat">It has its seat there.</param>
/// <param name="Sites">Its places of production there.</param>
/// <param name="Decision">The decision that holds; null is not decided.</param>
internal sealed record AffectedSupplier(
    SupplierId Supplier,
    string Name,
    RiskLevel Level,
    long? SpendKroner,
    string? Goods,
    EventHit Hit,
    bool Seat,
    IReadOnlyList<PlacedSite> Sites,
    EventDecision? Decision
);

/// <summary>An event with those it affects, the gravest risk first.</summary>
internal sealed record EventStanding(CountryEvent Event, IReadOnlyList<AffectedSupplier> Suppliers)
{
    public IEnumerable<AffectedSupplier> Open => Suppliers.Where(one => one.Decision is null);
    public int Affected => Suppliers.Count(one => one.Hit != EventHit.None);
    public int Sites => Suppliers.Sum(one => one.Sites.Count);
}

/// <summary>Finds who is affected by events, and what is decided about them. Affected is what the register says now, so that a supplier added later is found.</summary>
internal sealed class EventBook(AppDb db, ISuppliers suppliers, ISupplierPlaces places, Reach reach)
{
    public Task<CountryEvent?> FindAsync(CountryEventId id, CancellationToken cancel) =>
        db.Set<CountryEvent>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    /// <summary>All events, open ones first, then the newest first.</summary>
    public async Task<IReadOnlyList<EventStanding>> AllAsync(CancellationToken cancel)
    {
        var events = await db.Set<CountryEvent>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation)
            .OrderBy(one => one.ClosedOn != null)
            .ThenByDescending(one => one.Day)
            .ToListAsync(cancel);
        return await StandingsAsync(events, cancel);
    }

    /// <summary>The events that are not closed.</summary>
    public async Task<IReadOnlyList<EventStanding>> OpenAsync(CancellationToken cancel)
    {
        var events = await db.Set<CountryEvent>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.ClosedOn == null)
            .OrderByDescending(one => one.Day)
            .ToListAsync(cancel);
        return await StandingsAsync(events, cancel);
    }

    public async Task<EventStanding> StandingAsync(CountryEvent one, CancellationToken cancel) => (await StandingsAsync([one], cancel))[0];

    /// <summary>The events a supplier is hit by or was decided on in, the newest first.</summary>
    public async Task<IReadOnlyList<(CountryEvent Event, AffectedSupplier Affected)>> OfSupplierAsync(
        SupplierId supplier,
        CancellationToken cancel
    )
    {
        var events = await db.Set<CountryEvent>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation)
            .OrderByDescending(one => one.Day)
            .ToListAsync(cancel);
        if (events.Count == 0 || await places.OfAsync(reach.Organisation, supplier, cancel) is not { } placed)
        {
            return [];
        }

        var decided = Newest(
            await Decisions().Where(decision => decision.Supplier == supplier).ToListAsync(cancel),
            decision => decision.Event
        );
        return
        [
            .. events
                .Select(one => (one, Affected: Of(one.Reach(), placed, decided.GetValueOrDefault(one.Id))))
                .Where(pair => pair.Affected.Hit != EventHit.None || pair.Affected.Decision is not null),
        ];
    }

    private IQueryable<EventDecision> Decisions() =>
        db.Set<EventDecision>().AsNoTracking().Where(decision => decision.OrganisationId == reach.Organisation);

    private async Task<IReadOnlyList<EventStanding>> StandingsAsync(List<CountryEvent> events, CancellationToken cancel)
    {
        if (events.Count == 0)
        {
            return [];
        }

        var codes = events.SelectMany(one => one.Codes()).Distinct(StringComparer.Ordinal).ToList();
        var placed = await places.InAsync(reach.Organisation, codes, cancel);
        var ids = events.Select(one => one.Id).ToList();
        var decisions = (await Decisions().Where(decision => ids.Contains(decision.Event)).ToListAsync(cancel)).ToLookup(decision =>
            decision.Event
        );
        var standings = new List<EventStanding>();
        foreach (var one in events)
        {
            var decided = Newest(decisions[one.Id], decision => decision.Supplier);
            var area = one.Reach();
            var hit = placed
                .Select(supplier => Of(area, supplier, decided.GetValueOrDefault(supplier.Id)))
                .Where(affected => affected.Hit != EventHit.None)
                .ToList();
            var there = hit.Select(affected => affected.Supplier).ToHashSet();
            hit.AddRange(await LeftAsync(decided.Values.Where(decision => !there.Contains(decision.Supplier)), cancel));
            standings.Add(new EventStanding(one, hit));
        }

        return standings;
    }

    /// <summary>Those who were decided on and are there no more: their decision still stands.</summary>
    private async Task<List<AffectedSupplier>> LeftAsync(IEnumerable<EventDecision> decisions, CancellationToken cancel)
    {
        var left = new List<AffectedSupplier>();
        foreach (var decision in decisions)
        {
            if (await suppliers.NameOfAsync(reach.Organisation, decision.Supplier, cancel) is { } name)
            {
                left.Add(
                    new AffectedSupplier(decision.Supplier, name, RiskLevel.Unknown, null, null, EventHit.None, Seat: false, [], decision)
                );
            }
        }

        return left;
    }

    private static AffectedSupplier Of(EventArea area, PlacedSupplier supplier, EventDecision? decision)
    {
        var seat = area.Of(supplier.Country, null, supplier.City);
        var sites = supplier.Sites.Select(site => (Site: site, Hit: area.Of(site.Country, site.Area))).ToList();
        var hit = sites.Select(pair => pair.Hit).Append(seat).Max();
        return new AffectedSupplier(
            supplier.Id,
            supplier.Name,
            supplier.Level,
            supplier.SpendKroner,
            supplier.Goods,
            hit,
            seat != EventHit.None,
            [.. sites.Where(pair => pair.Hit != EventHit.None).Select(pair => pair.Site)],
            decision
        );
    }

    private static Dictionary<TKey, EventDecision> Newest<TKey>(IEnumerable<EventDecision> decisions, Func<EventDecision, TKey> key)
        where TKey : notnull =>
        decisions.GroupBy(key).ToDictionary(group => group.Key, group => group.MaxBy(decision => (decision.At, decision.Id.Value))!);
}
