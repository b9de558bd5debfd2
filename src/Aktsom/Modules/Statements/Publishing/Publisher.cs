using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Statements.Review;
using Aktsom.Modules.Statements.Writing;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.Publishing;

/// <summary>How a statement is made public.</summary>
/// <param name="Url">Where it is read, whole.</param>
/// <param name="Also">The channels it shall reach besides the web site.</param>
/// <param name="UnsignedReason">Why it is published before everyone has signed.</param>
internal sealed record PublishOrder(string Url, IReadOnlyCollection<PublicationChannel> Also, string? UnsignedReason = null);

/// <summary>Makes a frozen statement public at a lasting address, and keeps on record where it stands and which duty was not met.</summary>
internal sealed class Publisher(
    AppDb db,
    Reach reach,
    ChangeLog log,
    IOrganisations organisations,
    IDutyBreaches breaches,
    TimeProvider clock
)
{
    /// <summary>The last day of the duty for a year's statement (section 5).</summary>
    public static DateOnly Deadline(int year) => new(year + 1, 6, 30);

    /// <summary>Whether the Act asks this organisation for the statement. A case nobody has judged counts as yes.</summary>
    public async Task<bool> IsDutyAsync(OpenStatement open, CancellationToken cancel) =>
        open.Template.UnderAct && (await organisations.CoverageAsync(reach.Organisation, open.Statement.Year, cancel)).Covered != false;

    /// <summary>Whether publishing now needs a reason, since not everyone has signed (invariant 22).</summary>
    public async Task<bool> NeedsReasonAsync(OpenStatement open, CancellationToken cancel) =>
        open.Statement.State != StatementState.Signed && await IsDutyAsync(open, cancel);

    /// <summary>False when the statement is not frozen, or somebody moved it first.</summary>
    /// <exception cref="ArgumentException">It needs a reason and has none.</exception>
    public async Task<bool> PublishAsync(OpenStatement open, PublishOrder order, CancellationToken cancel)
    {
        var statement = open.Statement;
        if (!statement.State.May(StatementMove.Publish) || statement.Snapshot is not { } snapshot)
        {
            return false;
        }

        var needsReason = await NeedsReasonAsync(open, cancel);
        if (needsReason && string.IsNullOrWhiteSpace(order.UnsignedReason))
        {
            throw new ArgumentException("An unsigned statement under the Act needs a reason.", nameof(order));
        }

        var reason = needsReason ? order.UnsignedReason!.Trim() : null;
        AddPublications(snapshot, order, reason);
        await RecordBreachesAsync(open, reason, cancel);
        await SupersedeAsync(statement, cancel);
        db.Expect(statement, statement.Revision, clock);
        statement.Make(StatementMove.Publish);
        log.Record(
            "statement.published",
            "statement",
            statement.Id,
            after: new
            {
                statement.Year,
                statement.Version,
                order.Url,
                Also = order.Also.Select(channel => channel.ToString()),
            },
            reason: reason
        );
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>Keeps where and when a statement reached a channel, whether it was chosen before or not. False when somebody else saved the same one first.</summary>
    public async Task<bool> RecordAsync(
        StatementId statement,
        SnapshotId snapshot,
        PublicationChannel channel,
        DateOnly date,
        string? url,
        CancellationToken cancel
    )
    {
        var known = (await ChannelsAsync(snapshot, cancel)).FirstOrDefault(one => one.Channel == channel);
        var before = new ChannelState(channel.ToString(), known?.Date, known?.Url);
        if (known is null)
        {
            known = Publication(snapshot, channel, null, null, null);
            db.Add(known);
        }
        else
        {
            db.Expect(known, known.Revision, clock);
        }

        // The day the web site got it is the day it was published, and stays.
        var day = channel == PublicationChannel.WebSite ? known.Date : date;
        (known.Date, known.Url, known.At) = (day, url, known.At ?? clock.GetUtcNow());
        log.RecordChange("statement.channel_recorded", "statement", statement, before, new ChannelState(channel.ToString(), day, url));
        return await db.TrySaveAsync(cancel);
    }

    /// <summary>The channels of a frozen statement, the web site first; those without a day are still to be done.</summary>
    public async Task<IReadOnlyList<Publication>> ChannelsAsync(SnapshotId snapshot, CancellationToken cancel) =>
        [
            .. (
                await db.Set<Publication>()
                    .Where(one => one.OrganisationId == reach.Organisation && one.Snapshot == snapshot)
                    .ToListAsync(cancel)
            ).OrderBy(one => one.Channel),
        ];

    /// <summary>The channels the statement before went to: what this one is proposed for.</summary>
    public async Task<IReadOnlyList<PublicationChannel>> LastChannelsAsync(CancellationToken cancel)
    {
        var last = await db.Set<Publication>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Channel == PublicationChannel.WebSite && one.At != null)
            .OrderByDescending(one => one.At)
            .Select(one => (SnapshotId?)one.Snapshot)
            .FirstOrDefaultAsync(cancel);
        return last is { } snapshot
            ? [.. (await ChannelsAsync(snapshot, cancel)).Select(one => one.Channel).Where(one => one != PublicationChannel.WebSite)]
            : [];
    }

    private void AddPublications(SnapshotId snapshot, PublishOrder order, string? reason)
    {
        db.Add(Publication(snapshot, PublicationChannel.WebSite, order.Url, clock.Today(), reason));
        foreach (var channel in order.Also.Where(channel => channel != PublicationChannel.WebSite).Distinct())
        {
            db.Add(Publication(snapshot, channel, null, null, null));
        }
    }

    private Publication Publication(SnapshotId snapshot, PublicationChannel channel, string? url, DateOnly? date, string? unsigned) =>
        new()
        {
            OrganisationId = reach.Organisation,
            Snapshot = snapshot,
            Channel = channel,
            Url = url,
            Date = date,
            At = date is null ? null : clock.GetUtcNow(),
            UnsignedReason = unsigned,
        };

    private async Task RecordBreachesAsync(OpenStatement open, string? unsigned, CancellationToken cancel)
    {
        var (year, today) = (open.Statement.Year, clock.Today());
        if (unsigned is not null)
        {
            await breaches.RecordAsync(reach.Organisation, new BreachOf(year, DutyBreachKind.Unsigned), today, unsigned, cancel);
        }

        var isFirst = open.Statement.Updates is null;
        if (isFirst && today > Deadline(year) && await IsDutyAsync(open, cancel))
        {
            var note = FormattableString.Invariant($"{today:yyyy-MM-dd}");
            await breaches.RecordAsync(
                reach.Organisation,
                new BreachOf(year, DutyBreachKind.Late),
                Deadline(year).AddDays(1),
                note,
                cancel
            );
        }
    }

    /// <summary>The version this one replaces, and statements of earlier years in the same template or the one it was carried over from.</summary>
    private async Task SupersedeAsync(Statement statement, CancellationToken cancel)
    {
        var earlier = await db.Set<Statement>()
            .Where(one => one.OrganisationId == reach.Organisation && one.Id != statement.Id)
            .Where(one => one.State == StatementState.Published || one.State == StatementState.UnderUpdate)
            .Where(one =>
                one.Id == statement.Updates
                || one.Id == statement.CarriedFrom
                || (one.Template == statement.Template && one.Year < statement.Year)
            )
            .ToListAsync(cancel);
        foreach (var one in earlier.Where(one => one.Year < statement.Year || one.Id == statement.Updates))
        {
            db.Expect(one, one.Revision, clock);
            one.Make(StatementMove.Supersede);
            log.Record("statement.superseded", "statement", one.Id, after: new { By = statement.Id.ToString() });
        }
    }

    private sealed record ChannelState(string Channel, DateOnly? Date, string? Url);
}
