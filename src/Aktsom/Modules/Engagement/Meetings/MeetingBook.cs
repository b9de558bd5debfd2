using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Meetings;

/// <summary>What a person has written of a meeting.</summary>
internal sealed record MeetingFacts(
    DateOnly Day,
    MeetingKind Kind,
    IReadOnlyList<string> Agenda,
    string? Participants,
    string? StandingItem,
    string? Minutes
);

/// <summary>A follow-up that is to be added.</summary>
internal sealed record NewFollowUp(string Text, bool Ours, DateOnly Due);

/// <summary>Reads and keeps meetings with suppliers and what they agree to do.</summary>
internal sealed class MeetingBook(AppDb db, ISupplierChoice choice, ChangeLog log, Reach reach, TimeProvider clock)
{
    /// <summary>A year's meetings, the newest first.</summary>
    public async Task<IReadOnlyList<SupplierMeeting>> OfYearAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await db.Set<SupplierMeeting>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Day >= from && one.Day <= to)
            .OrderByDescending(one => one.Day)
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<SupplierMeeting>> OfSupplierAsync(SupplierId supplier, CancellationToken cancel) =>
        await db.Set<SupplierMeeting>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Supplier == supplier)
            .OrderByDescending(one => one.Day)
            .ToListAsync(cancel);

    public Task<SupplierMeeting?> FindAsync(MeetingId id, CancellationToken cancel) =>
        db.Set<SupplierMeeting>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == id, cancel);

    /// <summary>What is agreed and not done, the first due first.</summary>
    public async Task<IReadOnlyList<MeetingFollowUp>> OpenAsync(OrganisationId organisation, CancellationToken cancel) =>
        await db.Set<MeetingFollowUp>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.DoneOn == null)
            .OrderBy(one => one.Due)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<MeetingFollowUp>> FollowUpsAsync(MeetingId meeting, CancellationToken cancel) =>
        await db.Set<MeetingFollowUp>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Meeting == meeting)
            .OrderBy(one => one.Due)
            .ToListAsync(cancel);

    /// <summary>The key suppliers bought from, each with the year's four quarters; those that lack most first (R-PRO-10).</summary>
    public async Task<IReadOnlyList<QuarterlyRow>> QuarterlyAsync(
        OrganisationId organisation,
        int year,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var meetings = (await OfYearAsync(organisation, year, cancel)).ToLookup(one => one.Supplier);
        return
        [
            .. (await choice.RelationsAsync(organisation, cancel))
                .Where(relation => relation is { Key: true, Active: true })
                .Select(relation => new QuarterlyRow(
                    relation.Supplier.Id,
                    relation.Supplier.Name,
                    Quarters.OfYear(year, today, meetings[relation.Supplier.Id])
                ))
                .OrderByDescending(row => row.Missing)
                .ThenBy(row => row.Name, StringComparer.CurrentCulture),
        ];
    }

    public async Task<SupplierMeeting> AddAsync(
        SupplierId supplier,
        MeetingFacts facts,
        IReadOnlyList<NewFollowUp> followUps,
        CancellationToken cancel
    )
    {
        var added = new SupplierMeeting
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<MeetingId>(clock),
            Supplier = supplier,
            Day = facts.Day,
            Kind = facts.Kind,
            At = clock.GetUtcNow(),
            By = reach.ActorName,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        Write(added, facts);
        db.Add(added);
        log.Record("meeting.added", "supplier", supplier, after: Shown(added));
        Add(added, followUps);
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>False when somebody else saved first.</summary>
    public Task<bool> ChangeAsync(
        SupplierMeeting meeting,
        MeetingFacts facts,
        IReadOnlyList<NewFollowUp> followUps,
        Guid revision,
        CancellationToken cancel
    )
    {
        var before = Shown(meeting);
        Write(meeting, facts);
        db.Expect(meeting, revision, clock);
        log.RecordChange("meeting.changed", "supplier", meeting.Supplier, before, Shown(meeting));
        Add(meeting, followUps);
        return db.TrySaveAsync(cancel);
    }

    /// <summary>False when there is no such follow-up open.</summary>
    public async Task<bool> DoneAsync(MeetingId meeting, Guid followUp, CancellationToken cancel)
    {
        var open = await db.Set<MeetingFollowUp>()
            .SingleOrDefaultAsync(
                one => one.OrganisationId == reach.Organisation && one.Meeting == meeting && one.Id == followUp && one.DoneOn == null,
                cancel
            );
        if (open is null)
        {
            return false;
        }

        open.DoneOn = clock.Today();
        log.Record("meeting.followed_up", "supplier", open.Supplier, after: new { FollowUp = open.Text });
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private void Add(SupplierMeeting meeting, IReadOnlyList<NewFollowUp> followUps)
    {
        foreach (var one in followUps)
        {
            db.Add(
                new MeetingFollowUp
                {
                    OrganisationId = reach.Organisation,
                    Id = TypedId.NewGuid(clock),
                    Meeting = meeting.Id,
                    Supplier = meeting.Supplier,
                    Text = one.Text,
                    Ours = one.Ours,
                    Due = one.Due,
                }
            );
            log.Record("meeting.agreed", "supplier", meeting.Supplier, after: new { FollowUp = one.Text, one.Due });
        }
    }

    private static void Write(SupplierMeeting meeting, MeetingFacts facts)
    {
        (meeting.Day, meeting.Kind, meeting.Agenda) = (facts.Day, facts.Kind, [.. facts.Agenda]);
        (meeting.Participants, meeting.StandingItem, meeting.Minutes) = (facts.Participants, facts.StandingItem, facts.Minutes);
    }

    private static ShownMeeting Shown(SupplierMeeting one) => new(one.Day, one.Kind, one.Participants, one.Minutes);

    private sealed record ShownMeeting(DateOnly MeetingDay, MeetingKind MeetingKind, string? Participants, string? Minutes);
}
