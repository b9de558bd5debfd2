using System.Globalization;
using Aktsom.Modules.Engagement.Questions;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Engagement.Answering;

/// <summary>A fault in a posted answer: the field, the key of its message, and what the message names.</summary>
internal sealed record AnswerFault(string Field, string Key, string? Value = null);

/// <param name="Answer">Null where nothing was answered.</param>
/// <param name="Fault">Null where nothing is wrong.</param>
/// <param name="PublishedOn">The day of what is already published, where it was given.</param>
internal sealed record ReadAnswer(Answer? Answer, AnswerFault? Fault, DateOnly? PublishedOn = null);

/// <summary>Turns a posted form into an answer, or says what to mend. Pure.</summary>
internal static class AnswerReader
{
    public const int LongestText = 10_000;
    public const int LongestCell = 400;
    public const int LongestComment = 4000;
    public const int MostRows = 50;

    public static ReadAnswer Read(Question question, AnswerForm form)
    {
        if (form.Comment?.Length > LongestComment)
        {
            return Wrong("Comment", "Error.Long", Formats.Number(LongestComment));
        }

        if (form.Chose(AnswerForm.Published))
        {
            return Published(question, form);
        }

        if (form.Chose(AnswerForm.Unknown))
        {
            return Good(question, AnswerKind.Unknown, []);
        }

        return question.Type switch
        {
            QuestionType.YesNo or QuestionType.One or QuestionType.Several => Keys(question, form),
            QuestionType.Table => Table(question, form),
            QuestionType.File => new ReadAnswer(null, null),
            _ => Free(question, form.Text?.Trim() ?? ""),
        };
    }

    private static ReadAnswer Published(Question question, AnswerForm form)
    {
        if (string.IsNullOrWhiteSpace(form.Where))
        {
            return Wrong("Where", "Error.Where");
        }

        if (form.Where.Length > LongestCell || form.Page?.Length > LongestCell)
        {
            return Wrong("Where", "Error.Long", Formats.Number(LongestCell));
        }

        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(form.PublishedOn))
        {
            if (!DayBinder.TryRead(form.PublishedOn.Trim(), out var read))
            {
                return Wrong("PublishedOn", "Error.Day");
            }

            day = read;
        }

        return Good(question, AnswerKind.Published, []) with
        {
            PublishedOn = day,
        };
    }

    private static ReadAnswer Keys(Question question, AnswerForm form)
    {
        var chosen = question.Keys.Where(form.ChoseOwn).ToList();
        if (question.Type != QuestionType.Several && chosen.Count > 1)
        {
            return Wrong("Choice", "Error.Choose");
        }

        var alone = question.Options.FirstOrDefault(option => option.Alone && chosen.Contains(option.Key, StringComparer.Ordinal));
        return chosen.Count == 0 ? new ReadAnswer(null, null)
            : alone is not null && chosen.Count > 1 ? Wrong("Choice", "Error.Alone", alone.Text.ToString())
            : Good(question, AnswerKind.Value, chosen);
    }

    private static ReadAnswer Free(Question question, string text)
    {
        if (text.Length == 0)
        {
            return new ReadAnswer(null, null);
        }

        if (text.Length > LongestText)
        {
            return Wrong("Text", "Error.Long", Formats.Number(LongestText));
        }

        return question.Type switch
        {
            QuestionType.Number => Number(question, text),
            QuestionType.Date => DayBinder.TryRead(text, out var day)
                ? Good(question, AnswerKind.Value, [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)])
                : Wrong("Text", "Error.Day"),
            _ => Good(question, AnswerKind.Value, [text]),
        };
    }

    private static ReadAnswer Number(Question question, string text)
    {
        if (NumberReader.Read(text, CultureInfo.CurrentCulture) is not { } number)
        {
            return Wrong("Text", "Error.Number");
        }

        return number < question.Min ? Wrong("Text", "Error.Min", Formats.Number(question.Min.Value))
            : number > question.Max ? Wrong("Text", "Error.Max", Formats.Number(question.Max.Value))
            : Good(question, AnswerKind.Value, [number.ToString(CultureInfo.InvariantCulture)]);
    }

    private static ReadAnswer Table(Question question, AnswerForm form)
    {
        var rows = form
            .Cells.Select(Plain)
            .Chunk(question.Columns.Count)
            .Take(MostRows)
            .Where(row => row.Any(cell => cell.Length > 0))
            .ToList();
        if (rows.Exists(row => row.Any(cell => cell.Length > LongestCell)))
        {
            return Wrong("Cells", "Error.Long", Formats.Number(LongestCell));
        }

        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++)
            {
                if (row[at].Length == 0 || question.Columns[at].Type == QuestionType.Text)
                {
                    continue;
                }

                if (question.Columns[at].Type == QuestionType.Date)
                {
                    if (!DayBinder.TryRead(row[at], out _))
                    {
                        return Wrong("Cells", "Error.Day");
                    }
                }
                else if (NumberReader.Read(row[at], CultureInfo.CurrentCulture) is { } number)
                {
                    row[at] = number.ToString(CultureInfo.InvariantCulture);
                }
                else
                {
                    return Wrong("Cells", "Error.Number");
                }
            }
        }

        return rows.Count == 0
            ? new ReadAnswer(null, null)
            : Good(question, AnswerKind.Value, [.. rows.Select(row => string.Join('\t', row))]);
    }

    /// <summary>Tabs and line ends part cells and rows where they are kept.</summary>
    public static string Plain(string? cell) => string.Concat((cell ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    private static ReadAnswer Good(Question question, AnswerKind kind, IReadOnlyList<string> values) =>
        new(new Answer(question.Code, kind, values), null);

    private static ReadAnswer Wrong(string field, string key, string? value = null) => new(null, new AnswerFault(field, key, value));
}
