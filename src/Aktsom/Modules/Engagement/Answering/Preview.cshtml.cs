using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Organisations.Contracts;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Web.Layouts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A set exactly as the supplier will see it, in the six languages, with every question on one page.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class PreviewModel(OwnSets sets, CampaignDesk campaigns, FormQuestions questions, Reach reach, IOrganisations organisations)
    : PageModel
{
    public QuestionSet Set { get; private set; } = null!;

    public static string PrefixOf(Question question) => "q" + question.Code.Replace('.', '-') + "_";

    /// <param name="set">The set's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="campaign">The campaign it is sent in, whose questions are its own.</param>
    /// <param name="cancel">Stops the look-up.</param>
    public async Task<IActionResult> OnGetAsync(string set, int version, CampaignId? campaign, CancellationToken cancel)
    {
        if (
            await FindAsync(set, version, campaign, cancel) is not { } found
            || await organisations.FactsAsync(reach.Organisation, cancel) is not { } facts
        )
        {
            return NotFound();
        }

        Set = found;
        ViewData[nameof(OrganisationFace)] = facts.Face();
        return Page();
    }

    private async Task<QuestionSet?> FindAsync(string set, int version, CampaignId? campaign, CancellationToken cancel) =>
        campaign is not { } id ? await sets.FindAsync(set, version, cancel)
        : await campaigns.FindAsync(id, cancel) is { } sent ? await questions.OfAsync(sent, cancel)
        : null;
}
