using System.Globalization;
using Aktsom.Modules.Statements.Printing;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Writing.Fields;

/// <summary>An answer as the form shows it, so that saving it untouched keeps it as it was.</summary>
internal static class FieldShown
{
    private const int EmptyRows = 3;

    public static FieldForm Of(TemplateField field, FieldAnswer answer, string language)
    {
        var form = new FieldForm
        {
            State = answer.State == AnswerState.Empty ? AnswerState.Answered : answer.State,
            Text = answer.Text,
            Reason = answer.Reason,
            Plan = answer.Plan,
            Extras = field.Extras.ToDictionary(
                extra => extra.Key,
                extra => Cell(extra, answer.Extras.GetValueOrDefault(extra.Key), language),
                StringComparer.Ordinal
            ),
            Rows = Rows(field, answer.Rows, language),
            Indicators = [.. answer.Indicators.Select(Indicator)],
        };
        ShowValue(form, answer.Value);
        if (field.Indicators || field.Type == FieldType.Indicator)
        {
            form.Indicators.Add(new IndicatorForm());
        }

        return form;
    }

    public static List<RowForm> Rows(TemplateField field, IReadOnlyList<AnswerRow> rows, string language)
    {
        if (!field.HasRows)
        {
            return [];
        }

        var shown = rows.Select(row => new RowForm
        {
            Id = row.Id,
            Cells = field.Columns.ToDictionary(
                column => column.Key,
                column => Cell(column, row[column.Key], language),
                StringComparer.Ordinal
            ),
        });
        return [.. shown, .. Enumerable.Range(0, EmptyRows).Select(_ => new RowForm())];
    }

    /// <summary>A number as the form writes it: no thousand marks, so that it reads back the same.</summary>
    public static string Number(decimal amount) => amount.ToString("0.############", CultureInfo.CurrentCulture);

    private static void ShowValue(FieldForm form, AnswerValue? value)
    {
        switch (value)
        {
            case AnswerValue.Number number:
                form.Number = Number(number.Amount);
                break;
            case AnswerValue.YesNo yes:
                form.Choice = yes.Yes ? "yes" : "no";
                break;
            case AnswerValue.Day day:
                form.From = day.Date;
                break;
            case AnswerValue.Period period:
                (form.From, form.To) = (period.From, period.To);
                break;
            case AnswerValue.Parts parts:
                form.Parts = parts.Percent.ToDictionary(part => part.Key, part => (string?)Number(part.Value), StringComparer.Ordinal);
                break;
            case AnswerValue.Word word:
                form.Text ??= word.Text;
                break;
        }
    }

    private static string? Cell(TemplateColumn column, AnswerValue? value, string language) =>
        value switch
        {
            null => null,
            AnswerValue.Day day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AnswerValue.Number number => Number(number.Amount),
            AnswerValue.YesNo yes => yes.Yes ? "yes" : "no",
            AnswerValue.Words words => string.Join("; ", words.Items.Select(item => Word(column, item, language))),
            AnswerValue.List list => string.Join('\n', list.Rows.Select(SubRow)),
            _ => new AnswerPrint(language).Value(value),
        };

    private static string Word(TemplateColumn column, string item, string language) =>
        column.CodeList == CodeLists.Topics && Topics.Find(item) is { } topic ? Topics.Label(topic, language) : item;

    private static string SubRow(AnswerRow row) =>
        row.Word("due") is { Length: > 0 } due ? $"{row.Word("text")} ({due})" : row.Word("text");

    private static IndicatorForm Indicator(IndicatorAnswer indicator) =>
        new()
        {
            Id = indicator.Id,
            Name = indicator.Name,
            Unit = indicator.Unit,
            Comment = indicator.Comment,
            Values = string.Join('\n', indicator.Values.OrderByDescending(one => one.Key).Select(one => $"{one.Key}: {Number(one.Value)}")),
        };
}
