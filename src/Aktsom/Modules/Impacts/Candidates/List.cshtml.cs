using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Candidates;

/// <summary>What the screening proposes, gravest topic first, and what was answered.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class ListModel(AppDb db, CandidateDesk desk, Reach reach, IAuthorizationService authorization) : PageModel
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public CandidateState State { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyDictionary<CandidateState, int> Counts { get; private set; } = new Dictionary<CandidateState, int>();
    public IReadOnlyList<Candidate> Shown { get; private set; } = [];
    public Paging Paging { get; private set; } = Paging.ByNumber(1, Size, 0, 0);
    public bool MayEdit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        MayEdit = (await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded;
        var all = await db.Set<Candidate>().AsNoTracking().Where(one => one.OrganisationId == reach.Organisation).ToListAsync(cancel);
        Counts = all.CountBy(one => one.State).ToDictionary(pair => pair.Key, pair => pair.Value);
        var wanted = all.Where(one => one.State == State)
            .OrderByDescending(CandidateWords.Order)
            .ThenByDescending(one => one.Score)
            .ThenByDescending(one => one.Suppliers)
            .ToList();
        Number = Math.Clamp(Number, 1, Math.Max(1, (wanted.Count + Size - 1) / Size));
        Shown = [.. wanted.Skip((Number - 1) * Size).Take(Size)];
        Paging = Paging.ByNumber(Number, Size, Shown.Count, wanted.Count);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded)
        {
            return Forbid();
        }

        await desk.RefreshAsync(cancel);
        return RedirectToPage();
    }
}
