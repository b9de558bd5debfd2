using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>One supplier's analysis, and what was found before: the business assessment with whom, agreed improvements, a dated plan or a decision (R-PRO-15).</summary>
[Authorize(RiskPermissions.Override)]
internal sealed class SupplierModel(
    AnalysisBook book,
    CurrentRisk risk,
    ISuppliers suppliers,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    private const int MonthsOfPlan = 6;

    public string SupplierName { get; private set; } = "";
    public AnalysedSupplier? Standing { get; private set; }
    public RiskLevel Level { get; private set; }
    public IReadOnlyList<ThoroughAnalysis> Chain { get; private set; } = [];
    public IReadOnlyList<CooperationDecision> Decisions { get; private set; } = [];

    [BindProperty, Display(Name = "Analysis.Found"), StringLength(ThoroughAnalysis.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Found { get; set; }

    [BindProperty, Display(Name = "Analysis.With"), StringLength(ThoroughAnalysis.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? With { get; set; }

    [BindProperty, Display(Name = "Analysis.Agreed"), StringLength(ThoroughAnalysis.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Agreed { get; set; }

    [BindProperty, Display(Name = "Analysis.Outcome")]
    public AnalysisOutcome? Outcome { get; set; }

    [BindProperty, Display(Name = "Analysis.Plan"), StringLength(ThoroughAnalysis.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Plan { get; set; }

    [BindProperty, Display(Name = "Analysis.PlanOwner"), StringLength(200, ErrorMessage = "Change.Reason.Long")]
    public string? PlanOwner { get; set; }

    [BindProperty, Display(Name = "Analysis.PlanUntil")]
    public DateOnly? PlanUntil { get; set; }

    public async Task<IActionResult> OnGetAsync(SupplierId id, CancellationToken cancel)
    {
        PlanUntil = clock.Today().AddMonths(MonthsOfPlan);
        return await FindAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(SupplierId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        this.Require(texts, Standing?.Decision is not { Choice: null }, "", "Analysis.DecideFirst");
        this.Require(texts, !string.IsNullOrWhiteSpace(Found), nameof(Found), "Analysis.Found.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(With), nameof(With), "Analysis.With.Missing");
        this.Require(texts, Outcome is { } outcome && Enum.IsDefined(outcome), nameof(Outcome), "Research.Choose");
        var plans = Outcome == AnalysisOutcome.Plan;
        this.Require(texts, !plans || !string.IsNullOrWhiteSpace(Plan), nameof(Plan), "Analysis.Plan.Missing");
        this.Require(texts, !plans || PlanUntil > clock.Today(), nameof(PlanUntil), "Analysis.PlanUntil.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        await book.KeepAsync(
            id,
            Level,
            new AnalysisFacts(
                Found!.Trim(),
                With!.Trim(),
                Agreed.Trimmed(),
                Outcome!.Value,
                plans ? Plan!.Trim() : null,
                plans ? PlanOwner.Trimmed() : null,
                plans ? PlanUntil : null
            ),
            cancel
        );
        return Outcome == AnalysisOutcome.Reconsider ? RedirectToPage("Decide", new { id }) : RedirectToPage(new { id });
    }

    private async Task<bool> FindAsync(SupplierId id, CancellationToken cancel)
    {
        if (await suppliers.NameOfAsync(reach.Organisation, id, cancel) is not { } name)
        {
            return false;
        }

        SupplierName = name;
        Level = await risk.OfAsync(reach.Organisation, id, cancel) is { } found ? found.Level : RiskLevel.Unknown;
        Standing = await book.OfAsync(reach.Organisation, id, cancel);
        Chain = [.. (await book.ChainAsync(id, cancel)).Where(one => one.DoneOn is not null)];
        Decisions = await book.DecisionsAsync(id, cancel);
        return true;
    }
}
