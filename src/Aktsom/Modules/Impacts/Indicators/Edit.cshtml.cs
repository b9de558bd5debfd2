using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>What an indicator measures, where it hangs, and what it should reach.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class EditModel(ImpactDesk desk, IndicatorBook book, RegisterNumbers registered) : PageModel
{
    public Indicator? Known { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Impact { get; set; }

    /// <summary>Id of the register's figure a new indicator is to follow.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Follow { get; set; }

    [BindProperty]
    public IndicatorForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public IReadOnlyList<SelectListItem> Impacts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Known is not null)
        {
            (Form, Revision) = (IndicatorForm.Of(Known), Known.Revision);
        }
        else
        {
            Form = registered.Following(Follow) ?? Form;
            Form.Impact = Impact is { } impact ? new ImpactId(impact) : null;
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

        var indicator = Known ?? New();
        var before = Known is null ? null : IndicatorForm.Of(Known);
        Form.WriteTo(indicator);
        if (before is null)
        {
            desk.Log.Record("indicator.added", "indicator", indicator.Id, after: Form);
        }
        else
        {
            desk.Db.Expect(indicator, Revision, desk.Clock);
            desk.Log.RecordChange("indicator.changed", "indicator", indicator.Id, before, Form);
        }

        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("Details", new { id = indicator.Id })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task CheckAsync(CancellationToken cancel)
    {
        var texts = desk.Texts.For(typeof(EditModel));
        foreach (var (field, message) in Form.Faults(desk.Clock.Today()))
        {
            ModelState.AddModelError("Form." + field, texts[message]);
        }

        ModelState.MustBeOffered("Form.Impact", Form.Impact?.ToString(), Impacts, texts["Form.Strange"]);
        var measured =
            Known is not null
            && Known.Unit != Form.Unit
            && await desk
                .Db.Set<IndicatorYear>()
                .AnyAsync(year => year.OrganisationId == Known.OrganisationId && year.Indicator == Known.Id, cancel);
        if (measured)
        {
            ModelState.AddModelError("Form.Unit", texts["Indicator.Unit.Fixed"]);
        }
    }

    private Indicator New()
    {
        var indicator = new Indicator
        {
            OrganisationId = desk.Reach.Organisation,
            Id = TypedId.New<IndicatorId>(desk.Clock),
            Name = "",
            Revision = Guid.CreateVersion7(desk.Clock.GetUtcNow()),
        };
        desk.Db.Add(indicator);
        return indicator;
    }

    private async Task<bool> FindAsync(Guid? id, CancellationToken cancel)
    {
        Known = id is { } known ? await book.FindAsync(new IndicatorId(known), cancel) : null;
        var year = (await desk.Register.YearsAsync(cancel))[0];
        var impacts = await desk.Register.OfYearAsync(desk.Reach.Organisation, year, cancel);
        var offered = impacts.Select(impact => new SelectListItem(impact.Title, impact.Impact.ToString())).ToList();
        if (Known?.Impact is { } own && impacts.All(impact => impact.Impact != own))
        {
            var title = (await desk.Register.FindAsync(own, null, cancel))?.Title;
            offered.Add(new SelectListItem(title ?? "–", own.ToString()));
        }

        Impacts = offered;
        return id is null || Known is not null;
    }
}
