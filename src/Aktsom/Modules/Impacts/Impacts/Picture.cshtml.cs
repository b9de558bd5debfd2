using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Impacts;

/// <summary>Severity by likelihood, five by five: a picture and its table. It orders nothing.</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class PictureModel(ImpactRegister register, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public int Shown { get; private set; }
    public IReadOnlyList<(ImpactYear Impact, int Number)> Judged { get; private set; } = [];
    public int NotJudged { get; private set; }

    public IEnumerable<(ImpactYear Impact, int Number)> At(int severity, int likelihood) =>
        Judged.Where(row => row.Impact.Key is { } key && key.Severity.Value == severity && key.Likelihood == likelihood);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Shown = Year ?? (await register.YearsAsync(cancel))[0];
        var impacts = await register.OfYearAsync(reach.Organisation, Shown, cancel);
        Judged = [.. impacts.Where(impact => impact.Key is not null).Select((impact, at) => (impact, at + 1))];
        NotJudged = impacts.Count - Judged.Count;
    }
}
