using System.Globalization;
using Aktsom.Modules.Engagement.Answering;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>The form a version of a code is accepted in, and what an answer to it means.</summary>
internal static class CodeForms
{
    public const string Accept = "accept";
    public const string Own = "own";
    public const string No = "no";
    private const string SetPrefix = "code-";
    private const int Minutes = 10;

    /// <summary>The set's id: a code's own, so that nobody is asked with another's.</summary>
    public static string SetOf(SupplierCode code) => SetPrefix + code.Id.Value.ToString("N", CultureInfo.InvariantCulture);

    /// <param name="code">The code.</param>
    /// <param name="version">A decided version of it.</param>
    /// <param name="words">Our own words in the three languages.</param>
    public static QuestionSet Of(SupplierCode code, CodeVersion version, ModuleTexts words)
    {
        QuestionText In(string key, params object[] values) => InAll(words, key, values);
        var title = new QuestionText(code.Title, code.Title, code.Title);
        var answer = Question(version, 1) with
        {
            Type = QuestionType.One,
            Text = In("CodeForm.Question", code.Title),
            Why = version.PublicUrl is { } url ? In("CodeForm.Why", url) : null,
            Options =
            [
                new QuestionOption(Accept, In("CodeForm.Accept")),
                new QuestionOption(Own, In("CodeForm.Own")),
                new QuestionOption(No, In("CodeForm.No")),
            ],
        };
        return new QuestionSet
        {
            Id = SetOf(code),
            Version = version.Number,
            Kind = SetKind.CodeAcceptance,
            Title = title,
            Lead = In("CodeForm.Lead"),
            Minutes = Minutes,
            RequiresSignature = true,
            Languages = ["nb", "nn", "en"],
            Sections =
            [
                new QuestionSection
                {
                    Id = "code",
                    Title = title,
                    Intro = new QuestionText(version.TextNb, version.TextNb, version.LacksLanguage ? version.TextNb : version.TextEn!),
                    Questions =
                    [
                        answer,
                        Question(version, 2) with
                        {
                            Text = In("CodeForm.WhichOwn"),
                            Help = In("CodeForm.WhichOwn.Help"),
                            ShownWhen = When(version, Own),
                        },
                        Question(version, 3) with
                        {
                            Type = QuestionType.File,
                            Text = In("CodeForm.OwnFile"),
                            Optional = true,
                            ShownWhen = When(version, Own),
                        },
                        Question(version, 4) with
                        {
                            Text = In("CodeForm.WhyNot"),
                            ShownWhen = When(version, No),
                        },
                    ],
                },
            ],
        };
    }

    /// <summary>What the form says, once it is sent in; null where the supplier does not know or says nothing.</summary>
    public static (AcceptanceState State, string? Own, string? Reason)? Read(OpenForm form)
    {
        var questions = form.Set.Questions.ToList();
        return form.Find(questions[0].Code) switch
        {
            { Kind: AnswerKind.Published, Where: { } where } => (AcceptanceState.OwnCodeOffered, where, null),
            { Kind: AnswerKind.Value, Values: [Accept] } => (AcceptanceState.Accepted, null, null),
            { Kind: AnswerKind.Value, Values: [Own] } => (AcceptanceState.OwnCodeOffered, TextOf(form, questions[1]), null),
            { Kind: AnswerKind.Value, Values: [No] } => (AcceptanceState.Declined, null, TextOf(form, questions[3])),
            _ => null,
        };
    }

    private static string? TextOf(OpenForm form, Question question) =>
        form.Find(question.Code) is { } answer ? answer.Where ?? string.Join(" ", answer.Values) : null;

    // A code of its own for each version: what was accepted of an earlier one is never taken as an answer to this.
    private static string CodeOf(CodeVersion version, int question) =>
        string.Create(CultureInfo.InvariantCulture, $"v{version.Number}-{version.Code.Value:N}.{question}");

    private static Question Question(CodeVersion version, int number) =>
        new()
        {
            Code = CodeOf(version, number),
            Type = QuestionType.Text,
            Text = new QuestionText("", "", ""),
            Weight = 0,
        };

    private static Condition When(CodeVersion version, string key) => new() { Question = CodeOf(version, 1), Is = [key] };

    private static QuestionText InAll(ModuleTexts words, string key, object[] values)
    {
        string In(Language language) => language.Speak(() => words.For(typeof(CodeForms))[key, values].Value);
        return new QuestionText(In(Languages.All[0]), In(Languages.All[1]), In(Languages.All[2]));
    }
}
