using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Contracts;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Data;

namespace Aktsom.Modules.Engagement.Examples;

/// <summary>Invented answers, the same at every start: most are good, some are partly, a few are not known, and two close a gate.</summary>
internal static class ExampleAnswers
{
    private const int OneInPartly = 9;
    private const int OneInUnknown = 11;
    private const int OneInPublished = 13;

    /// <summary>Answers of the forms that have been answered; each form gets its score and how far it is filled in.</summary>
    public static IReadOnlyList<SurveyAnswer> Of(QuestionSet set, IReadOnlyList<SurveyDispatch> forms, string treatedBy, TimeProvider clock)
    {
        var all = new List<SurveyAnswer>();
        foreach (var (form, number) in forms.Select((form, number) => (form, number)).Where(one => one.form.IsAnswered))
        {
            var own = new List<SurveyAnswer>();
            foreach (var question in set.Questions.Where(question => !question.Optional))
            {
                var sheet = new AnswerSheet(set, own.Select(answer => answer.Answer));
                if (sheet.Shown.Contains(question))
                {
                    own.Add(Answer(form, question, number, own.Count, treatedBy, clock));
                }
            }

            var done = new AnswerSheet(set, own.Select(answer => answer.Answer));
            (form.Answered, form.Asked) = (done.Completeness.Answered, done.Completeness.Asked);
            (form.ScorePoints, form.ScoreMost) = (done.Score?.Points, done.Score?.Most);
            all.AddRange(own);
        }

        return all;
    }

    public static DispatchMessage Question(SurveyDispatch form, TimeProvider clock) =>
        new()
        {
            OrganisationId = form.OrganisationId,
            Id = TypedId.New<MessageId>(clock),
            Dispatch = form.Id,
            FromSupplier = true,
            By = $"{form.ContactName}, {form.SupplierName}",
            Text = "Skal vi svare bare for fabrikken dere kjøper fra, eller for alle fabrikkene våre?",
            At = clock.GetUtcNow().AddDays(-3),
        };

    private static SurveyAnswer Answer(SurveyDispatch form, Question question, int number, int at, string treatedBy, TimeProvider clock)
    {
        // A fixed spread over suppliers and questions; nothing is drawn by chance.
        var spread = (number * 7) + (at * 5);
        var kind =
            spread % OneInUnknown == 3 ? AnswerKind.Unknown
            : spread % OneInPublished == 5 ? AnswerKind.Published
            : AnswerKind.Value;
        var isTreated = form.State == DispatchState.Treated;
        return new SurveyAnswer
        {
            OrganisationId = form.OrganisationId,
            Dispatch = form.Id,
            Code = question.Code,
            Kind = kind,
            Values = kind == AnswerKind.Value ? Values(question, number, spread) : [],
            Where = kind == AnswerKind.Published ? "https://leverandor.example/rapport-2025.pdf" : null,
            Page = kind == AnswerKind.Published ? $"{4 + (spread % 20)}" : null,
            By = $"{form.ContactName}, {form.SupplierName}",
            At = form.AnsweredAt ?? clock.GetUtcNow(),
            Treatment = isTreated ? Treatment.Accepted : Treatment.Open,
            Verification = isTreated && spread % 4 == 0 ? Verification.Discussed : Verification.Claimed,
            TreatedBy = isTreated ? treatedBy : null,
            TreatedAt = isTreated ? form.AnsweredAt?.AddDays(20) : null,
            Revision = Guid.CreateVersion7(clock.GetUtcNow()),
        };
    }

    private static List<string> Values(Question question, int number, int spread) =>
        question.Type switch
        {
            QuestionType.YesNo => [YesNo(question, number, spread)],
            QuestionType.One => [question.Options[spread % Math.Min(2, question.Options.Count)].Key],
            QuestionType.Several =>
            [
                .. question.Options.Where(option => !option.Alone).Take(1 + (spread % 2)).Select(option => option.Key),
            ],
            QuestionType.Number => [$"{44 + (spread % 18)}"],
            QuestionType.Table => ["Eksempelfabrikken\tNorge\t120"],
            _ => ["Se årsrapporten vår."],
        };

    private static string YesNo(Question question, int number, int spread)
    {
        // Two suppliers say what nobody wants to hear, each about one thing.
        var isGrave = (number == 1 && question.Code is "YS-7.1" or "WP-1") || (number == 4 && question.Code == "YS-4.1");
        return isGrave && question.Gate is { } gate ? gate.When[0]
            : spread % OneInPartly == 4 ? Answers.Partly
            : question.Good ?? Answers.No;
    }
}
