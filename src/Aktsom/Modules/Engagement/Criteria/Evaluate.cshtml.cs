using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Criteria;

internal sealed record EvaluationForm
{
    [Display(Name = "Criteria.Day"), Required(ErrorMessage = "Criteria.Day.Wrong")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Criteria.AuditScore"), Range(0, 100, ErrorMessage = "Criteria.Score.Range")]
    public decimal? AuditScore { get; set; }

    [Display(Name = "Criteria.Certificate"), StringLength(200, ErrorMessage = "Text.Long")]
    public string? Certificate { get; set; }

    [Display(Name = "Criteria.Wishes")]
    public List<Wish> Wishes { get; set; } = [];

    [Display(Name = "Criteria.Gri")]
    public bool Gri { get; set; }

    [Display(Name = "Criteria.Source"), StringLength(CriteriaEvaluation.LongestNote, ErrorMessage = "Text.Long")]
    public string? Source { get; set; }
}

/// <summary>Holds a supplier against the criteria: the minimum by one of two alternatives, and points for wishes (R-NOR-13).</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class EvaluateModel(
    CriteriaBook book,
    ISuppliers suppliers,
    IAuthorizationService authorization,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public EvaluationForm Form { get; set; } = new();

    public SupplierId Supplier { get; private set; }
    public string SupplierName { get; private set; } = "";
    public CriteriaRule Rule { get; private set; } = null!;
    public IReadOnlyList<CriteriaEvaluation> History { get; private set; } = [];
    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel)
    {
        Form.Day = clock.Today();
        return await FindAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        this.Require(texts, Form.Day is null || Form.Day <= clock.Today(), "Form.Day", "Criteria.Day.Wrong");
        this.Require(texts, Form.Wishes.TrueForAll(Enum.IsDefined), "Form.Wishes", "Criteria.Wishes.Wrong");
        this.Require(
            texts,
            (Form.AuditScore is null && string.IsNullOrWhiteSpace(Form.Certificate)) || !string.IsNullOrWhiteSpace(Form.Source),
            "Form.Source",
            "Criteria.Source.Missing"
        );
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var facts = new EvaluationFacts(
            Form.Day!.Value,
            Form.AuditScore,
            Form.Certificate.Trimmed(),
            Form.Wishes,
            Form.Gri,
            Form.Source.Trimmed()
        );
        await book.EvaluateAsync(id, facts, cancel);
        return RedirectToPage(new { id });
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        if (await suppliers.NameOfAsync(reach.Organisation, id, cancel) is not { } name)
        {
            return false;
        }

        (Supplier, SupplierName) = (id, name);
        MayEdit = (await authorization.AuthorizeAsync(User, EngagementPermissions.Send)).Succeeded;
        Rule = await book.RuleAsync(cancel);
        History = await book.OfSupplierAsync(id, cancel);
        return true;
    }
}
