using Aktsom.Modules.Organisations.Organisations;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Organisations.Switch;

/// <summary>Which organisation is open, for those who work in several. Signed in is enough: only the person's own are shown.</summary>
internal sealed class ChooseModel(AppDb db, Reach reach) : PageModel
{
    public IReadOnlyList<(OrganisationId Id, string Name)> Choices { get; private set; } = [];

    public OrganisationId? Current => reach.Current;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mine = reach.Organisations.ToList();
        var found = await db.Set<Organisation>()
            .Where(organisation => mine.Contains(organisation.OrganisationId))
            .OrderBy(organisation => organisation.Name)
            .Select(organisation => new { organisation.OrganisationId, organisation.Name })
            .ToListAsync(cancel);
        Choices = [.. found.Select(organisation => (organisation.OrganisationId, organisation.Name))];
    }

    public IActionResult OnPost(OrganisationId organisation)
    {
        if (!reach.Sees(organisation))
        {
            return NotFound();
        }

        Response.Cookies.Append(ReachMiddleware.ChoiceCookie, organisation.ToString(), SwitchCookie.Options(Request));
        return LocalRedirect("/");
    }
}
