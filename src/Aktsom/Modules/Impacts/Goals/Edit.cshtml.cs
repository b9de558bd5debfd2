using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Impacts.Years;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Goals;

/// <summary>A lasting goal and what it means this year, with its status.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class EditModel(ImpactDesk desk, MeasureBook book) : PageModel
{
    public Goal? Known { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Impact { get; set; }

    [BindProperty]
    public GoalForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public IReadOnlyList<SelectListItem> Impacts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];
    public IReadOnlyList<string> Lacks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Known is not null)
        {
            (Form, Revision) = (GoalForm.Of(Known, await YearAsync(Known.Id, cancel)), Known.Revision);
            var hasHours = await desk
                .Db.Set<Measure>()
                .AnyAsync(one => one.OrganisationId == desk.Reach.Organisation && one.Goal == Known.Id && one.Hours != null, cancel);
            Lacks = Smart.Lacks(Form, hasHours);
        }
        else if (Impact is { } impact)
        {
            Form.Impact = new ImpactId(impact);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        await CheckAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var goal = Known ?? New();
        var known = await YearAsync(goal.Id, cancel);
        var before = Known is null ? null : GoalForm.Of(goal, known);
        Form.WriteTo(goal, known ?? await NewYearAsync(goal.Id, cancel));
        if (before is null)
        {
            desk.Log.Record("goal.added", "goal", goal.Id, after: Form);
        }
        else
        {
            desk.Db.Expect(goal, Revision, desk.Clock);
            desk.Log.RecordChange("goal.changed", "goal", goal.Id, before, Form);
        }

        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("/Impacts/Plan/List", new { year = Year })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        var texts = desk.Texts.For(typeof(EditModel));
        foreach (var (field, message, values) in Form.Faults(Year!.Value))
        {
            ModelState.AddModelError("Form." + field, texts[message, values]);
        }

        ModelState.MustBeOffered("Form.Impact", Form.Impact?.ToString(), Impacts, texts["Form.Strange"]);
        ModelState.MustBeOffered("Form.Owner", Form.Owner?.ToString(), People, texts["Form.Strange"]);
        if (Form.Continues is { } earlier)
        {
            var links = await desk
                .Db.Set<Goal>()
                .Where(goal => goal.OrganisationId == desk.Reach.Organisation)
                .Select(goal => new { goal.Id, goal.Continues })
                .ToDictionaryAsync(goal => goal.Id, goal => goal.Continues, cancel);
            if (CarryOver.Check(Known?.Id ?? default, earlier, links) is { } fault)
            {
                ModelState.AddModelError("Form.Continues", texts["CarryOver." + fault]);
            }
        }
    }

    private Goal New()
    {
        var goal = new Goal
        {
            OrganisationId = desk.Reach.Organisation,
            Id = TypedId.New<GoalId>(desk.Clock),
            Title = "",
            Revision = Guid.CreateVersion7(desk.Clock.GetUtcNow()),
        };
        desk.Db.Add(goal);
        return goal;
    }

    private async Task<GoalYear> NewYearAsync(GoalId goal, CancellationToken cancel)
    {
        var last = await desk
            .Db.Set<GoalYear>()
            .Where(one => one.OrganisationId == desk.Reach.Organisation && one.Year == Year)
            .MaxAsync(one => (int?)one.Number, cancel);
        var year = new GoalYear
        {
            OrganisationId = desk.Reach.Organisation,
            Goal = goal,
            Year = Year!.Value,
            Number = (last ?? 0) + 1,
            Text = "",
        };
        desk.Db.Add(year);
        return year;
    }

    private Task<GoalYear?> YearAsync(GoalId goal, CancellationToken cancel) =>
        desk
            .Db.Set<GoalYear>()
            .SingleOrDefaultAsync(one => one.OrganisationId == desk.Reach.Organisation && one.Goal == goal && one.Year == Year, cancel);

    private async Task<bool> FindAsync(Guid? id, CancellationToken cancel)
    {
        var organisation = desk.Reach.Organisation;
        var goals = await desk.Db.Set<Goal>().Where(goal => goal.OrganisationId == organisation).ToListAsync(cancel);
        Known = id is { } known ? goals.SingleOrDefault(goal => goal.Id.Value == known) : null;
        if (id is not null && Known is null)
        {
            return false;
        }

        Year ??= (await desk.Register.YearsAsync(cancel))[0];
        Impacts =
        [
            .. (await desk.Register.OfYearAsync(organisation, Year.Value, cancel)).Select(impact => new SelectListItem(
                impact.Title,
                impact.Impact.ToString()
            )),
        ];
        People =
        [
            .. (await book.PeopleAsync(organisation, cancel)).Select(person => new SelectListItem(person.Value, person.Key.ToString())),
        ];
        Others = [.. goals.Where(goal => goal != Known).Select(goal => new SelectListItem(goal.Title, goal.Id.ToString()))];
        return Year >= ImpactRegister.FirstYear && Year <= desk.Clock.Today().Year + 1;
    }
}
