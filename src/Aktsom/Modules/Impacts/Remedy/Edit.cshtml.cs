using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>A harm that is recognised: what, to whom, at which supplier, and how the organisation stands to it.</summary>
[Authorize(ImpactPermissions.Edit)]
internal sealed class EditModel(ImpactDesk desk, RemedyBook book, ImpactRegister register, ISuppliers suppliers, ISupplierChoice choice)
    : PageModel
{
    private const int Named = 6;

    public RemedyLine? Known { get; private set; }

    public IReadOnlyList<SelectListItem> Impacts { get; private set; } = [];

    [BindProperty]
    public CaseForm Form { get; set; } = new();

    [BindProperty]
    public Guid Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(RemedyCaseId? id, [FromQuery] SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Known is { } known)
        {
            (Form, Revision) = (CaseForm.Of(known.Case, known.Supplier), known.Case.Revision);
        }
        else
        {
            Form.RecognisedOn = desk.Clock.Today();
            Form.Supplier = supplier is { } asked ? await suppliers.NameOfAsync(desk.Reach.Organisation, asked, cancel) : null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(RemedyCaseId? id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(desk.Texts, Form.Involvement != Involvement.NotJudged, "Form.Involvement", "Remedy.Involvement.Missing");
        this.Require(desk.Texts, !(Form.RecognisedOn > desk.Clock.Today()), "Form.RecognisedOn", "Knowledge.Future");
        var gone = desk.Texts.For(typeof(EditModel))["Form.Strange"];
        ModelState.MustBeOffered("Form.Impact", Form.Impact?.ToString(), Impacts, gone);
        var supplier = await SupplierAsync(cancel);
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var one = Known?.Case ?? New();
        var before = Known is null ? null : CaseForm.Of(one, Known.Supplier);
        Form.WriteTo(one);
        one.Supplier = supplier;
        if (before is null)
        {
            desk.Db.Add(one);
            desk.Log.Record("remedy.recognised", RemedyBook.Entity, one.Id, after: Form);
        }
        else
        {
            desk.Db.Expect(one, Revision, desk.Clock);
            desk.Log.RecordChange("remedy.changed", RemedyBook.Entity, one.Id, before, Form);
        }

        return await desk.Db.TrySaveAsync(cancel)
            ? RedirectToPage("Details", new { id = one.Id })
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    /// <summary>The one supplier the words name; several or none is a fault that says which.</summary>
    private async Task<SupplierId?> SupplierAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Form.Supplier))
        {
            return null;
        }

        var words = Form.Supplier.Trim();
        if (Known is { Case.Supplier: { } same, Supplier: { } name } && name == words)
        {
            return same;
        }

        var found = await choice.FindAsync(desk.Reach.Organisation, words, Named, cancel);
        var exact = found.Where(one => one.Name.Equals(words, StringComparison.OrdinalIgnoreCase)).ToList();
        var left = exact.Count > 0 ? exact : found;
        if (left is [var only])
        {
            return only.Id;
        }

        var texts = desk.Texts.For(typeof(EditModel));
        ModelState.AddModelError(
            "Form.Supplier",
            left.Count == 0
                ? texts["Remedy.Supplier.None", words]
                : texts["Remedy.Supplier.Several", string.Join("; ", left.Select(one => one.Name))]
        );
        return null;
    }

    private RemedyCase New() =>
        new()
        {
            OrganisationId = desk.Reach.Organisation,
            Id = TypedId.New<RemedyCaseId>(desk.Clock),
            Title = "",
            Harm = "",
            Affected = "",
            RecognisedOn = desk.Clock.Today(),
            Revision = Guid.CreateVersion7(desk.Clock.GetUtcNow()),
        };

    private async Task<bool> FindAsync(RemedyCaseId? id, CancellationToken cancel)
    {
        Known = id is { } asked ? await book.FindAsync(desk.Reach.Organisation, asked, cancel) : null;
        Impacts =
        [
            .. (await register.NewestAsync(desk.Reach.Organisation, cancel)).Select(impact => new SelectListItem(
                impact.Title,
                impact.Impact.ToString()
            )),
        ];
        return id is null || Known is not null;
    }
}
