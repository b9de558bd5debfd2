using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Platform.Web.Layouts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Organisations;

/// <summary>The public address and the organisation's own colour.</summary>
[Authorize(OrganisationPermissions.Edit)]
internal sealed class FaceModel(AppDb db, Reach reach, ChangeLog log, PublicAddresses addresses, ModuleTexts texts, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    public FaceForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public string Name { get; private set; } = "";

    public SavedFirst? SavedFirst { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var organisation = await FindAsync(cancel);
        Form = FaceForm.Of(organisation);
        Revision = organisation.Revision;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var organisation = await FindAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (!await addresses.TryTakeAsync(organisation.OrganisationId, Form.Slug, cancel))
        {
            return this.PageWithErrors("Form.Slug", texts.For(typeof(FaceModel))["Face.Address.Taken"]);
        }

        var before = FaceForm.Of(organisation);
        organisation.Slug = Form.Slug;
        organisation.Colour = OrganisationColour.Parse(Form.Colour)?.Hex;
        db.Expect(organisation, Revision, clock);
        log.RecordChange("organisation.face_changed", "organisation", organisation.OrganisationId, before, FaceForm.Of(organisation));
        return await db.TrySaveAsync(cancel) ? RedirectToPage("About") : await SomeoneWasFasterAsync(cancel);
    }

    private async Task<PageResult> SomeoneWasFasterAsync(CancellationToken cancel)
    {
        var theirs = await FindAsync(cancel);
        var id = theirs.OrganisationId;
        SavedFirst = await SavedFirst.OfAsync(db, id, "organisation", id.ToString(), FaceForm.Of(theirs), Form, texts, cancel);
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
