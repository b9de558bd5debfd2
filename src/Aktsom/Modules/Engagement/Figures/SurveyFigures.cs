using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Engagement.Treating;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Engagement.Figures;

/// <summary>The yearly survey in figures: sent, answered, scored, and the four questions that are printed (indicators.md I-05, I-06, I-10–12, I-16, I-18).</summary>
internal sealed class SurveyFigures(AppDb db, CampaignDesk desk, CampaignResults results, FormQuestions questions) : IFigureSource
{
    private const string Module = "Engagement";

    private static readonly FigureDefinition Sent = new(
        "survey.sent",
        new("Mottakere av undersøkelsen", "Mottakarar av undersøkinga", "Suppliers sent the survey"),
        FigureUnit.Count,
        new(
            "Leverandører som fikk årets undersøkelse.",
            "Leverandørar som fekk undersøkinga for året.",
            "Suppliers that were sent the year’s survey."
        ),
        "I-18",
        Module
    );
    private static readonly FigureDefinition Response = new(
        "survey.responseShare",
        new("Svarandel i årlig undersøkelse", "Svardel i årleg undersøking", "Answered the yearly survey"),
        FigureUnit.Percent,
        new(
            "Leverandører som svarte før undersøkelsen ble lukket, delt på dem som fikk den.",
            "Leverandørar som svarte før undersøkinga blei lukka, delt på dei som fekk ho.",
            "Suppliers that answered before the survey was closed, of those it was sent to."
        ),
        "I-05",
        Module
    );
    private static readonly FigureDefinition Score = new(
        "survey.score",
        new("Gjennomsnittlig poengsum", "Gjennomsnittleg poengsum", "Average sustainability score"),
        FigureUnit.Points,
        new(
            "Gjennomsnittet av leverandørenes poeng, 0–100. «Vi vet ikke» teller verken for eller mot.",
            "Gjennomsnittet av poenga til leverandørane, 0–100. «Vi veit ikkje» tel verken for eller mot.",
            "The mean of suppliers’ scores, 0–100. “We do not know” counts neither for nor against."
        ),
        "I-06",
        Module
    );
    private static readonly FigureDefinition[] Shares =
    [
        Share("answers.minimumWage", "I-10", "Følger minstelønnslov", "Følgjer minstelønslov", "National minimum wage law followed"),
        Share("answers.livingWage", "I-11", "Betaler levelønn", "Betaler levelønn", "Living wage paid"),
        Share("answers.overtime", "I-12", "Lovlig overtidsbetaling", "Lovleg overtidsbetaling", "Overtime paid by law"),
        Share(
            "answers.freedomOfAssociation",
            "I-16",
            "Godtar retten til å organisere seg",
            "Godtek retten til å organisere seg",
            "Right to organise accepted"
        ),
    ];
    private static readonly LocalisedText NoSurvey = new(
        "Leverandørene er ikke spurt i året.",
        "Leverandørane er ikkje spurde i året.",
        "Suppliers have not been asked in the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Sent, Response, Score, .. Shares];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var ofYear = await db.Set<Campaign>()
            .AsNoTracking()
            .Where(campaign => campaign.OrganisationId == scope.Organisation && campaign.Year == scope.Year)
            .Where(campaign => campaign.State != CampaignState.Draft)
            .OrderByDescending(campaign => campaign.Id)
            .ToListAsync(cancel);
        var survey = ofYear.Find(campaign => campaign.Kind == SetKind.YearlySurvey);
        if (Shares.Contains(definition))
        {
            return await ShareAsync(definition, scope, survey is null ? ofYear : [survey, .. ofYear], cancel);
        }

        if (survey is null)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NoSurvey);
        }

        var forms = (await desk.DispatchesAsync(survey.Id, cancel)).Where(form => form.State != DispatchState.Planned).ToList();
        return definition == Sent ? SentTo(scope, forms)
            : definition == Response ? Answered(scope, forms)
            : Mean(scope, forms);
    }

    private static Figure SentTo(FigureScope scope, List<SurveyDispatch> forms) =>
        Figure.Of(Sent, scope, forms.Count, Trace(Sent, scope, forms.Select(form => Record(form, 1)), forms.Count));

    private static Figure Answered(FigureScope scope, List<SurveyDispatch> forms) =>
        Figure.Share(
            Response,
            scope,
            forms.Count(CampaignSum.HasAnswered),
            forms.Count,
            Trace(
                Response,
                scope,
                forms.Select(form =>
                    CampaignSum.HasAnswered(form) ? Record(form, 1) : Record(form, null) with { InDenominatorOnly = true }
                ),
                forms.Count
            )
        );

    private static Figure Mean(FigureScope scope, List<SurveyDispatch> forms)
    {
        var scored = forms.Where(form => form is { IsAnswered: true, Late: false, Score: not null }).ToList();
        if (scored.Count == 0)
        {
            return Figure.None(Score, scope, FigureGap.NothingToCount, NoSurvey);
        }

        // Each form adds its part of the mean, so that the records together give the figure to the last digit.
        var parts = scored.Select(form => Record(form, form.Score!.Value / scored.Count)).ToList();
        return Figure.Of(Score, scope, parts.Sum(part => part.Contribution!.Value), Trace(Score, scope, parts, scored.Count));
    }

    /// <summary>The newest campaign that asks the question, the yearly survey before others.</summary>
    private async Task<Figure> ShareAsync(
        FigureDefinition definition,
        FigureScope scope,
        IReadOnlyList<Campaign> campaigns,
        CancellationToken cancel
    )
    {
        foreach (var campaign in campaigns)
        {
            var set = await questions.OfAsync(campaign, cancel);
            if (
                set.Questions.FirstOrDefault(question => string.Equals(question.Figure, definition.Id, StringComparison.Ordinal)) is
                { } question
            )
            {
                return await ShareOfAsync(definition, scope, campaign, question, cancel);
            }
        }

        return Figure.None(definition, scope, FigureGap.Unknown, NoSurvey);
    }

    private async Task<Figure> ShareOfAsync(
        FigureDefinition definition,
        FigureScope scope,
        Campaign campaign,
        Question question,
        CancellationToken cancel
    )
    {
        var forms = (await desk.DispatchesAsync(campaign.Id, cancel))
            .Where(form => form is { IsAnswered: true, Late: false })
            .ToDictionary(form => form.Id);
        var told = (await results.AnswersAsync(campaign, forms.Keys, cancel))
            .Where(answer => string.Equals(answer.Code, question.Code, StringComparison.Ordinal) && answer.Kind == AnswerKind.Value)
            .OrderBy(answer => answer.Dispatch.Value)
            .ToList();
        var share = Scoring.Share(question, told.Select(answer => answer.Answer));
        var records = told.Select(answer =>
            answer.Answer.Has(question.Good!)
                ? Record(forms[answer.Dispatch], 1)
                : Record(forms[answer.Dispatch], null) with
                {
                    InDenominatorOnly = true,
                }
        );
        return Figure.Share(definition, scope, share.Good, share.Told, Trace(definition, scope, records, told.Count));
    }

    private static FigureTrace Trace(FigureDefinition definition, FigureScope scope, IEnumerable<TraceRecord> records, int total) =>
        new(definition.Rule, [.. records.Take(scope.EveryRecord ? int.MaxValue : MostShown)], total, []);

    private const int MostShown = 50;

    private static TraceRecord Record(SurveyDispatch form, decimal? contribution) =>
        new("supplier", form.Supplier.ToString(), form.SupplierName, contribution, $"/campaigns/{form.Campaign}/suppliers/{form.Id}");

    private static FigureDefinition Share(string id, string spec, string nb, string nn, string en) =>
        new(
            id,
            new(nb, nn, en),
            FigureUnit.Percent,
            new(
                "Svar ja, delt på svar ja, delvis og nei. De som ikke vet, holdes utenfor. Leverandørenes egne svar.",
                "Svar ja, delt på svar ja, delvis og nei. Dei som ikkje veit, blir haldne utanfor. Leverandørane sine eigne svar.",
                "Answers yes, of answers yes, partly and no. Those who do not know are left out. Suppliers’ own answers."
            ),
            spec,
            Module
        );
}
