using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Known;

/// <summary>The newest accepted answer to each question that has not changed since.</summary>
internal sealed class EarlierAnswers(AppDb db, Reach reach, FormQuestions questions, TimeProvider clock) : IKnownSource
{
    private static readonly DispatchState[] Done = [DispatchState.Answered, DispatchState.Treated, DispatchState.Signed];

    public int Order => 10;

    public async Task<IReadOnlyList<FoundAnswer>> FindAsync(Asking asking, CancellationToken cancel)
    {
        var codes = asking.Set.Questions.Select(question => question.Code).ToList();
        var (suppliers, campaign) = (asking.Suppliers, asking.Campaign);
        var since = clock.Today().AddMonths(-KnownAnswers.Months).StartInOslo();
        var earlier = await (
            from form in db.Set<SurveyDispatch>().AsNoTracking()
            where form.OrganisationId == reach.Organisation && suppliers.Contains(form.Supplier) && form.Campaign != campaign
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
            unchanged[one.Id] = [.. QuestionChange.Unchanged(await questions.OfAsync(one, cancel), asking.Set)];
        }

        var bySupplier = asking.Forms.ToDictionary(form => form.Supplier);
        return
        [
            .. earlier
                .Where(one => unchanged[one.Campaign].Contains(one.Answer.Code))
                .DistinctBy(one => (one.Supplier, one.Answer.Code))
                .Select(one => new FoundAnswer(
                    bySupplier[one.Supplier],
                    one.Answer.Code,
                    KnownFrom.Answers,
                    campaigns[one.Campaign].Name,
                    one.Answer.By,
                    one.Answer.At
                )
                {
                    Values = one.Answer.Values,
                    Comment = one.Answer.Comment,
                    Verification = one.Answer.Verification,
                }),
        ];
    }

    private async Task<Dictionary<CampaignId, Campaign>> CampaignsAsync(IReadOnlyCollection<CampaignId> ids, CancellationToken cancel) =>
        await db.Set<Campaign>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == reach.Organisation && ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancel);
}
