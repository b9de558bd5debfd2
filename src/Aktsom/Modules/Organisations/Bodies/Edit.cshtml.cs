using System.ComponentModel.DataAnnotations;
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

namespace Aktsom.Modules.Organisations.Bodies;

/// <summary>The body that signs as the board does, under its own name (R-LO-10).</summary>
[Authorize(OrganisationPermissions.Edit)]
internal sealed class EditModel(AppDb db, Reach reach, ChangeLog log, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "Body.Name"), Required(ErrorMessage = "Body.Name.Missing"), StringLength(200)]
    public string Name { get; set; } = "";

    [BindProperty, Display(Name = "Body.Kind")]
    public GoverningBodyKind Kind { get; set; } = GoverningBodyKind.Board;

    [BindProperty]
    public Guid Revision { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is { } body)
        {
            (Name, Kind, Revision) = (body.Name, body.Kind, body.Revision);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var known = await FindAsync(cancel);
        var body = known ?? New();
        var before = new { body.Name, body.Kind };
        (body.Name, body.Kind, body.ActsAsBoard) = (Name.Trim(), Kind, true);
        if (known is not null)
        {
            db.Expect(body, Revision, clock);
        }

        log.RecordChange("governing_body.acts_as_board", "governing_body", body.Id, before, new { body.Name, body.Kind });
        if (await db.TrySaveAsync(cancel))
        {
            return RedirectToPage("/Organisations/People/Roles");
        }

        Revision = (await FindAsync(cancel))?.Revision ?? default;
        ModelState.Remove(nameof(Revision));
        return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private GoverningBody New()
    {
        var body = new GoverningBody
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<GoverningBodyId>(clock),
            Name = "",
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
        db.Add(body);
        return body;
    }

    private Task<GoverningBody?> FindAsync(CancellationToken cancel) =>
        db.Set<GoverningBody>().SingleOrDefaultAsync(body => body.OrganisationId == reach.Organisation && body.ActsAsBoard, cancel);
}
