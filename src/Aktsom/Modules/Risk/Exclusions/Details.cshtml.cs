using System.ComponentModel.DataAnnotations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Log;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Risk.Exclusions;

/// <summary>One decision: what it says, which purchases it flags, and what was found out about them.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class DetailsModel(
    AppDb db,
    ExclusionBook book,
    ISupplierChoice suppliers,
    Reach reach,
    IAuthorizationService authorization,
    ChangeLog log,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    /// <summary>More rows than this make a page nobody reads; going through the first brings the next.</summary>
    public const int AtMost = 300;

    public ExclusionRule Rule { get; private set; } = null!;
    public ExclusionStanding Standing { get; private set; } = null!;
    public IReadOnlyList<string> Categories { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public bool MayEdit { get; private set; }

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "Exclusions.Answer")]
    public ExclusionAnswer? Answer { get; set; }

    [BindProperty, Display(Name = "Exclusions.Why"), StringLength(ExclusionRule.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "Exclusions.Withdraw.Why"), StringLength(ExclusionRule.LongestText, ErrorMessage = "Change.Reason.Long")]
    public string? WithdrawWhy { get; set; }

    public async Task<IActionResult> OnGetAsync(ExclusionRuleId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostFoundAsync(ExclusionRuleId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        var chosen = Standing.Suppliers.Where(one => one.IsFlagged && Chosen.Contains(one.Bought.Supplier.Value)).ToList();
        this.Require(texts, chosen.Count > 0, "", "Events.Choose");
        this.Require(texts, Answer is { } answer && Enum.IsDefined(answer), nameof(Answer), "Exclusions.Answer.Missing");
        this.Require(texts, !string.IsNullOrWhiteSpace(Why), nameof(Why), "Exclusions.Why.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        foreach (var one in chosen)
        {
            book.Find(Rule, one, Answer!.Value, Why!.Trim());
        }

        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(ExclusionRuleId id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || Rule.WithdrawnOn is not null)
        {
            return NotFound();
        }

        if (!MayEdit)
        {
            return Forbid();
        }

        this.Require(texts, !string.IsNullOrWhiteSpace(WithdrawWhy), nameof(WithdrawWhy), "Exclusions.Withdraw.Missing");
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        (Rule.WithdrawnOn, Rule.WithdrawnBy, Rule.WithdrawnReason) = (Today, reach.ActorName, WithdrawWhy!.Trim());
        log.Record("exclusion.withdrawn", "exclusion", id, after: new { Rule.WithdrawnOn }, reason: Rule.WithdrawnReason);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage(new { id });
    }

    private async Task<bool> FindAsync(ExclusionRuleId id, CancellationToken cancel)
    {
        if (await book.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Rule = found;
        Today = clock.Today();
        MayEdit = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        Standing = found.WithdrawnOn is null ? await book.StandingAsync(found, cancel) : new ExclusionStanding(found, []);
        var names = await suppliers.CategoriesAsync(reach.Organisation, cancel);
        Categories = [.. found.Categories.Where(names.ContainsKey).Select(category => names[category])];
        return true;
    }
}
