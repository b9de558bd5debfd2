using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Measures;

/// <summary>A measure, new or known: what, why, who, by when, and what it should lead to.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class EditModel(ImpactDesk desk, MeasureBook book) : PageModel
{
    private IReadOnlyDictionary<Guid, ImpactYear> impacts = new Dictionary<Guid, ImpactYear>();

    public Measure? Known { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>The impact one came from.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Impact { get; set; }

    [BindProperty]
    public MeasureForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public IEnumerable<SelectListItem> Impacts =>
        impacts.Values.Select(impact => new SelectListItem(impact.Title, impact.Impact.ToString()));

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Goals { get; private set; } = [];

    /// <summary>What the role in the chosen impacts leaves to choose among (R-EHN-07).</summary>
    public IEnumerable<ResponseKind> Offered =>
        Form.Impacts.Where(impacts.ContainsKey).Select(impact => impacts[impact].Involvement).Distinct().ToList() is { Count: > 0 } roles
            ? roles.Select(Responses.Of).Aggregate((one, other) => [.. one.Intersect(other)])
            : Enum.GetValues<ResponseKind>();

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Known is not null)
        {
            (Form, Revision) = (MeasureForm.Of(Known, await book.ImpactsOfAsync(Known.Id, cancel)), Known.Revision);
        }
        else if (Impact is { } from)
        {
            Form.Impacts = [from];
            Form.Response = Offered.FirstOrDefault();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        foreach (var (field, message, values) in Form.Faults(Year!.Value, impacts, Known?.Due))
        {
            ModelState.AddModelError("Form." + field, desk.Texts.For(typeof(EditModel))[message, values]);
        }

        var gone = desk.Texts.For(typeof(EditModel))["Form.Strange"];
        ModelState.MustBeOffered("Form.Owner", Form.Owner?.ToString(), People, gone);
        ModelState.MustBeOffered("Form.Goal", Form.Goal?.ToString(), Goals, gone);

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var measure = Known ?? New();
        var before = Known is null ? null : MeasureForm.Of(measure, await book.ImpactsOfAsync(measure.Id, cancel));
        Form.WriteTo(measure);
        await TieAsync(measure, cancel);
        if (before is null)
        {
            desk.Log.Record("measure.added", "measure", measure.Id, after: Form);
        }
        else
        {
            desk.Db.Expect(measure, Revision, desk.Clock);
            desk.Log.RecordChange("measure.changed", "measure", measure.Id, before, Form);
        }

        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("Details", new { id = measure.Id })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private Measure New()
    {
        var measure = new Measure
        {
            OrganisationId = desk.Reach.Organisation,
            Id = TypedId.New<MeasureId>(desk.Clock),
            Year = Year!.Value,
            Text = "",
            Revision = Guid.CreateVersion7(desk.Clock.GetUtcNow()),
        };
        desk.Db.Add(measure);
        return measure;
    }

    private async Task TieAsync(Measure measure, CancellationToken cancel)
    {
        var links = await desk
            .Db.Set<MeasureImpact>()
            .Where(link => link.OrganisationId == measure.OrganisationId && link.Measure == measure.Id)
            .ToListAsync(cancel);
        // Links to impacts of other years stand: the form shows this year's only.
        desk.Db.RemoveRange(links.Where(link => impacts.ContainsKey(link.Impact.Value) && !Form.Impacts.Contains(link.Impact.Value)));
        desk.Db.AddRange(
            Form.Impacts.Distinct()
                .Where(impact => links.All(link => link.Impact.Value != impact))
                .Select(impact => new MeasureImpact
                {
                    OrganisationId = measure.OrganisationId,
                    Measure = measure.Id,
                    Impact = new ImpactId(impact),
                })
        );
    }

    private async Task<bool> FindAsync(Guid? id, CancellationToken cancel)
    {
        Known = id is { } known ? await book.FindAsync(new MeasureId(known), cancel) : null;
        if (id is not null && Known is null)
        {
            return false;
        }

        Year = Known?.Year ?? Year ?? (await desk.Register.YearsAsync(cancel))[0];
        var organisation = desk.Reach.Organisation;
        impacts = (await desk.Register.OfYearAsync(organisation, Year.Value, cancel)).ToDictionary(impact => impact.Impact.Value);
        People =
        [
            .. (await book.PeopleAsync(organisation, cancel)).Select(person => new SelectListItem(person.Value, person.Key.ToString())),
        ];
        Goals =
        [
            .. (
                await desk
                    .Db.Set<Goal>()
                    .AsNoTracking()
                    .Where(goal => goal.OrganisationId == organisation)
                    .OrderBy(goal => goal.Id)
                    .ToListAsync(cancel)
            ).Select(goal => new SelectListItem(goal.Title, goal.Id.ToString())),
        ];
        return Year >= ImpactRegister.FirstYear && Year <= desk.Clock.Today().Year + 1;
    }
}
