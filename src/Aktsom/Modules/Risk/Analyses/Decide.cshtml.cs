using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>Whether to go on with a supplier whose lacks last. Leaving needs what it would do to those who work there, and who was heard (law-and-method 2.4).</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class DecideModel(AnalysisBook book, ISuppliers suppliers, Reach reach, ModuleTexts texts) : PageModel
{
    public string SupplierName { get; private set; } = "";
    public ThoroughAnalysis? Analysis { get; private set; }

    [BindProperty, Display(Name = "Cooperation.Choice")]
    public CooperationChoice? Choice { get; set; }

    [BindProperty, Display(Name = "Cooperation.Reason"), StringLength(ThoroughAnalysis.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Cooperation.Effects"), StringLength(ThoroughAnalysis.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Effects { get; set; }

    [BindProperty, Display(Name = "Cooperation.Heard"), StringLength(ThoroughAnalysis.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Heard { get; set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(texts, Choice is { } choice && Enum.IsDefined(choice), nameof(Choice), "Research.Choose");
        this.Require(texts, !string.IsNullOrWhiteSpace(Reason), nameof(Reason), "Change.Reason.Missing");
        var leaves = Choice == CooperationChoice.Disengage;
        this.Require(texts, !leaves || !string.IsNullOrWhiteSpace(Effects), nameof(Effects), "Cooperation.Effects.Missing");
        this.Require(texts, !leaves || !string.IsNullOrWhiteSpace(Heard), nameof(Heard), "Cooperation.Heard.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.DecideAsync(id, new CooperationFacts(Choice!.Value, Reason!.Trim(), Effects.Trimmed(), Heard.Trimmed()), cancel);
        return Choice is CooperationChoice.Suspend or CooperationChoice.Disengage
            ? RedirectToPage("/Register/Suppliers/Relation", new { id })
            : RedirectToPage("Supplier", new { id });
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        if (
            await suppliers.NameOfAsync(reach.Organisation, id, cancel) is not { } name
            || (await book.DecisionsAsync(id, cancel)).FirstOrDefault(one => one.Choice is null) is not { } open
        )
        {
            return false;
        }

        SupplierName = name;
        Analysis = (await book.ChainAsync(id, cancel)).FirstOrDefault(one => one.Id == open.Analysis);
        return true;
    }
}
