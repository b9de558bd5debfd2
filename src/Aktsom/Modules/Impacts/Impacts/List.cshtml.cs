using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Judgement;
using Aktsom.Modules.Impacts.Years;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>The impacts of a year, most severe for people first.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class ListModel(AppDb db, ImpactRegister register, OpenYear years, Reach reach, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<ImpactYear> Impacts { get; private set; } = [];
    public int OpenCandidates { get; private set; }

    public int Shown => Year ?? Years[0];

    public int Prioritised => Impacts.Count(impact => impact.Prioritised == true);

    /// <summary>By severity, 5 first; what is not judged stands last.</summary>
    public IEnumerable<IGrouping<int, (ImpactYear Impact, int Number)>> Groups =>
        Impacts.Select((impact, at) => (impact, at + 1)).GroupBy(row => row.impact.Key?.Severity.Value ?? 0);

    /// <summary>Titles that stand more than once: allowed, but somebody should say what parts them (R-LO-17, K-04).</summary>
    public IReadOnlyList<string> SameTitles =>
        [
            .. Impacts
                .GroupBy(impact => impact.Title, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key),
        ];

    /// <summary>The next year, while nobody has opened it and it is not still to come.</summary>
    public int? NextYear => Years[0] < clock.Today().Year && Impacts.Count > 0 && Shown == Years[0] ? Years[0] + 1 : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Years = await register.YearsAsync(cancel);
        Impacts = await register.OfYearAsync(reach.Organisation, Shown, cancel);
        OpenCandidates = await db.Set<Candidates.Candidate>()
            .CountAsync(one => one.OrganisationId == reach.Organisation && one.State == Candidates.CandidateState.Open, cancel);
    }

    public async Task<IActionResult> OnPostOpenAsync(int year, [FromServices] IAuthorizationService authorization, CancellationToken cancel)
    {
        if (!(await authorization.AuthorizeAsync(User, ImpactPermissions.Edit)).Succeeded)
        {
            return Forbid();
        }

        await years.OpenAsync(year, cancel);
        return RedirectToPage(new { year });
    }
}
