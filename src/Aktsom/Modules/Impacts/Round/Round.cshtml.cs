using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Review;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Round;

/// <summary>The yearly round: how § 4 stands step by step, the year's mapping of suppliers, its five points, and who has gone through it.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class RoundModel(
    ImpactDesk desk,
    StandingOnDay standing,
    IRiskClasses classes,
    ReviewBook reviews,
    IAuthorizationService authorization
) : PageModel
{
    public int Year { get; private set; }
    public int ThisYear { get; private set; }
    public IReadOnlyList<int> Years => [.. Enumerable.Range(0, 3).Select(back => ThisYear - back)];

    /// <summary>The last day of the year that has been.</summary>
    public DateOnly Day { get; private set; }
    public IReadOnlyList<StepStanding> Steps { get; private set; } = [];
    public RiskClasses? Mapping { get; private set; }
    public IReadOnlyDictionary<RoundPoint, RoundMark> Marks { get; private set; } = new Dictionary<RoundPoint, RoundMark>();
    public RoundYear? Done { get; private set; }
    public IReadOnlyList<ChainDepth> Depths { get; private set; } = [];
    public IReadOnlyList<ImpactYear> Areas { get; private set; } = [];
    public IReadOnlyList<ReviewMinute> Minutes { get; private set; } = [];
    public ReviewOfYear Review { get; private set; } = null!;

    /// <summary>The years before this one, of those shown, that nobody has reviewed.</summary>
    public IReadOnlyList<int> Unreviewed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel) => await ShowAsync(year, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDoneAsync(int? year, CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded)
        {
            return Forbid();
        }

        if (!await ShowAsync(year, cancel))
        {
            return NotFound();
        }

        if (YearlyRound.Open(Marks.Values).Count > 0)
        {
            return this.PageWithErrors("", desk.Texts.For(typeof(RoundModel))["Round.NotYet"]);
        }

        if (Done is null)
        {
            var done = new RoundYear
            {
                OrganisationId = desk.Reach.Organisation,
                Year = Year,
                DoneOn = desk.Clock.Today(),
                By = desk.Reach.ActorName,
            };
            desk.Db.Add(done);
            desk.Log.Record("round.done", "round", Year, after: new { done.Year, done.DoneOn });
            await desk.Db.SaveChangesAsync(cancel);
        }

        return RedirectToPage(new { year = Year });
    }

    private async Task<bool> ShowAsync(int? year, CancellationToken cancel)
    {
        var today = desk.Clock.Today();
        (ThisYear, Year) = (today.Year, year ?? today.Year);
        if (Year > ThisYear || Year < ImpactRegister.FirstYear)
        {
            return false;
        }

        var organisation = desk.Reach.Organisation;
        Day = Year == ThisYear ? today : new DateOnly(Year, 12, 31);
        Steps = await standing.StepsAsync(organisation, Day, cancel);
        Mapping = await classes.OnAsync(organisation, Day, new DateOnly(Year, 1, 1), cancel);
        Marks = await desk
            .Db.Set<RoundMark>()
            .AsNoTracking()
            .Where(mark => mark.OrganisationId == organisation && mark.Year == Year)
            .ToDictionaryAsync(mark => mark.Point, cancel);
        Done = await desk
            .Db.Set<RoundYear>()
            .AsNoTracking()
            .SingleOrDefaultAsync(round => round.OrganisationId == organisation && round.Year == Year, cancel);
        Depths = await desk
            .Db.Set<ChainDepth>()
            .AsNoTracking()
            .Where(depth => depth.OrganisationId == organisation && depth.Year == Year)
            .ToListAsync(cancel);
        Areas = await desk.Register.OfYearAsync(organisation, Year, cancel);
        Minutes = await desk
            .Db.Set<ReviewMinute>()
            .AsNoTracking()
            .Where(minute => minute.OrganisationId == organisation && minute.HeldOn.Year == Year)
            .OrderByDescending(minute => minute.HeldOn)
            .ToListAsync(cancel);
        Review = await reviews.OfAsync(organisation, Year, cancel);
        var reviewed = await reviews.YearsAsync(organisation, cancel);
        Unreviewed = [.. Years.Where(one => one < ThisYear && !reviewed.Contains(one))];
        return true;
    }
}
