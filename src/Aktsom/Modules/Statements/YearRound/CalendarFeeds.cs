using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.YearRound;

/// <summary>Secret addresses that calendars fetch the days from: one a person, ended or renewed at will, and dead once the person holds no role.</summary>
internal sealed class CalendarFeeds(AppDb db, Reach reach, ChangeLog log, IOrganisations organisations, TimeProvider clock)
{
    public async Task<CalendarFeed?> MineAsync(CancellationToken cancel) =>
        reach.User is { } user
            ? await db.Set<CalendarFeed>().SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.User == user, cancel)
            : null;

    /// <summary>Makes the person's address and gives its token, which is not kept; the one before stops working.</summary>
    public async Task<string> MakeAsync(UserId user, string language, CancellationToken cancel)
    {
        if (await MineAsync(cancel) is { } before)
        {
            db.Remove(before);
            await db.SaveChangesAsync(cancel);
        }

        var id = TypedId.New<CalendarFeedId>(clock);
        var link = PersonalLink.New(reach.Organisation, id.Value);
        db.Add(
            new CalendarFeed
            {
                OrganisationId = reach.Organisation,
                Id = id,
                User = user,
                SecretHash = link.SecretHash,
                Language = language,
                MadeAt = clock.GetUtcNow(),
            }
        );
        log.Record("calendar.feed_made", "calendar", id);
        await db.SaveChangesAsync(cancel);
        return link.Token;
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        if (await MineAsync(cancel) is not { } feed)
        {
            return;
        }

        db.Remove(feed);
        log.Record("calendar.feed_ended", "calendar", feed.Id);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The feed a token opens, or null. Acts for the organisation from then on.</summary>
    public async Task<CalendarFeed?> FindAsync(string token, CancellationToken cancel)
    {
        if (PersonalLink.Read(token) is not { } link)
        {
            return null;
        }

        await db.ActForAsync(reach, link.Organisation, cancel);
        var id = new CalendarFeedId(link.Id);
        var feed = await db.Set<CalendarFeed>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.OrganisationId == link.Organisation && one.Id == id, cancel);
        return feed is not null && link.Opens(feed.SecretHash) && await HoldsARoleAsync(feed, cancel) ? feed : null;
    }

    private async Task<bool> HoldsARoleAsync(CalendarFeed feed, CancellationToken cancel) =>
        await organisations.PersonAsync(feed.OrganisationId, feed.User, cancel) is { } person
        && (await organisations.HoldersAsync(feed.OrganisationId, clock.Today(), cancel)).Any(holder => holder.Person == person);
}
