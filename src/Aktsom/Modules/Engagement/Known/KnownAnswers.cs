using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>An answer we have already, and where from.</summary>
/// <param name="Form">The form it would spare the supplier in.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Source">The campaign it was answered in.</param>
internal sealed record KnownAnswer(SurveyDispatch Form, SurveyAnswer Answer, string Source);

/// <summary>Looks before we ask: what a supplier has told us lately, and somebody accepted, is not asked for again. The supplier sees it and may correct it.</summary>
internal sealed class KnownAnswers(AppDb db, Reach reach, FormQuestions questions, TimeProvider clock)
{
    /// <summary>How old an answer may be.</summary>
    public const int Months = 18;
    private static readonly DispatchState[] Done = [DispatchState.Answered, DispatchState.Treated, DispatchState.Signed];

    /// <summary>The newest accepted answer to each question that has not changed since, for each of the forms.</summary>
    public async Task<IReadOnlyList<KnownAnswer>> FindAsync(
        Campaign campaign,
        IReadOnlyCollection<SurveyDispatch> forms,
        CancellationToken cancel
    )
    {
        var set = await questions.OfAsync(campaign, cancel);
        var codes = set.Questions.Select(question => question.Code).ToList();
        var suppliers = forms.Select(form => form.Supplier).ToList();
        var since = clock.Today().AddMonths(-Months).StartInOslo();
        var earlier = await (
            from form in db.Set<SurveyDispatch>().AsNoTracking()
            where form.OrganisationId == reach.Organisation && suppliers.Contains(form.Supplier) && form.Campaign != campaign.Id
            where Done.Contains(form.State) && form.AnsweredAt >= since
            join answer in db.Set<SurveyAnswer>().AsNoTracking()
                on new { form.OrganisationId, Dispatch = form.Id } equals new { answer.OrganisationId, answer.Dispatch }
            where answer.Treatment == Treatment.Accepted && answer.Kind == AnswerKind.Value && codes.Contains(answer.Code)
            orderby answer.At descending
            select new
            {
                form.Campaign,
                form.Supplier,
                Answer = answer,
            }
        ).ToListAsync(cancel);
        var campaigns = await CampaignsAsync([.. earlier.Select(one => one.Campaign).Distinct()], cancel);
        var unchanged = new Dictionary<CampaignId, HashSet<string>>();
        foreach (var one in campaigns.Values)
        {
            unchanged[one.Id] = [.. QuestionChange.Unchanged(await questions.OfAsync(one, cancel), set)];
        }

        var bySupplier = forms.ToDictionary(form => form.Supplier);
        return
        [
            .. earlier
                .Where(one => unchanged[one.Campaign].Contains(one.Answer.Code))
                .DistinctBy(one => (one.Supplier, one.Answer.Code))
                .Select(one => new KnownAnswer(bySupplier[one.Supplier], one.Answer, campaigns[one.Campaign].Name)),
        ];
    }

    /// <summary>Writes what is known into the forms, with its source; the caller saves.</summary>
    public async Task FillAsync(Campaign campaign, IReadOnlyCollection<SurveyDispatch> forms, CancellationToken cancel)
    {
        foreach (var known in await FindAsync(campaign, forms, cancel))
        {
            db.Add(
                new SurveyAnswer
                {
                    OrganisationId = known.Form.OrganisationId,
                    Dispatch = known.Form.Id,
                    Code = known.Answer.Code,
                    Kind = known.Answer.Kind,
                    Values = [.. known.Answer.Values],
                    Comment = known.Answer.Comment,
                    By = known.Answer.By,
                    At = known.Answer.At,
                    Source = known.Source,
                    Verification = known.Answer.Verification,
                    Revision = Guid.CreateVersion7(clock.GetUtcNow()),
                }
            );
        }
    }

    private async Task<Dictionary<CampaignId, Campaign>> CampaignsAsync(IReadOnlyCollection<CampaignId> ids, CancellationToken cancel) =>
        await db.Set<Campaign>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancel);
}
