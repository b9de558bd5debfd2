using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Impacts.Materiality;

/// <summary>One topic, judged from both sides.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class EditModel(ImpactDesk desk, MaterialityBook book) : PageModel
{
    private const int YearsBack = 3;

    public int Year { get; private set; }
    public MaterialityTopic? Known { get; private set; }
    public IReadOnlyList<SelectListItem> Impacts { get; private set; } = [];

    [BindProperty]
    public TopicForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(MaterialityId? id, int? year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        if (Known is { } known)
        {
            (Form, Revision) = (TopicForm.Of(known), known.Revision);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MaterialityId? id, int? year, CancellationToken cancel)
    {
        if (!await FindAsync(id, year, cancel))
        {
            return NotFound();
        }

        var text = desk.Texts.For(typeof(EditModel));
        foreach (var (field, message) in Form.Faults())
        {
            ModelState.AddModelError("Form." + field, text[message]);
        }

        if (Form.Impact is { } impact && Impacts.All(item => item.Value != impact.ToString()))
        {
            ModelState.AddModelError("Form.Impact", text["Materiality.Impact.Gone"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var topic = Known ?? book.New(Year);
        var before = TopicForm.Of(topic);
        Form.WriteTo(topic);
        if (Known is not null)
        {
            desk.Db.Expect(topic, Revision, desk.Clock);
        }

        desk.Log.RecordChange("materiality.judged", "materiality", topic.Id, before, TopicForm.Of(topic));
        if (await desk.Db.TrySaveAsync(cancel))
        {
            return RedirectToPage("List", new { year = Year });
        }

        await FindAsync(id, year, cancel);
        Revision = Known?.Revision ?? default;
        ModelState.Remove(nameof(Revision));
        return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    public async Task<IActionResult> OnPostRemoveAsync(MaterialityId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, null, cancel))
        {
            return NotFound();
        }

        desk.Log.Record("materiality.removed", "materiality", Known!.Id, TopicForm.Of(Known));
        desk.Db.Remove(Known);
        await desk.Db.SaveChangesAsync(cancel);
        return RedirectToPage("List", new { year = Year });
    }

    private async Task<bool> FindAsync(MaterialityId? id, int? year, CancellationToken cancel)
    {
        var thisYear = desk.Clock.Today().Year;
        Known = id is { } known ? await book.FindAsync(known, cancel) : null;
        Year = Known?.Year ?? year ?? thisYear;
        if ((id is not null && Known is null) || Year > thisYear || Year < thisYear - YearsBack)
        {
            return false;
        }

        Impacts =
        [
            .. (await desk.Register.OfYearAsync(desk.Reach.Organisation, Year, cancel)).Select(one => new SelectListItem(
                one.Title,
                one.Impact.ToString()
            )),
        ];
        return true;
    }
}
