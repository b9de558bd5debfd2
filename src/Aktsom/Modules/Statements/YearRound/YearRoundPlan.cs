using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Writing;
using Aktsom.Modules.Statements.Writing.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Statements.YearRound;

/// <summary>A day of the plan as it is shown: the round's own days and the days people have been given.</summary>
/// <param name="Id">Stable, for calendars.</param>
/// <param name="Url">Where it is done, from the site's root; null where it is not done here.</param>
internal sealed record PlannedDay(string Id, DateOnly Day, string Title, string Why, string? Url, WorkState State);

/// <summary>The round of one year with what is done of it, in the reader's language.</summary>
internal sealed class YearRoundPlan(AppDb db, Reach reach, ModuleTexts texts, TimeProvider clock)
{
    public async Task<IReadOnlyList<PlannedDay>> OfAsync(int year, CancellationToken cancel)
    {
        var statement = await db.Set<Statement>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Year == year)
            .OrderByDescending(one => one.StartedAt)
            .FirstOrDefaultAsync(cancel);
        var days = YearRoundDays.Of(year).Select(day => Planned(day, year, statement)).ToList();
        days.AddRange(await AssignedAsync(statement, cancel));
        return [.. days.OrderBy(day => day.Day)];
    }

    private PlannedDay Planned(YearDay day, int year, Statement? statement)
    {
        var text = texts.For(typeof(YearRoundPlan));
        return new PlannedDay(
            $"{year}-{day.Stop}-{reach.Organisation}",
            day.Day,
            text["Stop." + day.Stop, year],
            text[$"Stop.{day.Stop}.Why", year],
            UrlOf(day.Stop, statement),
            StateOf(day, statement)
        );
    }

    private async Task<IEnumerable<PlannedDay>> AssignedAsync(Statement? statement, CancellationToken cancel)
    {
        if (statement is not { State: StatementState.Draft })
        {
            return [];
        }

        var text = texts.For(typeof(YearRoundPlan));
        var due = await db.Set<Assignment>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && one.Statement == statement.Id && one.Due != null)
            .GroupBy(one => one.Due!.Value)
            .Select(group => new { Day = group.Key, Fields = group.Count() })
            .ToListAsync(cancel);
        return due.Select(one => new PlannedDay(
            $"{statement.Id}-{one.Day:yyyyMMdd}",
            one.Day,
            text[one.Fields == 1 ? "Stop.Fields.one" : "Stop.Fields.many", one.Fields],
            text["Stop.Fields.Why"],
            $"/statements/{statement.Id}?show=Mine",
            one.Day < clock.Today() ? WorkState.Late : WorkState.NotStarted
        ));
    }

    private static string? UrlOf(YearStop stop, Statement? statement) =>
        (stop, statement) switch
        {
            (YearStop.HalfYear or YearStop.Mapping, _) => null,
            (_, null) => "/statements",
            (YearStop.Review or YearStop.Approve, _) => $"/statements/{statement.Id}/review",
            (YearStop.Sign, { Snapshot: not null }) => $"/statements/{statement.Id}/signatures",
            (YearStop.Publish or YearStop.Deadline, { Snapshot: not null }) => $"/statements/{statement.Id}/publish",
            _ => $"/statements/{statement.Id}",
        };

    /// <summary>What the register itself can tell is done; the rest is only past or to come.</summary>
    private WorkState StateOf(YearDay day, Statement? statement)
    {
        var reached = statement?.State;
        var done = day.Stop switch
        {
            YearStop.Begin => statement is not null,
            YearStop.Figures or YearStop.Draft => reached > StatementState.Draft,
            YearStop.Review or YearStop.Approve => reached > StatementState.InReview,
            YearStop.Sign => reached > StatementState.Approved,
            YearStop.Publish or YearStop.Deadline => reached > StatementState.Signed,
            _ => day.Day < clock.Today(),
        };
        return done ? WorkState.Done
            : day.Day < clock.Today() ? WorkState.Late
            : WorkState.NotStarted;
    }
}
