using System.Globalization;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Statements.YearRound;

/// <summary>The way to 30 June: the days, what is done, and an address to have them in one's own calendar.</summary>
[Authorize(StatementPermissions.See)]
internal sealed class ShowModel(YearRoundPlan plan, CalendarFeeds feeds, Reach reach, TimeProvider clock) : PageModel
{
    public int Year { get; private set; }
    public DateOnly Today => clock.Today();
    public int DaysLeft => Publishing.Publisher.Deadline(Year).DayNumber - Today.DayNumber;
    public IReadOnlyList<PlannedDay> Days { get; private set; } = [];
    public CalendarFeed? Feed { get; private set; }

    /// <summary>The address just made. Only its hash is kept, so it cannot be shown again.</summary>
    [TempData]
    public string? FeedLink { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Year = YearRoundDays.YearOf(Today);
        Days = await plan.OfAsync(Year, cancel);
        Feed = await feeds.MineAsync(cancel);
        if (FeedLink is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancel)
    {
        if (reach.User is { } user)
        {
            var token = await feeds.MakeAsync(user, Languages.Current.Code, cancel);
            FeedLink = string.Create(CultureInfo.InvariantCulture, $"{Request.Scheme}://{Request.Host}/calendar/{token}.ics");
        }

        return RedirectToPage("Show", null, null, "feed");
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancel)
    {
        await feeds.EndAsync(cancel);
        return RedirectToPage("Show", null, null, "feed");
    }
}
