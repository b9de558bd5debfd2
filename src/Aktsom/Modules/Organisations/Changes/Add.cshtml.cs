using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Organisations.Changes;

/// <summary>Notes a larger change, to be proposed in the next statement.</summary>
[Authorize(OrganisationPermissions.Edit)]
internal sealed class AddModel(AppDb db, Reach reach, ChangeLog log, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "Changes.Day"), Required(ErrorMessage = "Changes.Day.Missing")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Changes.What"), Required(ErrorMessage = "Changes.What.Missing")]
    [StringLength(OrganisationChange.LongestText)]
    public string What { get; set; } = "";

    public void OnGet() => Day = clock.Today();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var change = new OrganisationChange
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<OrganisationChangeId>(clock),
            Day = Day!.Value,
            What = What.Trim(),
        };
        db.Add(change);
        log.Record("organisation.change_noted", "organisation", reach.Organisation, after: new { change.Day, change.What });
        await db.SaveChangesAsync(cancel);
        return RedirectToPage("/Organisations/Organisations/About");
    }
}
