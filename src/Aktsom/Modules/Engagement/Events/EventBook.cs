using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Events;

/// <summary>What a person has written of an event.</summary>
internal sealed record EventFacts(string Title, DateOnly Day, SupplierEventKind Kind, string? About, DateOnly? WrittenOn, string? Written);

/// <summary>An event with those invited, by name.</summary>
internal sealed record EventFile(SupplierEvent Event, IReadOnlyList<EventInvitation> Invited)
{
    public int TookPart => Invited.Count(one => one.TookPart);
}

/// <summary>Who is invited at once.</summary>
internal enum InvitedGroup
{
    Central,
    Agreement,
    KeySupplier,
}

/// <summary>Keeps events for suppliers, who was invited and who came.</summary>
internal sealed class EventBook(AppDb db, ISupplierChoice choice, ChangeLog log, Reach reach, TimeProvider clock)
{
    private const int Most = 5000;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<EventFile>> AllAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var events = await db.Set<SupplierEvent>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation)
            .OrderByDescending(one => one.Day)
            .ToListAsync(cancel);
        var invited = (
            await db.Set<EventInvitation>()
                .AsNoTracking()
                .Where(one => one.OrganisationId == organisation)
                .OrderBy(one => EF.Functions.Collate(one.SupplierName, AppDb.Norwegian))
                .ToListAsync(cancel)
        ).ToLookup(one => one.Event);
        return [.. events.Select(one => new EventFile(one, [.. invited[one.Id]]))];
    }

    public async Task<EventFile?> FindAsync(SupplierEventId id, CancellationToken cancel)
    {
        var found = await db.Set<SupplierEvent>()
            .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);
        return found is null
            ? null
            : new EventFile(
                found,
                await db.Set<EventInvitation>()
                    .Where(one => one.OrganisationId == reach.Organisation && one.Event == id)
                    .OrderBy(one => EF.Functions.Collate(one.SupplierName, AppDb.Norwegian))
                    .ToListAsync(cancel)
            );
    }

    public async Task<SupplierEvent> AddAsync(EventFacts facts, CancellationToken cancel)
    {
        var added = new SupplierEvent
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<SupplierEventId>(clock),
            Title = facts.Title,
            Day = facts.Day,
            Kind = facts.Kind,
            By = reach.ActorName,
            At = clock.GetUtcNow(),
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        Write(added, facts);
        db.Add(added);
        log.Record("supplier_event.added", "supplier_event", added.Id, after: Shown(added));
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>False when somebody else saved first.</summary>
    public Task<bool> ChangeAsync(SupplierEvent known, EventFacts facts, Guid revision, CancellationToken cancel)
    {
        var before = Shown(known);
        Write(known, facts);
        db.Expect(known, revision, clock);
        log.RecordChange("supplier_event.changed", "supplier_event", known.Id, before, Shown(known));
        return db.TrySaveAsync(cancel);
    }

    /// <summary>Invites a group; those who are invited already are left alone. Says how many were added.</summary>
    public async Task<int> InviteAsync(EventFile file, InvitedGroup group, CancellationToken cancel)
    {
        IReadOnlyList<ChosenSupplier> chosen =
            group == InvitedGroup.Central
                ? await choice.SelectAsync(reach.Organisation, new SupplierSelection([], [], null, CentralOnly: true), Most, cancel)
                :
                [
                    .. (await choice.RelationsAsync(reach.Organisation, cancel))
                        .Where(one => group == InvitedGroup.Agreement ? one.Agreement : one.Key)
                        .Select(one => one.Supplier),
                ];
        return await InviteAsync(file, chosen, cancel);
    }

    public async Task<int> InviteAsync(EventFile file, SupplierId supplier, CancellationToken cancel) =>
        await InviteAsync(file, await choice.OfAsync(reach.Organisation, [supplier], cancel), cancel);

    /// <summary>Keeps who came, and from which suppliers nobody did.</summary>
    public async Task SetTookPartAsync(EventFile file, IReadOnlyDictionary<SupplierId, string?> participants, CancellationToken cancel)
    {
        foreach (var one in file.Invited)
        {
            one.TookPart = participants.TryGetValue(one.Supplier, out var names);
            one.Participants = one.TookPart ? names : null;
        }

        log.Record("supplier_event.took_part", "supplier_event", file.Event.Id, after: new { Invited = file.Invited.Count, file.TookPart });
        await db.SaveChangesAsync(cancel);
    }

    private async Task<int> InviteAsync(EventFile file, IReadOnlyList<ChosenSupplier> chosen, CancellationToken cancel)
    {
        var there = file.Invited.Select(one => one.Supplier).ToHashSet();
        var added = chosen.Where(one => !there.Contains(one.Id)).ToList();
        db.AddRange(
            added.Select(one => new EventInvitation
            {
                OrganisationId = reach.Organisation,
                Event = file.Event.Id,
                Supplier = one.Id,
                SupplierName = one.Name,
            })
        );
        log.Record("supplier_event.invited", "supplier_event", file.Event.Id, after: new { Suppliers = added.Count });
        return await db.TrySaveAsync(cancel) ? added.Count : 0;
    }

    private static void Write(SupplierEvent one, EventFacts facts)
    {
        (one.Title, one.Day, one.Kind, one.About) = (facts.Title, facts.Day, facts.Kind, facts.About);
        (one.WrittenOn, one.Written) = (facts.WrittenOn, facts.Written);
    }

    private static ShownEvent Shown(SupplierEvent one) => new(one.Title, one.Day, one.Kind, one.About, one.WrittenOn, one.Written);

    private sealed record ShownEvent(
        string EventTitle,
        DateOnly EventDay,
        SupplierEventKind SupplierEventKind,
        string? About,
        DateOnly? WrittenOn,
        string? Written
    );
}
