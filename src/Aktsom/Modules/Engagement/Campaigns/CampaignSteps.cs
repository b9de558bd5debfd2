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
    private const int Overdue = 58;
    private const int SendAnew = 43;

    public async Task<IReadOnlyList<NextStep>> FindAsync(OrganisationId organisation, CancellationToken cancel)
    {
        var text = texts.For(typeof(CampaignSteps));
        var steps = new List<NextStep>();
        var today = clock.Today();
        var over = db.Set<Campaign>().Where(one => one.OrganisationId == organisation && one.TreatTo < today).Select(one => one.Id);
        var unread = await db.Set<SurveyDispatch>()
            .Where(form => form.OrganisationId == organisation && form.State == DispatchState.Answered)
            .Where(form => !over.Contains(form.Campaign))
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

        steps.AddRange(await YearlyAsync(organisation, today, cancel));
        var late = await db.Set<Campaign>()
            .Where(campaign => campaign.OrganisationId == organisation && campaign.State == CampaignState.Open && campaign.Due < today)
            .OrderBy(campaign => campaign.Due)
            .FirstOrDefaultAsync(cancel);
        if (late is not null)
        {
            steps.Add(
                new NextStep(
                    44,
                    text["Step.Over", late.Name],
                    text["Step.Over.Why", Formats.Day(late.Due)],
                    5,
                    $"/campaigns/{late.Id}",
                    text["Step.Over.Act"]
                )
            );
        }

        return steps;
    }

    /// <summary>Answers left when their window is over, and yearly campaigns whose month has come (R-LIL-26).</summary>
    private async Task<IReadOnlyList<NextStep>> YearlyAsync(OrganisationId organisation, DateOnly today, CancellationToken cancel)
    {
        var text = texts.For(typeof(CampaignSteps));
        var all = await db.Set<Campaign>()
            .AsNoTracking()
            .Where(campaign => campaign.OrganisationId == organisation && campaign.State != CampaignState.Draft)
            .Where(campaign => campaign.SendMonth != null || campaign.TreatTo < today)
            .ToListAsync(cancel);
        var steps = new List<NextStep>();
        foreach (var campaign in all.Where(campaign => campaign.IsTreatmentOver(today)))
        {
            var unread = await db.Set<SurveyDispatch>()
                .CountAsync(
                    form => form.OrganisationId == organisation && form.Campaign == campaign.Id && form.State == DispatchState.Answered,
                    cancel
                );
            if (unread > 0)
            {
                steps.Add(
                    new NextStep(
                        Overdue,
                        text["Step.Window" + (unread == 1 ? ".one" : ".many"), Formats.Number(unread), campaign.Name],
                        text["Step.Window.Why", Formats.Day(campaign.TreatTo!.Value)],
                        Math.Min(MostMinutes, MinutesAForm * unread),
                        $"/campaigns/{campaign.Id}?view=Answered",
                        text["Step.Unread.Act"]
                    )
                );
            }
        }

        foreach (var last in all.Where(one => one.SendMonth is not null).GroupBy(one => one.Set, StringComparer.Ordinal).Select(Newest))
        {
            if (last.Year < today.Year && today.Month >= last.SendMonth)
            {
                steps.Add(
                    new NextStep(
                        SendAnew,
                        text["Step.SendYearly", last.Name],
                        text["Step.SendYearly.Why", SendMonths.Name(last.SendMonth!.Value)],
                        MinutesAForm,
                        $"/campaigns/new?like={last.Id}",
                        text["Step.SendYearly.Act"]
                    )
                );
            }
        }

        return steps;
    }

    private static Campaign Newest(IGrouping<string, Campaign> campaigns) => campaigns.MaxBy(campaign => campaign.Id.Value)!;
}
