using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Aktsom.Modules.Engagement.Treating;

/// <summary>What came of a campaign: the mean with its n, and each question with how many told, how many do not know, and what the answers rest on.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ResultsModel(CampaignDesk desk, CampaignResults results, FormQuestions questions, AnswerWords words) : PageModel
{
    public Campaign Campaign { get; private set; } = null!;
    public QuestionSet Set { get; private set; } = null!;
    public CampaignSum Sum { get; private set; } = null!;
    public CampaignResult Result { get; private set; } = null!;

    public string Word(Question question, string key) => words.Key(question, key);

    public async Task<IActionResult> OnGetAsync(CampaignId id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } campaign)
        {
            return NotFound();
        }

        if (campaign.State == CampaignState.Draft)
        {
            return RedirectToPage("/Engagement/Campaigns/Recipients", new { id });
        }

        (Campaign, Set) = (campaign, await questions.OfAsync(campaign, cancel));
        Sum = CampaignSum.Of(await desk.DispatchesAsync(id, cancel));
        Result = await results.OfAsync(campaign, cancel);
        return Page();
    }
}
