using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Impacts.Years;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Goals;

/// <summary>A goal's story: what it meant and came to in each year, also under the words it had before (R-LIL-44), and what is done for it.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class DetailsModel(ImpactDesk desk, MeasureBook book) : PageModel
{
    public Goal Goal { get; private set; } = null!;
    public ImpactYear? Impact { get; private set; }
    public string? Owner { get; private set; }

    /// <summary>Its own years, newest first.</summary>
    public IReadOnlyList<GoalYear> Years { get; private set; } = [];

    /// <summary>Its years and those of the goals it goes on from, newest first.</summary>
    public IReadOnlyList<GoalYear> Story { get; private set; } = [];
    public IReadOnlyDictionary<GoalId, string> Titles { get; private set; } = new Dictionary<GoalId, string>();
    public IReadOnlyList<Measure> Measures { get; private set; } = [];
    public DateOnly Today { get; private set; }

    public async Task<IActionResult> OnGetAsync(GoalId id, CancellationToken cancel)
    {
        var organisation = desk.Reach.Organisation;
        var goals = await desk
            .Db.Set<Goal>()
            .AsNoTracking()
            .Where(goal => goal.OrganisationId == organisation)
            .ToDictionaryAsync(goal => goal.Id, cancel);
        if (!goals.TryGetValue(id, out var found))
        {
            return NotFound();
        }

        (Goal, Today) = (found, desk.Clock.Today());
        Titles = goals.Values.ToDictionary(goal => goal.Id, goal => goal.Title);
        Impact = Goal.Impact is { } impact ? await desk.Register.FindAsync(impact, null, cancel) : null;
        Owner = Goal.Owner is { } owner ? (await book.PeopleAsync(organisation, cancel)).GetValueOrDefault(owner) : null;
        var chain = CarryOver.Chain(id, goals.Values.ToDictionary(goal => goal.Id, goal => goal.Continues));
        Story = await desk
            .Db.Set<GoalYear>()
            .AsNoTracking()
            .Where(year => year.OrganisationId == organisation && chain.Contains(year.Goal))
            .OrderByDescending(year => year.Year)
            .ToListAsync(cancel);
        Years = [.. Story.Where(year => year.Goal == id)];
        Measures = await desk
            .Db.Set<Measure>()
            .AsNoTracking()
            .Where(measure => measure.OrganisationId == organisation && measure.Goal == id)
            .OrderBy(measure => measure.DueTo)
            .ToListAsync(cancel);
        return Page();
    }
}
