using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Figures;

/// <summary>What suppliers' answers of the year rest on: their own word, a talk, or something else than themselves (R-NOR-26).</summary>
internal sealed class VerificationFigures(AppDb db, CampaignDesk desk, CampaignResults results) : IFigureSource
{
    private const int MostShown = 50;

    private static readonly LocalisedText Rule = new(
        "Svar i undersøkelser som er sendt i året, etter hva de bygger på, delt på alle svar som sier noe.",
        "Svar i undersøkingar som er sende i året, etter kva dei byggjer på, delt på alle svar som seier noko.",
        "Answers in surveys sent in the year, by what they rest on, of all answers that say something."
    );
    private static readonly LocalisedText NoAnswers = new(
        "Ingen leverandør har svart på noe i året.",
        "Ingen leverandør har svart på noko i året.",
        "No supplier has answered anything in the year."
    );
    private static readonly (FigureDefinition Definition, Verification Check)[] Shares =
    [
        (
            Share("answers.verified", "Svar som er etterprøvd", "Svar som er etterprøvde", "Answers that are verified"),
            Verification.Verified
        ),
        (Share("answers.discussed", "Svar som er drøftet", "Svar som er drøfta", "Answers that were discussed"), Verification.Discussed),
        (
            Share("answers.claimed", "Svar som bare er påstått", "Svar som berre er påstått", "Answers that are only claimed"),
            Verification.Claimed
        ),
    ];

    public IReadOnlyList<FigureDefinition> Definitions => [.. Shares.Select(share => share.Definition)];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var check = Shares.First(share => share.Definition == definition).Check;
        var campaigns = await db.Set<Campaign>()
            .AsNoTracking()
            .Where(campaign => campaign.OrganisationId == scope.Organisation && campaign.Year == scope.Year)
            .Where(campaign => campaign.State != CampaignState.Draft)
            .OrderBy(campaign => campaign.Id)
            .ToListAsync(cancel);
        var records = new List<TraceRecord>();
        foreach (var campaign in campaigns)
        {
            records.AddRange(await RecordsAsync(campaign, check, cancel));
        }

        return records.Count == 0
            ? Figure.None(definition, scope, FigureGap.Unknown, NoAnswers)
            : Figure.Share(
                definition,
                scope,
                records.Count(record => !record.InDenominatorOnly),
                records.Count,
                new FigureTrace(Rule, [.. records.Take(scope.EveryRecord ? int.MaxValue : MostShown)], records.Count, [])
            );
    }

    private async Task<IEnumerable<TraceRecord>> RecordsAsync(Campaign campaign, Verification check, CancellationToken cancel)
    {
        var forms = (await desk.DispatchesAsync(campaign.Id, cancel))
            .Where(form => form is { IsAnswered: true, Late: false })
            .ToDictionary(form => form.Id);
        return (await results.AnswersAsync(campaign, forms.Keys, cancel))
            .Where(answer => answer.Kind == AnswerKind.Value)
            .OrderBy(answer => answer.Dispatch.Value)
            .ThenBy(answer => answer.Code, StringComparer.Ordinal)
            .Select(answer => new TraceRecord(
                "answer",
                $"{answer.Dispatch}/{answer.Code}",
                $"{forms[answer.Dispatch].SupplierName}, {answer.Code}",
                answer.Verification == check ? 1 : null,
                $"/campaigns/{campaign.Id}/suppliers/{answer.Dispatch}",
                InDenominatorOnly: answer.Verification != check
            ));
    }

    private static FigureDefinition Share(string id, string nb, string nn, string en) =>
        new(id, new(nb, nn, en), FigureUnit.Percent, Rule, null, "Engagement");
}
