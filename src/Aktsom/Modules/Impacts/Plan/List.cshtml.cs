using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Aktsom.Modules.Impacts.Plan;

/// <summary>How the plan is cut.</summary>
internal enum PlanView
{
    Severity,
    Step,
    Month,
    Person,
    Overdue,
}

/// <summary>The action plan: goals of the year, and the measures by severity, month or person.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class ListModel(ImpactDesk desk, MeasureBook book) : PageModel
{
    private readonly IStringLocalizer steps = desk.Texts.For(typeof(ListModel));

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public PlanView View { get; set; }

    public int Shown { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<(Goal Goal, GoalYear Year)> Goals { get; private set; } = [];
    public IReadOnlyList<PlannedMeasure> All { get; private set; } = [];
    public IReadOnlyDictionary<ImpactId, string> Titles { get; private set; } = new Dictionary<ImpactId, string>();
    public DateOnly Today { get; private set; }

    public int Done => All.Count(planned => planned.Measure.State == MeasureState.Done);
    public int Moved => All.Count(planned => planned.Measure.State == MeasureState.Postponed);
    public int Cancelled => All.Count(planned => planned.Measure.State == MeasureState.Cancelled);
    public int Overdue => All.Count(planned => planned.Measure.IsOverdue(Today));
    public decimal Hours => All.Where(planned => planned.Measure.IsOpen).Sum(planned => planned.Measure.Hours ?? 0);

    /// <summary>The measures under the headings of the view; an empty heading is one's lack of it.</summary>
    public IEnumerable<IGrouping<string, PlannedMeasure>> Groups =>
        View switch
        {
            PlanView.Step => All.OrderBy(planned => planned.Measure.Step)
                .GroupBy(planned => steps["Step." + (int)planned.Measure.Step].Value, StringComparer.Ordinal),
            PlanView.Month => All.Where(planned => planned.Measure.IsOpen)
                .OrderBy(planned => planned.Measure.DueTo ?? DateOnly.MaxValue)
                .GroupBy(planned => planned.Measure.DueTo is { } due ? Formats.Month(due) : "", StringComparer.Ordinal),
            PlanView.Person => All.OrderBy(planned => planned.Owner is null)
                .ThenBy(planned => planned.Owner, StringComparer.CurrentCulture)
                .GroupBy(planned => planned.Owner ?? "", StringComparer.Ordinal),
            PlanView.Overdue => All.Where(planned => planned.Measure.IsOverdue(Today))
                .OrderBy(planned => planned.Measure.DueTo)
                .GroupBy(_ => "", StringComparer.Ordinal),
            _ => All.GroupBy(planned => planned.Impacts.Count > 0 ? planned.Impacts[0].Title : "", StringComparer.Ordinal),
        };

    /// <summary>What one person has planned and done, in hours and in number (R-LIL-37).</summary>
    public static (int Count, int Done, decimal Hours, decimal Spent) Load(IEnumerable<PlannedMeasure> measures)
    {
        var own = measures.Select(planned => planned.Measure).Where(measure => measure.State != MeasureState.Cancelled).ToList();
        return (
            own.Count,
            own.Count(measure => measure.State == MeasureState.Done),
            own.Sum(measure => measure.Hours ?? 0),
            own.Sum(measure => measure.HoursSpent)
        );
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var organisation = desk.Reach.Organisation;
        Years = await desk.Register.YearsAsync(cancel);
        (Shown, Today) = (Year ?? Years[0], desk.Clock.Today());
        All = await book.OfYearAsync(organisation, Shown, cancel);
        Titles = (await desk.Register.OfYearAsync(organisation, Shown, cancel)).ToDictionary(
            impact => impact.Impact,
            impact => impact.Title
        );
        var years = await desk
            .Db.Set<GoalYear>()
            .AsNoTracking()
            .Where(year => year.OrganisationId == organisation && year.Year == Shown)
            .OrderBy(year => year.Number)
            .ToListAsync(cancel);
        var goals = await desk
            .Db.Set<Goal>()
            .AsNoTracking()
            .Where(goal => goal.OrganisationId == organisation)
            .ToDictionaryAsync(goal => goal.Id, cancel);
        Goals = [.. years.Select(year => (goals[year.Goal], year))];
    }
}
