using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Web.Layouts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A set exactly as the supplier will see it, in the six languages, with every question on one page.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class PreviewModel(QuestionSets sets, Reach reach, IOrganisations organisations) : PageModel
{
    public QuestionSet Set { get; private set; } = null!;

    public static string PrefixOf(Question question) => "q" + question.Code.Replace('.', '-') + "_";

    public async Task<IActionResult> OnGetAsync(string set, int version, CancellationToken cancel)
    {
        if (sets.Find(set, version) is not { } found || await organisations.FactsAsync(reach.Organisation, cancel) is not { } facts)
        {
            return NotFound();
        }

        Set = found;
        ViewData[nameof(OrganisationFace)] = facts.Face();
        return Page();
    }
}
