using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Risk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Asks one supplier, from its own page: three clicks from the ledger's row to a link.</summary>
[Authorize(EngagementPermissions.Send)]
internal sealed class AskOneModel(
    OwnSets sets,
    CampaignDesk desk,
    ISupplierChoice choice,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public string? Set { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    private IReadOnlyList<QuestionSet> newest = [];

    public ChosenSupplier Supplier { get; private set; } = null!;
    public bool NeedsReason => Supplier.Level is RiskLevel.Low or RiskLevel.Medium;

    public IReadOnlyList<SelectListItem> Sets => SetChoices.Of(newest);

    public async Task<IActionResult> OnGetAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (!await FindAsync(supplier, cancel))
        {
            return NotFound();
        }

        (Due, Set) = (clock.Today().AddDays(CampaignPlan.UsualDays), newest.MinBy(set => set.Minutes)?.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (!await FindAsync(supplier, cancel))
        {
            return NotFound();
        }

        var set = newest.FirstOrDefault(one => one.Id == Set);
        if (set is null)
        {
            ModelState.AddModelError(nameof(Set), T("New.Set.Missing"));
        }

        if (Due is null || Due <= clock.Today())
        {
            ModelState.AddModelError(nameof(Due), T("New.Due.Past"));
        }

        if (NeedsReason && (string.IsNullOrWhiteSpace(Reason) || Reason.Length > CampaignPlan.LongestReason))
        {
            ModelState.AddModelError(nameof(Reason), T("Recipients.Reason.Missing"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var plan = new CampaignPlan(Supplier.Name, clock.Today().Year, set!, Due!.Value, new SupplierSelection([], [], null, false), null);
        if (await desk.MakeForOneAsync(plan, supplier, cancel) is not { } made)
        {
            return NotFound();
        }

        if (NeedsReason)
        {
            await desk.KeepBeyondAsync(made.Campaign, Reason!.Trim(), cancel);
        }

        return RedirectToPage("Form", new { id = made.Campaign.Id, dispatch = made.Dispatch.Id });
    }

    private string T(string key) => texts.For(typeof(AskOneModel))[key];

    private async Task<bool> FindAsync(SupplierId supplier, CancellationToken cancel)
    {
        if (await choice.OfAsync(reach.Organisation, [supplier], cancel) is not [var found])
        {
            return false;
        }

        (Supplier, newest) = (found, await sets.NewestAsync(cancel));
        return true;
    }
}
