using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Sets;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Every campaign, the newest first, with how many have answered.</summary>
[Authorize(EngagementPermissions.See)]
internal sealed class ListModel(AppDb db, Reach reach, CampaignDesk desk, OwnSets sets, ModuleTexts texts) : PageModel
{
    private IReadOnlyList<QuestionSet> usable = [];

    public IReadOnlyList<(Campaign Campaign, CampaignSum Sum)> Campaigns { get; private set; } = [];

    public string TitleOf(Campaign campaign) =>
        campaign.Kind == SetKind.CodeAcceptance
            ? texts.For(typeof(ListModel))["SetKind.CodeAcceptance"]
            : usable.FirstOrDefault(set => set.Id == campaign.Set && set.Version == campaign.SetVersion)?.Title.ToString() ?? campaign.Set;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        usable = await sets.UsableAsync(cancel);
        var all = await desk.AllAsync(cancel);
        var forms = await db.Set<SurveyDispatch>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation)
            .ToListAsync(cancel);
        var byCampaign = forms.ToLookup(one => one.Campaign);
        Campaigns = [.. all.Select(campaign => (campaign, CampaignSum.Of(byCampaign[campaign.Id])))];
    }
}
