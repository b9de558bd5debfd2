using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Organisations.People;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Documents;

/// <summary>One policy or routine.</summary>
[Authorize(OrganisationPermissions.Edit)]
internal sealed class EditModel(AppDb db, Reach reach, ChangeLog log, ModuleTexts texts, TimeProvider clock) : PageModel
{
    public GoverningDocument? Known { get; private set; }
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    [BindProperty]
    public DocumentForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(GoverningDocumentId? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Known is not null)
        {
            (Form, Revision) = (DocumentForm.Of(Known), Known.Revision);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(GoverningDocumentId? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Form is { Formalisation: Formalisation.Decided, DecidedOn: null })
        {
            ModelState.AddModelError("Form.DecidedOn", texts.For(typeof(EditModel))["Documents.DecidedOn.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        Write();
        return await db.TrySaveAsync(cancel) ? RedirectToPage("List") : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    private void Write()
    {
        if (Known is null)
        {
            var document = New();
            Form.WriteTo(document);
            db.Add(document);
            log.Record("governing_document.added", "governing_document", document.Id, after: DocumentForm.Of(document));
            return;
        }

        var before = DocumentForm.Of(Known);
        db.Expect(Known, Revision, clock);
        Form.WriteTo(Known);
        log.RecordChange("governing_document.changed", "governing_document", Known.Id, before, DocumentForm.Of(Known));
    }

    private GoverningDocument New() =>
        new()
        {
            OrganisationId = reach.Organisation,
            Id = TypedId.New<GoverningDocumentId>(clock),
            Name = "",
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };

    private async Task<bool> FindAsync(GoverningDocumentId? id, CancellationToken cancel)
    {
        People = await db.Set<Person>()
            .Where(person => person.OrganisationId == reach.Organisation)
            .OrderBy(person => person.Name)
            .Select(person => new SelectListItem(person.Name, person.Id.ToString()))
            .ToListAsync(cancel);
        Known = id is { } asked
            ? await db.Set<GoverningDocument>()
                .SingleOrDefaultAsync(one => one.OrganisationId == reach.Organisation && one.Id == asked, cancel)
            : null;
        return id is null || Known is not null;
    }
}

/// <summary>A policy or routine as its form has it.</summary>
internal sealed record DocumentForm
{
    [Display(Name = "Documents.Name"), Required(ErrorMessage = "Documents.Name.Missing"), StringLength(200)]
    public string Name { get; set; } = "";

    [Display(Name = "Documents.Kind")]
    public GoverningDocumentKind Kind { get; set; } = GoverningDocumentKind.Routine;

    [Display(Name = "Documents.What"), StringLength(GoverningDocument.LongestText)]
    public string? What { get; set; }

    [Display(Name = "Documents.State")]
    public Formalisation Formalisation { get; set; } = Formalisation.InUse;

    [Display(Name = "Documents.DecidedOn")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Documents.FormaliseBy")]
    public DateOnly? FormaliseBy { get; set; }

    [Display(Name = "Documents.Owner")]
    public PersonId? Owner { get; set; }

    [Display(Name = "Documents.Url"), Url(ErrorMessage = "Documents.Url.Wrong"), StringLength(2000)]
    public string? Url { get; set; }

    [Display(Name = "UnGoals.Carried")]
    public int[] UnGoals { get; set; } = [];

    public static DocumentForm Of(GoverningDocument document) =>
        new()
        {
            Name = document.Name,
            Kind = document.Kind,
            What = document.What,
            Formalisation = document.Formalisation,
            DecidedOn = document.DecidedOn,
            FormaliseBy = document.FormaliseBy,
            Owner = document.Owner,
            Url = document.Url,
            UnGoals = document.UnGoals,
        };

    /// <summary>A day of decision stands only where it is decided.</summary>
    public void WriteTo(GoverningDocument document)
    {
        (document.Name, document.Kind, document.What) = (Name.Trim(), Kind, What?.Trim());
        (document.Formalisation, document.Owner, document.Url) = (Formalisation, Owner, Url?.Trim());
        document.DecidedOn = Formalisation == Formalisation.Decided ? DecidedOn : null;
        document.FormaliseBy = document.IsWritten ? null : FormaliseBy;
        document.UnGoals = UnGoalNames.Kept(UnGoals);
    }
}
