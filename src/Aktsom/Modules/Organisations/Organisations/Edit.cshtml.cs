using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Organisations;

[Authorize(OrganisationPermissions.Edit)]
internal sealed class EditModel(AppDb db, Reach reach, ChangeLog log, ModuleTexts texts, TimeProvider clock) : PageModel
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public string Name { get; private set; } = "";

    public SavedFirst? SavedFirst { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var organisation = await FindAsync(cancel);
        Form = OrganisationForm.Of(organisation);
        Revision = organisation.Revision;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var organisation = await FindAsync(cancel);
        Form.Check(ModelState, nameof(Form), texts.For(typeof(EditModel)));
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var before = OrganisationForm.Of(organisation);
        Form.WriteTo(organisation);
        db.Expect(organisation, Revision, clock);
        log.RecordChange("organisation.changed", "organisation", organisation.OrganisationId, before, OrganisationForm.Of(organisation));
        return await db.TrySaveAsync(cancel) ? RedirectToPage("About") : await SomeoneWasFasterAsync(cancel);
    }

    private async Task<PageResult> SomeoneWasFasterAsync(CancellationToken cancel)
    {
        var theirs = await FindAsync(cancel);
        SavedFirst = await SavedFirst.OfAsync(
            db,
            theirs.OrganisationId,
            "organisation",
            theirs.OrganisationId.ToString(),
            OrganisationForm.Of(theirs),
            Form,
            texts,
            cancel
        );
        Revision = theirs.Revision;
        ModelState.Remove(nameof(Revision));
        return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task<Organisation> FindAsync(CancellationToken cancel)
    {
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.OrganisationId == reach.Organisation, cancel);
        Name = organisation.Name;
        return organisation;
    }
}
