using System.Text;
using Aktsom.Modules.Engagement.Questions;

namespace Aktsom.Tests.Modules.Engagement.Questions;

/// <summary>A small set of our own making; a test names only what matters to it.</summary>
internal static class SomeSet
{
    public static QuestionText Text(string words) => new(words, words, words);

    public static Question YesNo(string code, string? good = "yes", decimal weight = 1, Condition? when = null, Gate? gate = null) =>
        new()
        {
            Code = code,
            Type = QuestionType.YesNo,
            Text = Text(code),
            Good = good,
            Weight = weight,
            ShownWhen = when,
            Gate = gate,
        };

    public static QuestionSet Of(params Question[] questions) =>
        new()
        {
            Id = "some",
            Version = 1,
            Kind = SetKind.Short,
            Title = Text("Some"),
            Lead = Text("Some"),
            Minutes = 5,
            Languages = ["nb", "nn", "en"],
            Sections =
            [
                new QuestionSection
                {
                    Id = "one",
                    Title = Text("One"),
                    Questions = questions,
                },
            ],
        };

    public static Condition When(string code, params string[] keys) => new() { Question = code, Is = keys };

    public static Answer Said(string code, params string[] values) => new(code, AnswerKind.Value, values);

    public static Answer NotKnown(string code) => new(code, AnswerKind.Unknown, []);

    public static QuestionSet Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return QuestionSets.Read("some.json", stream);
    }
}
