using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Agreements;

internal sealed record AgreementForm
{
    [Display(Name = "Agreements.Name"), Required(ErrorMessage = "Agreements.Name.Missing")]
    [StringLength(200, ErrorMessage = "Agreements.Long")]
    public string Title { get; set; } = "";

    [Display(Name = "Agreements.Number"), StringLength(60, ErrorMessage = "Agreements.Long")]
    public string? Number { get; set; }

    [Display(Name = "Agreements.From"), Required(ErrorMessage = "Agreements.From.Missing")]
    public DateOnly? From { get; set; }

    [Display(Name = "Agreements.To")]
    public DateOnly? To { get; set; }

    [Display(Name = "Agreements.Responsible"), StringLength(200, ErrorMessage = "Agreements.Long")]
    public string? Responsible { get; set; }

    [Display(Name = "Agreements.Key")]
    public bool Key { get; set; }

    [Display(Name = "Agreements.Despite"), StringLength(Agreement.LongestText, ErrorMessage = "Agreements.Long")]
    public string? Despite { get; set; }

    [Display(Name = "Agreements.Assessment")]
    public Guid? Assessment { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>Writes an agreement down, and ties it to the assessment it rests on. What the organisation demands first is asked of the modules that know.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class EditModel(
    AgreementBook book,
    ISuppliers suppliers,
    ISupplierChoice choice,
    ISupplierAssessments assessments,
    IEnumerable<ISupplierGuard> guards,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public AgreementForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public Agreement? Known { get; private set; }
    public SupplierId? Supplier { get; private set; }
    public string SupplierName { get; private set; } = "";
    public SupplierSearch Search { get; private set; } = new(null, []);
    public IReadOnlyList<SupplierAssessment> Assessments { get; private set; } = [];
    public IReadOnlyList<string> Lacks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(AgreementId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel))
        {
            return NotFound();
        }

        if (Supplier is null)
        {
            Search = await SupplierSearch.ForAsync(choice, reach.Organisation, Find, cancel);
        }

        Form.From = clock.Today();
        if (Known is { } known)
        {
            Form = new AgreementForm
            {
                Title = known.Title,
                Number = known.Number,
                From = known.From,
                To = known.To,
                Responsible = known.Responsible,
                Key = known.Key,
                Assessment = known.Assessment,
                Revision = known.Revision,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AgreementId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (!await FindAsync(id, supplier, cancel) || Supplier is not { } who)
        {
            return NotFound();
        }

        var tied = Assessments.FirstOrDefault(one => one.Id == Form.Assessment) ?? Kept();
        this.Require(texts, Form.To is null || Form.To >= Form.From, "Form.To", "Agreements.To.Before");
        this.Require(texts, Form.Assessment is null || tied is not null, "Form.Assessment", "Agreements.Assessment.Gone");
        this.Require(
            texts,
            Known is not null || Lacks.Count == 0 || !string.IsNullOrWhiteSpace(Form.Despite),
            "Form.Despite",
            "Agreements.Despite.Missing"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var facts = new AgreementFacts(
            Form.Title.Trim(),
            Form.Number.Trimmed(),
            Form.From!.Value,
            Form.To,
            Form.Responsible.Trimmed(),
            Form.Key,
            Lacks.Count > 0 ? Form.Despite.Trimmed() : null,
            tied
        );
        if (Known is null)
        {
            await book.AddAsync(who, facts, cancel);
        }
        else if (!await book.ChangeAsync(Known, facts, Form.Revision, cancel))
        {
            await FindAsync(id, supplier, cancel);
            Form.Revision = Known.Revision;
            ModelState.Remove("Form.Revision");
            return this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
        }

        return RedirectToPage("List");
    }

    /// <summary>The assessments to choose among: what was tied before stays even when the register has a newer one.</summary>
    public IReadOnlyList<SelectListItem> Choices()
    {
        var text = texts.For(typeof(EditModel));
        var all = Kept() is { } kept && Assessments.All(one => one.Id != kept.Id) ? Assessments.Append(kept) : Assessments;
        return
        [
            .. all.Select(one => new SelectListItem(
                text[
                    "Agreements.AssessmentLine",
                    text["AssessmentKind." + one.Kind],
                    Formats.Day(one.Day),
                    text["Risk." + one.Level].Value.ToLower(System.Globalization.CultureInfo.CurrentCulture)
                ],
                one.Id.ToString()
            )),
        ];
    }

    private SupplierAssessment? Kept() =>
        Known is { Assessment: { } id, AssessmentKind: { } kind, AssessedOn: { } day, AssessedLevel: { } level } && Form.Assessment == id
            ? new SupplierAssessment(kind, id, day, (Aktsom.Risk.RiskLevel)level, "")
            : null;

    private async Task<bool> FindAsync(AgreementId? id, SupplierId? supplier, CancellationToken cancel)
    {
        if (id is { } known)
        {
            Known = await book.FindAsync(known, cancel);
            supplier = Known?.Supplier;
        }

        if (id is not null && Known is null)
        {
            return false;
        }

        if (supplier is not { } who)
        {
            return true;
        }

        if (await suppliers.NameOfAsync(reach.Organisation, who, cancel) is not { } name)
        {
            return false;
        }

        (Supplier, SupplierName) = (who, name);
        Assessments = await assessments.OfAsync(reach.Organisation, who, cancel);
        var lacks = new List<string>();
        foreach (var guard in Known is null ? guards : [])
        {
            lacks.AddRange(await guard.LacksAsync(who, cancel));
        }

        Lacks = lacks;
        return true;
    }
}
