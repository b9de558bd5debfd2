using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Goals;

/// <summary>Goals, measures and impacts of a year that carry numbers of the UN's goals (R-NOR-53).</summary>
internal sealed class UnGoalsOfYear(AppDb db) : IUnGoalCarriers
{
    public async Task<IReadOnlyList<UnGoalCarrier>> OfAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var goals = await db.Set<Goal>()
            .Where(goal => goal.OrganisationId == organisation && goal.UnGoals.Length > 0)
            .Where(goal => db.Set<GoalYear>().Any(of => of.OrganisationId == organisation && of.Goal == goal.Id && of.Year == year))
            .Select(goal => new
            {
                goal.Id,
                goal.Title,
                goal.UnGoals,
            })
            .ToListAsync(cancel);
        var measures = await db.Set<Measure>()
            .Where(measure => measure.OrganisationId == organisation && measure.Year == year && measure.UnGoals.Length > 0)
            .Select(measure => new
            {
                measure.Id,
                measure.Text,
                measure.UnGoals,
            })
            .ToListAsync(cancel);
        var impacts = await db.Set<ImpactYear>()
            .Where(impact => impact.OrganisationId == organisation && impact.Year == year && impact.UnGoals.Length > 0)
            .Select(impact => new
            {
                impact.Impact,
                impact.Title,
                impact.UnGoals,
            })
            .ToListAsync(cancel);
        return
        [
            .. goals.Select(one => new UnGoalCarrier(UnGoalCarrierKind.Goal, one.Id.Value, one.Title, $"/goals/{one.Id}", one.UnGoals)),
            .. measures.Select(one => new UnGoalCarrier(
                UnGoalCarrierKind.Measure,
                one.Id.Value,
                one.Text,
                $"/measures/{one.Id}",
                one.UnGoals
            )),
            .. impacts.Select(one => new UnGoalCarrier(
                UnGoalCarrierKind.Impact,
                one.Impact.Value,
                one.Title,
                $"/impacts/{one.Impact}/{year}",
                one.UnGoals
            )),
        ];
    }
}
