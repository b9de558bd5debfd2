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

namespace Aktsom.Modules.Engagement.Terms;

internal enum ClauseView
{
    Lacking,
    With,
    Without,
}

/// <param name="Year">The year.</param>
/// <param name="With">Agreements in force that hold a clause set.</param>
/// <param name="All">Agreements in force.</param>
internal sealed record ClauseYear(int Year, int With, int All);

/// <summary>Agreements with and without a clause set, and the share year by year (R-NOR-11).</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ClausesModel(
    TermsBook book,
    ISuppliers suppliers,
    IAuthorizationService authorization,
    Reach reach,
    TimeProvider clock
) : PageModel
{
    private const int YearsBack = 4;

    [BindProperty(SupportsGet = true)]
    public ClauseView? View { get; set; }

    [BindProperty, Display(Name = "Clauses.From")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public Guid Revision { get; set; }

    public bool MayEdit { get; private set; }
    public ClauseView Chosen => View ?? (Count(ClauseView.Lacking) > 0 ? ClauseView.Lacking : ClauseView.With);
    public IReadOnlyList<AgreementWithTerms> Running { get; private set; } = [];
    public IReadOnlyList<ClauseYear> Years { get; private set; } = [];
    public IReadOnlyList<AgreementWithTerms> Shown => [.. Running.Where(one => Fits(one, Chosen))];
    public IReadOnlyDictionary<SupplierId, string> Names { get; private set; } = new Dictionary<SupplierId, string>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rule = await book.RuleAsync(reach.Organisation, cancel);
        (From, Revision) = (rule.From, rule.Revision);
        await ListAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ListAsync(cancel);
        if (!MayEdit)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var rule = await book.RuleAsync(reach.Organisation, cancel);
        return await book.SetRuleAsync(rule, From, Revision, cancel)
            ? RedirectToPage()
            : this.PageWithErrors("", SharedTexts.Get("SavedFirst.Error"));
    }

    public int Count(ClauseView view) => Running.Count(one => Fits(one, view));

    private static bool Fits(AgreementWithTerms one, ClauseView view) =>
        view switch
        {
            ClauseView.Lacking => one.LacksClauses,
            ClauseView.With => one.Terms.Clauses is not null,
            _ => one.Terms.Clauses is null,
        };

    private async Task ListAsync(CancellationToken cancel)
    {
        MayEdit = (await authorization.AuthorizeAsync(User, EngagementPermissions.Send)).Succeeded;
        var today = clock.Today();
        var all = await book.AllAsync(reach.Organisation, cancel);
        Running = [.. all.Where(one => one.Agreement.To is null || one.Agreement.To >= today)];
        Years =
        [
            .. Enumerable
                .Range(today.Year - YearsBack, YearsBack + 1)
                .Select(year =>
                {
                    var inForce = all.Where(one => one.Agreement.RunsIn(year)).ToList();
                    return new ClauseYear(year, inForce.Count(one => one.HeldClausesIn(year)), inForce.Count);
                }),
        ];
        Names = await suppliers.NamesOfAsync(reach.Organisation, [.. Running.Select(one => one.Agreement.Supplier).Distinct()], cancel);
    }
}
