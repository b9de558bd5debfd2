using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>One thing done in a case, with what shows it.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class ActModel(ImpactDesk desk, RemedyBook book) : PageModel
{
    public RemedyLine Line { get; private set; } = null!;
    public RemedyAct? Known { get; private set; }

    [BindProperty]
    public ActForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(RemedyCaseId id, Guid? item, CancellationToken cancel)
    {
        if (!await FindAsync(id, item, cancel))
        {
            return NotFound();
        }

        Form = Known is { } known
            ? ActForm.Of(known)
            : new() { Day = desk.Clock.Today(), Form = Line.LacksDuty ? RemedyForm.SuppliersDuty : RemedyForm.Correction };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RemedyCaseId id, Guid? item, CancellationToken cancel)
    {
        if (!await FindAsync(id, item, cancel))
        {
            return NotFound();
        }

        this.Require(desk.Texts, !(Form.Day > desk.Clock.Today()), "Form.Day", "Knowledge.Future");
        this.Require(desk.Texts, !(Form.Day < Line.Case.RecognisedOn), "Form.Day", "Remedy.Day.Early");
        this.Require(
            desk.Texts,
            Form.Form != RemedyForm.SuppliersDuty || !string.IsNullOrWhiteSpace(Form.Evidence),
            "Form.Evidence",
            "Remedy.Evidence.Missing"
        );
        this.Require(
            desk.Texts,
            Form.Form != RemedyForm.SuppliersDuty || Line.Case.Supplier is not null,
            "Form.Form",
            "Remedy.Duty.NoSupplier"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = Known is null ? null : ActForm.Of(Known);
        var act = Known ?? New(id);
        Form.WriteTo(act);
        if (Known is null)
        {
            desk.Db.Add(act);
        }

        desk.Log.Record(before is null ? "remedy.act_kept" : "remedy.act_changed", RemedyBook.Entity, id, before, ActForm.Of(act));
        await desk.Db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(RemedyCaseId id, Guid? item, CancellationToken cancel)
    {
        if (!await FindAsync(id, item, cancel) || Known is null)
        {
            return NotFound();
        }

        desk.Log.Record("remedy.act_removed", RemedyBook.Entity, id, ActForm.Of(Known));
        desk.Db.Remove(Known);
        await desk.Db.SaveChangesAsync(cancel);
        return RedirectToPage("Details", new { id });
    }

    private RemedyAct New(RemedyCaseId id) =>
        new()
        {
            OrganisationId = desk.Reach.Organisation,
            Id = TypedId.NewGuid(desk.Clock),
            Case = id,
            Form = Form.Form,
            Day = Form.Day!.Value,
            Text = "",
        };

    private async Task<bool> FindAsync(RemedyCaseId id, Guid? item, CancellationToken cancel)
    {
        if (await book.FindAsync(desk.Reach.Organisation, id, cancel) is not { } line)
        {
            return false;
        }

        Line = line;
        Known = item is { } asked
            ? await desk
                .Db.Set<RemedyAct>()
                .SingleOrDefaultAsync(act => act.OrganisationId == desk.Reach.Organisation && act.Case == id && act.Id == asked, cancel)
            : null;
        return item is null || Known is not null;
    }
}
