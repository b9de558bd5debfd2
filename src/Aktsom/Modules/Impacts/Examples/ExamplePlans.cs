using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Running;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Examples;

/// <param name="Impact">The start of the impact's title; null for one across them.</param>
/// <param name="Text">What is done.</param>
internal sealed record MeasurePlan(string? Impact, string Text, ResponseKind Response, MeasureState State, DateOnly From, DateOnly To)
{
    public MeasureArea Area { get; init; }
    public decimal Hours { get; init; } = 7.5m;
    public decimal Spent { get; init; }
    public string? Why { get; init; }
    public string? StateReason { get; init; }
    public DateOnly? DoneOn { get; init; }
    public string? Expected { get; init; }
    public string? Seen { get; init; }
    public LeverageKind[] Leverage { get; init; } = [];
    public string? With { get; init; }
    public string? OwnerName { get; init; }
    public bool AllSuppliers { get; init; }
}

internal sealed record GoalPlan(
    string? Impact,
    string Title,
    string ThisYear,
    string MeasuredBy,
    GoalState State,
    string Status,
    string? NextYear
);

/// <summary>Gives the example chain and the example union their goals and measures, once. All of it is invented.</summary>
internal sealed class ExamplePlans(IServiceScopeFactory scopes) : IAtStart
{
    private const int Year = ExampleImpacts.Year;

    public int Order => 36;

    public async Task PrepareAsync(ServerOptions options, CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return;
        }

        foreach (
            var (example, goals, measures) in new[]
            {
                (ExampleSet.Chain, ChainPlans.Goals, ChainPlans.Measures),
                (ExampleSet.Union, UnionPlans.Goals, UnionPlans.Measures),
            }
        )
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Reach>().ActFor(example.Organisation, example.Lead);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            if (!await db.Set<Goal>().AnyAsync(goal => goal.OrganisationId == example.Organisation, cancel))
            {
                await AddAsync(scope.ServiceProvider, db, example, goals, measures, cancel);
            }
        }
    }

    public Task<IReadOnlyList<string>> LinesAsync(ServerOptions options, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static async Task AddAsync(
        IServiceProvider services,
        AppDb db,
        Example example,
        IReadOnlyList<GoalPlan> goals,
        IReadOnlyList<MeasurePlan> measures,
        CancellationToken cancel
    )
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<ChangeLog>();
        var impacts = await services.GetRequiredService<ImpactRegister>().OfYearAsync(example.Organisation, Year, cancel);
        var people = await services.GetRequiredService<MeasureBook>().PeopleAsync(example.Organisation, cancel);
        var lead = people.First(person => person.Value == example.Lead).Key;
        var made = new Dictionary<ImpactId, GoalId>();
        foreach (var (plan, number) in goals.Select((plan, at) => (plan, at + 1)))
        {
            var goal = new Goal
            {
                OrganisationId = example.Organisation,
                Id = TypedId.New<GoalId>(clock),
                Impact = ImpactOf(impacts, plan.Impact)?.Impact,
                Title = plan.Title,
                Owner = lead,
                UnGoals = plan.Impact is null ? [12, 17] : [8],
                Revision = Guid.CreateVersion7(clock.GetUtcNow()),
            };
            db.Add(goal);
            db.Add(YearOf(plan, goal, number));
            if (plan.NextYear is { } next)
            {
                db.Add(
                    new GoalYear
                    {
                        OrganisationId = example.Organisation,
                        Goal = goal.Id,
                        Year = Year + 1,
                        Number = number,
                        Text = next,
                    }
                );
            }

            if (goal.Impact is { } impact)
            {
                made[impact] = goal.Id;
            }

            log.Record("goal.added", "goal", goal.Id, after: new { goal.Title, Example = true });
        }

        foreach (var plan in measures)
        {
            var impact = ImpactOf(impacts, plan.Impact);
            var measure = MeasureOf(plan, example.Organisation, clock);
            measure.Owner = plan.OwnerName is null ? lead : null;
            measure.Goal =
                impact is null ? null
                : made.GetValueOrDefault(impact.Impact) is { Value: var id } && id != default ? made[impact.Impact]
                : null;
            db.Add(measure);
            log.Record("measure.added", "measure", measure.Id, after: new { measure.Text, Example = true });
            if (impact is not null)
            {
                db.Add(
                    new MeasureImpact
                    {
                        OrganisationId = example.Organisation,
                        Measure = measure.Id,
                        Impact = impact.Impact,
                    }
                );
                if (plan.AllSuppliers)
                {
                    var suppliers = await db.Set<ImpactSupplier>()
                        .Where(link => link.OrganisationId == example.Organisation && link.Impact == impact.Impact && link.Year == Year)
                        .Select(link => link.Supplier)
                        .ToListAsync(cancel);
                    db.AddRange(
                        suppliers.Select(supplier => new MeasureSupplier
                        {
                            OrganisationId = example.Organisation,
                            Measure = measure.Id,
                            Supplier = supplier,
                        })
                    );
                }
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static ImpactYear? ImpactOf(IReadOnlyList<ImpactYear> impacts, string? title) =>
        title is null ? null : impacts.First(impact => impact.Title.StartsWith(title, StringComparison.Ordinal));

    private static GoalYear YearOf(GoalPlan plan, Goal goal, int number) =>
        new()
        {
            OrganisationId = goal.OrganisationId,
            Goal = goal.Id,
            Year = Year,
            Number = number,
            Text = plan.ThisYear,
            MeasuredBy = plan.MeasuredBy,
            State = plan.State,
            StatusText = plan.Status,
            DueFrom = new DateOnly(Year, 12, 1),
            DueTo = new DateOnly(Year, 12, 31),
        };

    private static Measure MeasureOf(MeasurePlan plan, OrganisationId organisation, TimeProvider clock) =>
        new()
        {
            OrganisationId = organisation,
            Id = TypedId.New<MeasureId>(clock),
            Year = Year,
            Text = plan.Text,
            Why = plan.Why,
            Area = plan.Area,
            Response = plan.Response,
            State = plan.State,
            StateReason = plan.StateReason,
            OwnerName = plan.OwnerName,
            DueFrom = plan.From,
            DueTo = plan.To,
            StartedOn = plan.State is MeasureState.Planned ? null : plan.From,
            DoneOn = plan.DoneOn,
            Hours = plan.Hours,
            HoursSpent = plan.Spent,
            ExpectedEffect = plan.Expected,
            SeenEffect = plan.Seen,
            Leverage = [.. plan.Leverage.Select(kind => kind.ToString())],
            OutsideParties = plan.With,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
}
