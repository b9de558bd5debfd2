using Aktsom.Modules.Engagement.Campaigns;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Organisations.Contracts;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A form as a link opens it.</summary>
internal sealed record OpenForm(
    SupplierLink Link,
    SurveyDispatch Dispatch,
    Campaign Campaign,
    QuestionSet Set,
    IReadOnlyList<SurveyAnswer> Answers,
    OrganisationFacts Buyer
)
{
    private AnswerSheet? sheet;

    public AnswerSheet Sheet => sheet ??= new AnswerSheet(Set, Answers.Select(answer => answer.Answer));

    /// <summary>Who acts by the link, as the log and the colleagues see it.</summary>
    public string Who => Link.Name is { } name ? $"{name}, {Dispatch.SupplierName}" : Dispatch.SupplierName;

    public bool TakesAnswers => Dispatch.State.TakesAnswers();

    public SurveyAnswer? Find(string code) => Answers.FirstOrDefault(answer => string.Equals(answer.Code, code, StringComparison.Ordinal));

    /// <summary>The question after this one that is shown; null after the last.</summary>
    public Question? After(string code) =>
        Sheet.Shown.SkipWhile(question => !string.Equals(question.Code, code, StringComparison.Ordinal)).Skip(1).FirstOrDefault();

    public Question? Before(string code) =>
        Sheet.Shown.TakeWhile(question => !string.Equals(question.Code, code, StringComparison.Ordinal)).LastOrDefault();

    /// <summary>The same form as it stands after a save.</summary>
    public OpenForm With(IReadOnlyList<SurveyAnswer> answers) => this with { Answers = answers, sheet = null };

    /// <summary>Where to begin or go on.</summary>
    public Question Next => Sheet.Shown.FirstOrDefault(question => Find(question.Code) is null) ?? Sheet.Shown[0];
}
