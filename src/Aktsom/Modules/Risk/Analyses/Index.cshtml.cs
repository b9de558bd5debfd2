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

/// <summary>Suppliers at high risk and where each stands: decision, new assessment, analysis, plan. The most pressing first.</summary>
[Authorize(RiskPermissions.See)]
internal sealed class IndexModel(
    AnalysisBook book,
    ISuppliers suppliers,
    IAuthorizationService authorization,
    Reach reach,
    ModuleTexts texts,
    TimeProvider clock
) : PageModel
{
    private const int AtMost = 200;

    public DateOnly Today { get; private set; }
    public int? Days { get; private set; }
    public bool MayEdit { get; private set; }
    public IReadOnlyList<AnalysedSupplier> All { get; private set; } = [];
    public IReadOnlyList<AnalysedSupplier> Shown { get; private set; } = [];
    public IReadOnlyDictionary<SupplierId, string> Names { get; private set; } = new Dictionary<SupplierId, string>();

    [BindProperty, Display(Name = "Analyses.Days")]
    public int? NewDays { get; set; }

    [BindProperty(SupportsGet = true)]
    public AnalysisStanding? Standing { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => await ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded)
        {
            return Forbid();
        }

        this.Require(texts, NewDays is null or (>= 1 and <= AnalysisRule.MostDays), nameof(NewDays), "Analyses.Days.Wrong");
        if (!ModelState.IsValid)
        {
            await ReadAsync(cancel);
            return this.PageWithErrors();
        }

        await book.SetDaysAsync(NewDays, cancel);
        return RedirectToPage();
    }

    public int Count(AnalysisStanding standing) => All.Count(one => one.Standing == standing);

    private async Task ReadAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        MayEdit = (await authorization.AuthorizeAsync(User, RiskPermissions.Override)).Succeeded;
        Days = await book.DaysAsync(reach.Organisation, cancel);
        if (Request.Method == HttpMethods.Get)
        {
            NewDays = Days;
        }

        All = await book.AllAsync(reach.Organisation, cancel);
        Shown = [.. All.Where(one => Standing is null || one.Standing == Standing).Take(AtMost)];
        Names = await suppliers.NamesOfAsync(reach.Organisation, [.. Shown.Select(one => one.Supplier)], cancel);
    }
}
