using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>An answer in words, in the reader's language.</summary>
internal sealed class AnswerWords(ModuleTexts texts)
{
    public string Of(Question question, SurveyAnswer answer) =>
        answer.Kind switch
        {
            AnswerKind.Unknown => Word("Answer.Unknown"),
            AnswerKind.Published => Published(answer),
            _ => Value(question, answer),
        };

    /// <summary>Where it was known from before it was asked for; null where it was not.</summary>
    public string? Source(KnownFrom? from, string? source) =>
        source is null ? null
        : from is KnownFrom.Register or KnownFrom.Audits or KnownFrom.Published ? Word("Known.From." + from, source)
        : source;

    /// <summary>The words of one key.</summary>
    public string Key(Question question, string key) =>
        question.Options.FirstOrDefault(option => string.Equals(option.Key, key, StringComparison.Ordinal))?.Text.ToString()
        ?? key switch
        {
            Answers.Yes => Word("Answer.Yes"),
            Answers.Partly => Word("Answer.Partly"),
            Answers.No => Word("Answer.No"),
            _ => key,
        };

    private string Value(Question question, SurveyAnswer answer) =>
        question.Type switch
        {
            QuestionType.YesNo or QuestionType.One or QuestionType.Several => string.Join(
                ", ",
                answer.Values.Select(key => Key(question, key))
            ),
            QuestionType.Table => string.Join("; ", answer.Values.Select(row => Row(question, row))),
            QuestionType.File => Word("Answer.Files", Formats.Number(answer.Values.Count)),
            QuestionType.Number => $"{AnswerForms.Readable(question.Type, answer.Values[0])} {question.Unit}".Trim(),
            _ => AnswerForms.Readable(question.Type, answer.Values[0]),
        };

    private static string Row(Question question, string row) =>
        string.Join(
            ", ",
            AnswerForms
                .Cells(question, row)
                .Select((cell, at) => AnswerForms.Readable(question.Columns[at].Type, cell))
                .Where(cell => cell.Length > 0)
        );

    private string Published(SurveyAnswer answer)
    {
        var parts = new List<string> { Word("Answer.Published") + ": " + answer.Where };
        if (answer.Page is { } page)
        {
            parts.Add(Word("Answer.Page").ToLowerInvariant() + " " + page);
        }

        if (answer.PublishedOn is { } day)
        {
            parts.Add(Formats.Day(day));
        }

        return string.Join(", ", parts);
    }

    private string Word(string key, params object[] values) => texts.For(typeof(AnswerWords))[key, values];
}
