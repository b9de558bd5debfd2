using System.Globalization;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>Puts a saved answer back into the form it came from.</summary>
internal static class AnswerForms
{
    public static AnswerForm Of(Question question, SurveyAnswer answer) =>
        new()
        {
            Choice =
                answer.Kind == AnswerKind.Unknown ? [AnswerForm.Unknown]
                : answer.Kind == AnswerKind.Published ? [AnswerForm.Published]
                : question.HasKeys ? [.. answer.Values.Select(key => AnswerForm.Own + key)]
                : [],
            Text = answer.Kind == AnswerKind.Value && !question.HasKeys && question.Columns.Count == 0 ? Text(question, answer) : null,
            Cells =
                question.Columns.Count > 0
                    ? [.. answer.Values.SelectMany(row => Cells(question, row)).Select((cell, at) => Shown(question, cell, at))]
                    : [],
            Where = answer.Where,
            Page = answer.Page,
            PublishedOn = answer.PublishedOn is { } day ? Formats.TableDay(day) : null,
            Comment = answer.Comment,
        };

    /// <summary>The cells of a row, as many as the question has columns.</summary>
    public static IEnumerable<string> Cells(Question question, string row)
    {
        var cells = row.Split('\t');
        return Enumerable.Range(0, question.Columns.Count).Select(at => at < cells.Length ? cells[at] : "");
    }

    /// <summary>A number or a day as the reader writes it.</summary>
    public static string Readable(QuestionType type, string value) =>
        type == QuestionType.Number && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? Formats.Number(number, number == Math.Truncate(number) ? 0 : Math.Min((int)number.Scale, 4))
        : type == QuestionType.Date
        && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Formats.TableDay(day)
        : value;

    private static string? Text(Question question, SurveyAnswer answer) =>
        question.Type == QuestionType.File || answer.Values.Count == 0 ? null : Readable(question.Type, answer.Values[0]);

    private static string Shown(Question question, string cell, int at) =>
        Readable(question.Columns[at % question.Columns.Count].Type, cell);
}
