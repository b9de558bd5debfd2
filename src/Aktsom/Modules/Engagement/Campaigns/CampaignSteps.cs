using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Start;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>What the campaigns call for now: answers nobody has read, and a deadline that has passed.</summary>
internal sealed class CampaignSteps(AppDb db, ModuleTexts texts, TimeProvider clock) : INextStep
{
    private const int MinutesAForm = 10;
    private const int MostMinutes = 120;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(CampaignSteps));
        var steps = new List<NextStep>();
        var unread = await db.Set<SurveyDispatch>()
            .Where(form => form.OrganisationId == organisation && form.State == DispatchState.Answered)
            .GroupBy(form => form.Campaign)
            .Select(group => new { Campaign = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count)
            .FirstOrDefaultAsync(cancel);
        if (unread is not null)
        {
            steps.Add(
                new NextStep(
                    48,
                    text["Step.Unread", Formats.Number(unread.Count)],
                    text["Step.Unread.Why"],
                    Math.Min(MostMinutes, MinutesAForm * unread.Count),
                    $"/campaigns/{unread.Campaign}?view=Answered",
                    text["Step.Unread.Act"]
                )
            );
        }

        var critical = await db.Set<FindingProposal>()
            .CountAsync(one => one.OrganisationId == organisation && one.State == ProposalState.Open, cancel);
        if (critical > 0)
        {
            steps.Add(
                new NextStep(
                    72,
                    text["Step.Proposals", Formats.Number(critical)],
                    text["Step.Proposals.Why"],
                    MinutesAForm * critical,
                    "/campaigns/proposals",
                    text["Step.Proposals.Act"]
                )
            );
        }

        var today = clock.Today();
        var over = await db.Set<Campaign>()
            .Where(campaign => campaign.OrganisationId == organisation && campaign.State == CampaignState.Open && campaign.Due < today)
            .OrderBy(campaign => campaign.Due)
            .FirstOrDefaultAsync(cancel);
        if (over is not null)
        {
            steps.Add(
                new NextStep(
                    44,
                    text["Step.Over", over.Name],
                    text["Step.Over.Why", Formats.Day(over.Due)],
                    5,
                    $"/campaigns/{over.Id}",
                    text["Step.Over.Act"]
                )
            );
        }

        return steps;
    }
}
