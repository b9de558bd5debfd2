using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Impacts.Remedy;

/// <summary>Harm that is to be put right; those without evidence of the supplier's duty by themselves (R-EHN-09).</summary>
[Authorize(ImpactPermissions.See)]
internal sealed class ListModel(RemedyBook book, Reach reach) : PageModel
{
    public IReadOnlyList<RemedyLine> All { get; private set; } = [];
    public IReadOnlyList<RemedyLine> Shown { get; private set; } = [];
    public bool OnlyLacking { get; private set; }

    public async Task OnGetAsync([FromQuery] bool lacking, CancellationToken cancel)
    {
        OnlyLacking = lacking;
        All = await book.AllAsync(reach.Organisation, cancel);
        Shown = [.. All.Where(line => !lacking || line.LacksDuty)];
    }
}
