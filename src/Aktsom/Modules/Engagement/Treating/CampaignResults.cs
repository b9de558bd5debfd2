using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Treating;

/// <summary>One question over all answered forms.</summary>
/// <param name="Question">The question.</param>
/// <param name="Share">Good answers of those who told, with those who do not know apart.</param>
/// <param name="Keys">How many gave each key.</param>
/// <param name="Verified">How many answers were checked against something else.</param>
/// <param name="Discussed">How many were gone through together.</param>
/// <param name="Answered">How many answered at all.</param>
/// <param name="ByCheck">The share again for those the supplier only claims, those discussed and those verified (R-NOR-26).</param>
internal sealed record QuestionResult(
    Question Question,
    AnswerShare Share,
    IReadOnlyDictionary<string, int> Keys,
    int Verified,
    int Discussed,
    int Answered,
    IReadOnlyDictionary<Verification, AnswerShare> ByCheck
);

/// <param name="Scores">The score of each form that has one: the n of the mean.</param>
/// <param name="Questions">The questions in order.</param>
internal sealed record CampaignResult(IReadOnlyList<decimal> Scores, IReadOnlyList<QuestionResult> Questions)
{
    /// <summary>Null where no form has a score.</summary>
    public decimal? Mean => Scores.Count == 0 ? null : Scores.Average();
}

/// <summary>Counts the answers of a campaign: forms that were answered in time, and nothing that is only begun.</summary>
internal sealed class CampaignResults(AppDb db, CampaignDesk desk, FormQuestions questions)
{
    public async Task<CampaignResult> OfAsync(Campaign campaign, CancellationToken cancel)
    {
        var set = await questions.OfAsync(campaign, cancel);
        var forms = (await desk.DispatchesAsync(campaign.Id, cancel)).Where(form => form is { IsAnswered: true, Late: false }).ToList();
        var byForm = (await AnswersAsync(campaign, [.. forms.Select(form => form.Id)], cancel)).ToLookup(answer => answer.Dispatch);
        var counted = forms
            .SelectMany(form =>
            {
                // An answer under a question that was hidden again counts for nothing.
                var sheet = new AnswerSheet(set, byForm[form.Id].Select(answer => answer.Answer));
                return byForm[form.Id].Where(answer => sheet.Find(answer.Code) is not null);
            })
            .ToLookup(answer => answer.Code, StringComparer.Ordinal);
        return new CampaignResult(
            [.. forms.Select(form => form.Score).OfType<decimal>()],
            [.. set.Questions.Select(question => Count(question, [.. counted[question.Code]]))]
        );
    }

    public async Task<List<SurveyAnswer>> AnswersAsync(
        Campaign campaign,
        IReadOnlyCollection<DispatchId> forms,
        CancellationToken cancel
    ) =>
        await db.Set<SurveyAnswer>()
            .AsNoTracking()
            .Where(answer => answer.OrganisationId == campaign.OrganisationId && forms.Contains(answer.Dispatch))
            .ToListAsync(cancel);

    private static QuestionResult Count(Question question, IReadOnlyList<SurveyAnswer> answers) =>
        new(
            question,
            Scoring.Share(question, answers.Select(answer => answer.Answer)),
            question.Keys.ToDictionary(key => key, key => answers.Count(answer => answer.Answer.Has(key)), StringComparer.Ordinal),
            answers.Count(answer => answer.Verification == Verification.Verified),
            answers.Count(answer => answer.Verification == Verification.Discussed),
            answers.Count,
            Enum.GetValues<Verification>()
                .ToDictionary(
                    check => check,
                    check => Scoring.Share(question, answers.Where(answer => answer.Verification == check).Select(answer => answer.Answer))
                )
        );
}
