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

namespace Aktsom.Modules.Organisations.People;

[Authorize(OrganisationPermissions.ManageAccess)]
internal sealed class EditModel(AppDb db, Reach reach, ChangeLog log, ModuleTexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PersonId Id { get; set; }

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public string Name { get; private set; } = "";

    public SavedFirst? SavedFirst { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } person)
        {
            return NotFound();
        }

        Form = PersonForm.Of(person);
        Revision = person.Revision;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } person)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        Form.WriteTo(person);
        db.Expect(person, Revision, clock);

        // What a person is called and reached by is personal, and the log is never erased: it tells that it changed, not what it was.
        log.Record("person.changed", "person", person.Id);
        return await db.TrySaveAsync(cancel) ? RedirectToPage("Details", new { id = Id }) : await SomeoneWasFasterAsync(cancel);
    }

    private async Task<IActionResult> SomeoneWasFasterAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } theirs)
        {
            return NotFound();
        }

        SavedFirst = await SavedFirst.OfAsync(db, reach.Organisation, "person", Id.ToString(), PersonForm.Of(theirs), Form, texts, cancel);
        Revision = theirs.Revision;
        ModelState.Remove(nameof(Revision));
        return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private async Task<Person?> FindAsync(CancellationToken cancel)
    {
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.OrganisationId == reach.Organisation && p.Id == Id, cancel);
        Name = person?.Name ?? "";
        return person;
    }
}
