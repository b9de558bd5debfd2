using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Platform.Start;

/// <summary>What a person with one day a week should do now: at most five things, the most urgent first.</summary>
[Authorize(StartPermissions.See)]
internal sealed class IndexModel(Reach reach, IEnumerable<INextStep> sources, IEnumerable<IWeekHours> hours, TimeProvider clock) : PageModel
{
    public const int AtMost = 5;

    public IReadOnlyList<NextStep> Steps { get; private set; } = [];
    public int Waiting { get; private set; }

    /// <summary>Null where nothing plans hours.</summary>
    public WeekHours? Week { get; private set; }
    public int Minutes => Steps.Sum(step => step.Minutes);
    public DateOnly Today { get; private set; }
    public int DaysToDeadline { get; private set; }
    public DateOnly Deadline { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var found = new List<NextStep>();
        foreach (var source in sources)
        {
            found.AddRange(await source.FindAsync(reach.Organisation, cancel));
        }

        Steps = [.. found.OrderByDescending(step => step.Urgency).Take(AtMost)];
        Waiting = found.Count - Steps.Count;
        Week = hours.FirstOrDefault() is { } planner ? await planner.FindHoursAsync(reach.Organisation, cancel) : null;
        Today = clock.Today();
        Deadline = NextDeadline(Today);
        DaysToDeadline = Deadline.DayNumber - Today.DayNumber;
    }

    /// <summary>The statement is due on 30 June each year (åpenhetsloven § 5).</summary>
    internal static DateOnly NextDeadline(DateOnly today)
    {
        var due = new DateOnly(today.Year, 6, 30);
        return today <= due ? due : due.AddYears(1);
    }
}

internal static class StartPermissions
{
    public const string See = "start.see";
}
