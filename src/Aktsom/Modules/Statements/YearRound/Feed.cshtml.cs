using System.Globalization;
using System.Text;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access.SignIn;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Statements.Printing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Aktsom.Modules.Statements.YearRound;

/// <summary>The days as a calendar file, for whoever has the secret address. This round's days and the next one's.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimits.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class FeedModel(
    CalendarFeeds feeds,
    YearRoundPlan plan,
    IOrganisations organisations,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel)
    {
        if (await feeds.FindAsync(token, cancel) is not { } feed)
        {
            return NotFound();
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = FigurePrint.Culture(feed.Language);
        var facts = await organisations.FactsAsync(feed.OrganisationId, cancel);
        var year = YearRoundDays.YearOf(clock.Today());
        var days = new List<PlannedDay>();
        foreach (var round in (int[])[year, year + 1])
        {
            days.AddRange(await plan.OfAsync(round, cancel));
        }

        var site = $"{Request.Scheme}://{Request.Host}";
        var name = texts.For(typeof(FeedModel))["Feed.Name", facts?.Name ?? ""];
        var file = CalendarFile.Write(
            name,
            clock.GetUtcNow(),
            days.Select(day => new CalendarEntry(
                $"{day.Id}@{Request.Host.Host}",
                day.Day,
                day.Title,
                day.Why,
                site + (day.Url ?? "/statements/year")
            ))
        );
        return File(Encoding.UTF8.GetBytes(file), CalendarFile.MediaType);
    }
}
