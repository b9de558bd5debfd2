using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Duplicates;

/// <summary>Suppliers that look alike, with the reason; each is asked about once, and every answer can be taken back.</summary>
[Authorize(RegisterPermissions.See)]
internal sealed class ListModel(AppDb db, Reach reach, FindDuplicates find, DecideDuplicate decide, IAuthorizationService authorization)
    : PageModel
{
    private const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public DuplicateDecision Show { get; set; }

    [TempData]
    public int? Found { get; set; }

    public IReadOnlyList<PairView> Pairs { get; private set; } = [];
    public IReadOnlyDictionary<DuplicateDecision, int> Counts { get; private set; } = new Dictionary<DuplicateDecision, int>();
    public Paging Paging { get; private set; } = null!;
    public bool MayEdit { get; private set; }

    internal sealed record PairView(DuplicatePair Pair, Supplier First, Supplier Second, string Reasons)
    {
        /// <summary>Which of the two is kept, where they are one.</summary>
        public Supplier? Kept =>
            First.MergedInto == Second.Id ? Second
            : Second.MergedInto == First.Id ? First
            : null;
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        MayEdit = (await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded;
        var organisation = reach.Organisation;
        var pairs = db.Set<DuplicatePair>().AsNoTracking().Where(pair => pair.OrganisationId == organisation);
        Counts = await pairs.GroupBy(pair => pair.Decision).ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
        var number = Paging.ReadNumber(Request);
        var suppliers = db.Set<Supplier>().AsNoTracking().Where(supplier => supplier.OrganisationId == organisation);
        var shown = await (
            from pair in pairs
            where pair.Decision == Show
            join first in suppliers on pair.First equals first.Id
            join second in suppliers on pair.Second equals second.Id
            orderby pair.Score descending, pair.First, pair.Second
            select new
            {
                pair,
                first,
                second,
            }
        )
            .Skip((int)Math.Min(int.MaxValue, (number - 1L) * PageSize))
            .Take(PageSize)
            .ToListAsync(cancel);
        Pairs = [.. shown.Select(row => new PairView(row.pair, row.first, row.second, MatchReasons.Sentences(row.pair.Reasons)))];
        Paging = Paging.ByNumber(number, PageSize, Pairs.Count, Counts.GetValueOrDefault(Show));
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancel)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        Found = await find.RunAsync(cancel);
        return RedirectToPage(new { Show = DuplicateDecision.Open });
    }

    public Task<IActionResult> OnPostSameAsync(SupplierId first, SupplierId second, bool keepSecond, CancellationToken cancel) =>
        AnswerAsync(() => decide.SameAsync(first, second, keepSecond, cancel));

    public Task<IActionResult> OnPostDifferentAsync(SupplierId first, SupplierId second, CancellationToken cancel) =>
        AnswerAsync(() => decide.DifferentAsync(first, second, cancel));

    public Task<IActionResult> OnPostUndoAsync(SupplierId first, SupplierId second, CancellationToken cancel) =>
        AnswerAsync(() => decide.UndoAsync(first, second, cancel));

    // A pair that somebody else has answered meanwhile is simply shown where it now stands.
    private async Task<IActionResult> AnswerAsync(Func<Task<bool>> answer)
    {
        if (!await MayAsync())
        {
            return Forbid();
        }

        await answer();
        return RedirectToPage(new { Show });
    }

    private async Task<bool> MayAsync() => (await authorization.AuthorizeAsync(User, RegisterPermissions.Edit)).Succeeded;
}
