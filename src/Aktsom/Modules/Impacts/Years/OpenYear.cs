using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Years;

/// <summary>
/// Opens a year: what was still open comes along with its judgement, marked as not gone through (data-model.md section 15). Opening again brings only what
/// is not there yet.
/// </summary>
internal sealed class OpenYear(AppDb db, Reach reach, ChangeLog log, TimeProvider clock)
{
    /// <returns>How many impacts came along.</returns>
    public async Task<int> OpenAsync(int year, CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        if (year < ImpactRegister.FirstYear || year > clock.Today().Year)
        {
            return 0;
        }

        var last = await db.Set<ImpactYear>()
            .Where(impact => impact.OrganisationId == organisation && impact.Year == year - 1)
            .Where(impact => impact.Outcome == ImpactOutcome.Open || impact.Outcome == ImpactOutcome.Carried)
            .ToListAsync(cancel);
        var there = await db.Set<ImpactYear>()
            .Where(impact => impact.OrganisationId == organisation && impact.Year == year)
            .Select(impact => impact.Impact)
            .ToListAsync(cancel);
        var coming = last.Where(impact => !there.Contains(impact.Impact)).ToList();
        foreach (var impact in coming)
        {
            await CarryAsync(impact, cancel);
        }

        await CarryGoalsAsync(organisation, year, cancel);
        await db.SaveChangesAsync(cancel);
        return coming.Count;
    }

    /// <summary>Goals that were not reached or dropped stand in the new year with last year's words and an empty status.</summary>
    private async Task CarryGoalsAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var there = await db.Set<GoalYear>()
            .Where(goal => goal.OrganisationId == organisation && goal.Year == year)
            .Select(goal => goal.Goal)
            .ToListAsync(cancel);
        var last = await db.Set<GoalYear>()
            .AsNoTracking()
            .Where(goal => goal.OrganisationId == organisation && goal.Year == year - 1)
            .Where(goal => goal.State != GoalState.Done && goal.State != GoalState.Dropped)
            .ToListAsync(cancel);
        foreach (var goal in last.Where(goal => !there.Contains(goal.Goal)))
        {
            db.Add(
                new GoalYear
                {
                    OrganisationId = organisation,
                    Goal = goal.Goal,
                    Year = year,
                    Number = goal.Number,
                    Text = goal.Text,
                    MeasuredBy = goal.MeasuredBy,
                }
            );
            log.Record("goal.carried", "goal", goal.Goal, after: new { goal.Text, Year = year });
        }
    }

    private async Task CarryAsync(ImpactYear last, CancellationToken cancel)
    {
        var next = new ImpactYear
        {
            OrganisationId = last.OrganisationId,
            Impact = last.Impact,
            Year = last.Year + 1,
            Title = last.Title,
            Harm = last.Harm,
            CarriedFromYear = last.Year,
            Prioritised = last.Prioritised,
            Reason = last.Reason,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        ImpactForm.Of(last).WriteTo(next);
        next.Places = last.Places;
        SeverityForm.Of(last).WriteTo(next);
        RoleForm.Of(last).WriteTo(next);
        (next.Gross, next.ManyAffected, next.Lasting) = (last.Gross, last.ManyAffected, last.Lasting);
        db.Add(next);
        last.Outcome = ImpactOutcome.Carried;
        log.Record(
            "impact.carried",
            "impact",
            ImpactRegister.LogId(next.Impact, next.Year),
            after: new { next.Title, next.CarriedFromYear }
        );
        var suppliers = await db.Set<ImpactSupplier>()
            .AsNoTracking()
            .Where(link => link.OrganisationId == last.OrganisationId && link.Impact == last.Impact && link.Year == last.Year)
            .Select(link => link.Supplier)
            .ToListAsync(cancel);
        db.AddRange(
            suppliers.Select(supplier => new ImpactSupplier
            {
                OrganisationId = last.OrganisationId,
                Impact = last.Impact,
                Year = next.Year,
                Supplier = supplier,
            })
        );
    }
}
