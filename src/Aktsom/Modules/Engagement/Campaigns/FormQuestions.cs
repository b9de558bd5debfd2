using System.Collections.Concurrent;
using System.Text;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Campaigns;

/// <summary>Keeps the questions that have been read: those of a campaign never change, and a thousand suppliers ask for the same.</summary>
internal sealed class ReadQuestions
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<CampaignId, QuestionSet> read = new();

    public QuestionSet? Find(CampaignId campaign) => read.GetValueOrDefault(campaign);

    public void Keep(CampaignId campaign, QuestionSet set)
    {
        if (read.Count >= Most)
        {
            read.Clear();
        }

        read[campaign] = set;
    }
}

/// <summary>The questions of a campaign as they were chosen.</summary>
internal sealed class FormQuestions(AppDb db, ReadQuestions read)
{
    public async Task<QuestionSet> OfAsync(Campaign campaign, CancellationToken cancel)
    {
        if (read.Find(campaign.Id) is { } known)
        {
            return known;
        }

        // A campaign on its way into the database has its questions here already.
        var json =
            db.Set<CampaignQuestions>().Local.FirstOrDefault(one => one.Campaign == campaign.Id)?.Json
            ?? await db.Set<CampaignQuestions>()
                .Where(one => one.OrganisationId == campaign.OrganisationId && one.Campaign == campaign.Id)
                .Select(one => one.Json)
                .SingleAsync(cancel);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var set = QuestionSets.Read($"{campaign.Set}-{campaign.SetVersion}", stream);
        read.Keep(campaign.Id, set);
        return set;
    }
}
