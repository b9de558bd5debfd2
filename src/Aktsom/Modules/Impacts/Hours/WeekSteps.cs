using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Knowledge;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Hours;

/// <summary>What the hours of this week go to: measures past their time, promised answers that are due, then the plan from the top.</summary>
internal sealed class WeekSteps(AppDb db, ImpactRegister register, MeasureBook book, WorkList works, ModuleTexts texts, TimeProvider clock)
    : INextStep,
        IWeekHours
{
    private const int AtMost = 2;
    private const int DaysAhead = 14;
    private const int KnownHarm = 80;
    private const int PastDue = 62;
    private const int Promised = 55;
    private const int Planned = 54;
    private const int Tidying = 20;
    private const int Minutes = 60;

    public async Task<WeekHours> FindHoursAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var settings = await works.SettingsAsync(organisation, cancel);
        return new WeekHours(settings.HoursAWeek, "/measures/hours");
    }

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var year = (await register.YearsAsync(cancel))[0];
        var measures = await book.OfYearAsync(organisation, year, cancel);
        var plan = await works.PlanAsync(organisation, cancel);
        var settings = await works.SettingsAsync(organisation, cancel);
        return
        [
            .. measures.Where(planned => planned.Measure.IsOverdue(clock.Today())).Take(AtMost).Select(Overdue),
            .. await GapsAsync(organisation, settings, cancel),
            .. FromPlan(plan, measures, settings),
            .. ToMove(plan),
        ];
    }

    private NextStep Overdue(PlannedMeasure planned, int at)
    {
        var isHarm = planned.Impacts.Any(impact => impact.Kind == ImpactKind.Actual);
        var due = planned.Measure.Due!.Value.ToString();
        var why = planned.Impacts.Count > 0 ? Text("Week.Overdue.Why", due, planned.Impacts[0].Title) : Text("Week.Overdue.Across", due);
        return new NextStep(
            (isHarm ? KnownHarm : PastDue) - at,
            Text("Week.Overdue", planned.Measure.Text),
            why,
            Minutes / 2,
            $"/measures/{planned.Measure.Id}/progress",
            Text("Progress.Link")
        );
    }

    private async Task<IEnumerable<NextStep>> GapsAsync(OrganisationId organisation, HoursSettings settings, CancellationToken cancel)
    {
        var soon = clock.Today().AddDays(DaysAhead);
        var due = await db.Set<InformationGap>()
            .AsNoTracking()
            .Where(gap => gap.OrganisationId == organisation && gap.Closed == null && gap.Due <= soon)
            .OrderBy(gap => gap.Due)
            .Take(AtMost)
            .ToListAsync(cancel);
        return due.Select(
            (gap, at) =>
                new NextStep(
                    Promised - at,
                    PlanWords.FindOut(gap.Text),
                    Text("Week.Gap.Why", Formats.Day(gap.Due!.Value)),
                    settings.FindOutMinutes,
                    gap.Impact is { } impact ? $"/impacts/{impact}" : "/impacts",
                    Text("Week.Gap.Act")
                )
        );
    }

    /// <summary>The plan's first measures that have hours this month and are not late already.</summary>
    private IEnumerable<NextStep> FromPlan(HoursPlan plan, IReadOnlyList<PlannedMeasure> measures, HoursSettings settings)
    {
        var month = plan.Capacity.Keys.Min();
        var late = measures.Where(planned => planned.Measure.IsOverdue(clock.Today())).Select(planned => planned.Measure.Id.ToString());
        return plan
            .Above.Where(placed => placed.Work.Kind == WorkKind.Measure && placed.Months.ContainsKey(month))
            .ExceptBy(late, placed => placed.Work.Id, StringComparer.Ordinal)
            .Take(AtMost)
            .Select(
                (placed, at) =>
                    new NextStep(
                        Planned - at,
                        placed.Work.Title,
                        placed.Work.Key is { } key
                            ? Text("Week.Plan.Why", key.Severity.Value, Formats.Number(placed.Work.Hours, 1))
                            : Text("Week.Plan.Across", Formats.Number(placed.Work.Hours, 1)),
                        (int)(Math.Min(placed.Months[month], Math.Max(settings.HoursAWeek, 1)) * Minutes),
                        placed.Work.Url,
                        Text("Week.Plan.Act")
                    )
            );
    }

    private IEnumerable<NextStep> ToMove(HoursPlan plan) =>
        plan.ToMove.Count() is > 0 and var waiting
            ?
            [
                new NextStep(
                    Tidying,
                    Text("Week.Move", waiting),
                    Text("Week.Move.Why"),
                    Minutes / 6,
                    "/measures/hours/move",
                    Text("Week.Move.Act")
                ),
            ]
            : [];

    private string Text(string key, params object[] values) => texts.For(typeof(WeekSteps))[key, values];
}
