using System.Globalization;
using Aktsom.Modules.Impacts.Hours;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Risk.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Modules.Impacts.Hours;

[Trait("Requirement", "R-LIL-37")]
public sealed class HoursPlanTests
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);

    [Theory]
    [InlineData("Judge", null)]
    [InlineData("FindFact", null)]
    [InlineData("Measure", 5)]
    public void What_may_be_the_worst_is_never_shown_as_a_severity_somebody_judged(string kind, int? shown)
    {
        var worst = new SalienceKey(new Severity(5, 5, 5), 5);

        Assert.Equal(shown, new Work(Enum.Parse<WorkKind>(kind), "w", "Oppgave", 1, worst, null, "/").KnownSeverity);
    }

    [Fact]
    public void The_hours_are_never_exceeded_in_any_month_or_in_all() =>
        Prop.ForAll(
                Tasks,
                Week,
                (tasks, week) =>
                {
                    var plan = HoursPlan.Make(tasks, week, From, To);
                    return plan.Given <= plan.Hours
                        && plan.Capacity.All(month => plan.Above.Sum(placed => placed.Months.GetValueOrDefault(month.Key)) <= month.Value)
                        && plan.Above.All(placed => placed.Given <= placed.Work.Hours && placed.Months.Values.All(hours => hours > 0));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_less_severe_is_done_before_what_waits_and_no_task_is_lost() =>
        Prop.ForAll(
                Tasks,
                Week,
                (tasks, week) =>
                {
                    var plan = HoursPlan.Make(tasks, week, From, To);
                    var all = plan.Above.Select(placed => placed.Work).Concat(plan.Below).ToList();
                    var fitsBefore = plan.Below.Count == 0 || plan.Above.SkipLast(1).All(placed => placed.IsWhole);
                    return fitsBefore
                        && all.Count == tasks.Length
                        && all.Zip(all.Skip(1)).All(pair => Rank(pair.First).CompareTo(Rank(pair.Second)) >= 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_plan_is_the_same_whatever_order_the_tasks_come_in() =>
        Prop.ForAll(
                Tasks,
                tasks =>
                {
                    var plan = HoursPlan.Make(tasks, 7.5m, From, To);
                    var again = HoursPlan.Make(tasks.Reverse(), 7.5m, From, To);
                    return plan.Above.Select(placed => placed.Work).SequenceEqual(again.Above.Select(placed => placed.Work))
                        && plan.Below.SequenceEqual(again.Below);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void One_day_a_week_gives_the_working_days_of_a_year()
    {
        var plan = HoursPlan.Make([], 7.5m, From, To);

        Assert.Equal(261 * 1.5m, plan.Hours);
        Assert.Equal(12, plan.Capacity.Count);
        Assert.Empty(plan.Below);
    }

    [Fact]
    public void The_duty_comes_first_then_the_most_severe_and_what_is_done_after_its_day_says_so()
    {
        var plan = HoursPlan.Make(
            [
                Task("mild", 30, 2, new DateOnly(2026, 1, 31)),
                Task("grave", 60, 5, null),
                new Work(WorkKind.Statement, "statement", "Statement", 10, null, new DateOnly(2026, 6, 30), "/"),
            ],
            7.5m,
            From,
            To
        );

        Assert.Equal(["statement", "grave", "mild"], plan.Above.Select(placed => placed.Work.Id));
        Assert.Equal([false, false, true], plan.Above.Select(placed => placed.IsLate));
    }

    [Fact]
    public void Without_hours_everything_waits()
    {
        var plan = HoursPlan.Make([Task("a", 1, 5, null)], 0, From, To);

        Assert.Empty(plan.Above);
        Assert.Single(plan.Below);
    }

    [Fact]
    public void The_paragraph_says_one_where_there_is_one()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nb-NO");
        var fits = HoursPlan.Make([Task("a", 1, 5, null)], 7.5m, From, To);
        var waits = HoursPlan.Make([Task("a", 1, 5, null)], 0, From, To);

        Assert.Contains("først: én oppgave får plass. Ingen oppgaver må vente.", PlanWords.Paragraph(fits, 7.5m));
        Assert.Contains("først: 0 oppgaver får plass. Én oppgave på til sammen 1 time må vente", PlanWords.Paragraph(waits, 0));
    }

    private static Arbitrary<decimal> Week => Gen.Choose(0, 80).Select(quarters => quarters / 4m).ToArbitrary();

    private static Arbitrary<Work[]> Tasks =>
        Gen.Choose(0, 4000)
            .Select(seed =>
            {
                var random = new Random(seed);
                return Enumerable
                    .Range(0, random.Next(0, 25))
                    .Select(id =>
                        Task(
                            $"t{id}",
                            random.Next(1, 400) / 4m,
                            random.Next(0, 6),
                            random.Next(3) == 0 ? From.AddDays(random.Next(400)) : null
                        )
                    )
                    .ToArray();
            })
            .ToArbitrary();

    private static Work Task(string id, decimal hours, int severity, DateOnly? due) =>
        new(WorkKind.Measure, id, id, hours, severity == 0 ? null : new SalienceKey(new Severity(severity, 1, 1), 3), due, "/");

    private static int Rank(Work work) => work.Key?.Severity.Value ?? 0;
}
