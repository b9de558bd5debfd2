using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
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

/// <summary>What an event is, as a person states it.</summary>
internal sealed record EventFacts(EventKind Kind, string Title, DateOnly Day, string Countries, string? Area, string Source, string? Text);

/// <summary>What is decided about suppliers, why, and the day a new assessment is due.</summary>
internal sealed record EventVerdict(EventChoice Choice, string Reason, DateOnly? AgainBy);

/// <summary>An event with those it affects, the gravest risk first.</summary>
internal sealed record EventStanding(CountryEvent Event, IReadOnlyList<AffectedSupplier> Suppliers)
{
    public IEnumerable<AffectedSupplier> Open => Suppliers.Where(one => one.Decision is null);
    public int Affected => Suppliers.Count(one => one.Hit != EventHit.None);
    public int Sites => Suppliers.Sum(one => one.Sites.Count);
}

/// <summary>Finds who is affected by events, and what is decided about them. Affected is what the register says now, so that a supplier added later is found.</summary>
internal sealed class EventBook(AppDb db, ISuppliers suppliers, ISupplierPlaces places, ChangeLog log, Reach reach, TimeProvider clock)
{
    public Task<CountryEvent?> FindAsync(CountryEventId id, CancellationToken cancel) =>
        db.Set<CountryEvent>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    /// <summary>All events, open ones first, then the newest first.</summary>
    public async Task<IReadOnlyList<EventStanding>> AllAsync(CancellationToken cancel)
    {
        var events = await Events().OrderBy(one => one.ClosedOn != null).ThenByDescending(one => one.Day).ToListAsync(cancel);
        return await StandingsAsync(events, cancel);
    }

    /// <summary>The events that are not closed.</summary>
    public async Task<IReadOnlyList<EventStanding>> OpenAsync(CancellationToken cancel)
    {
        var events = await Events().Where(one => one.ClosedOn == null).OrderByDescending(one => one.Day).ToListAsync(cancel);
        return await StandingsAsync(events, cancel);
    }

    public async Task<EventStanding> StandingAsync(CountryEvent one, CancellationToken cancel) => (await StandingsAsync([one], cancel))[0];

    /// <summary>The events a supplier is hit by or was decided on in, the newest first.</summary>
    public async Task<IReadOnlyList<(CountryEvent Event, AffectedSupplier Affected)>> OfSupplierAsync(
        SupplierId supplier,
        CancellationToken cancel
    )
    {
        var events = await Events().OrderByDescending(one => one.Day).ToListAsync(cancel);
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

    /// <summary>Adds an event; the caller saves.</summary>
    public CountryEvent Add(EventFacts facts)
    {
        var added = new CountryEvent
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<CountryEventId>(clock),
            Kind = facts.Kind,
            Title = facts.Title,
            Day = facts.Day,
            Countries = facts.Countries,
            Area = facts.Area,
            Source = facts.Source,
            Text = facts.Text,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
        };
        db.Add(added);
        log.Record("event.added", "event", added.Id, after: EventForm.Of(added), reason: added.Source);
        return added;
    }

    /// <summary>Decides about a supplier in an event, in place of what was decided before; the caller saves.</summary>
    public void Decide(CountryEvent one, AffectedSupplier affected, EventVerdict verdict)
    {
        db.Add(
            new EventDecision
            {
                OrganisationId = reach.Organisation,
                Id = TypedId.New<EventDecisionId>(clock),
                Event = one.Id,
                Supplier = affected.Supplier,
                Choice = verdict.Choice,
                Reason = verdict.Reason,
                By = reach.ActorName,
                At = clock.GetUtcNow(),
                AgainBy = verdict.AgainBy,
            }
        );
        log.Record(
            "event.decided",
            "supplier",
            affected.Supplier,
            before: affected.Decision is { } before ? new { before.Choice } : null,
            after: new
            {
                Event = one.Title,
                verdict.Choice,
                verdict.AgainBy,
            },
            reason: verdict.Reason
        );
    }

    /// <summary>Closes an event; the caller has seen that everyone is decided on, and saves.</summary>
    public void Close(CountryEvent one, int affected)
    {
        (one.ClosedOn, one.ClosedBy) = (clock.Today(), reach.ActorName);
        log.Record("event.closed", "event", one.Id, after: new { one.ClosedOn, Affected = affected });
    }

    private IQueryable<CountryEvent> Events() =>
        db.Set<CountryEvent>().AsNoTracking().Where(one => one.OrganisationId == reach.Organisation);

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
            hit.AddRange(await LeftAsync([.. decided.Values.Where(decision => !there.Contains(decision.Supplier))], cancel));
            standings.Add(new EventStanding(one, hit));
        }

        return standings;
    }

    /// <summary>Those who were decided on and are there no more: their decision still stands.</summary>
    private async Task<List<AffectedSupplier>> LeftAsync(List<EventDecision> decisions, CancellationToken cancel)
    {
        if (decisions.Count == 0)
        {
            return [];
        }

        var names = await suppliers.NamesOfAsync(reach.Organisation, [.. decisions.Select(decision => decision.Supplier)], cancel);
        return
        [
            .. decisions
                .Where(decision => names.ContainsKey(decision.Supplier))
                .Select(decision => new AffectedSupplier(
                    decision.Supplier,
                    names[decision.Supplier],
                    RiskLevel.Unknown,
                    null,
                    null,
                    EventHit.None,
                    Seat: false,
                    [],
                    decision
                )),
        ];
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
