using System.Globalization;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Filling;

/// <summary>Rows of a list figure as rows of an answer: texts become what their columns hold.</summary>
internal static class FigureRows
{
    /// <summary>A row of the answer for each row of the figure, with the cells the field has columns for.</summary>
    public static List<AnswerRow> Of(TemplateField field, IReadOnlyList<FigureRow> rows) =>
        [
            .. rows.Select(
                (row, at) =>
                    AnswerRow.Of(
                        row.Key ?? $"r{at + 1}",
                        [.. field.Columns.Select(column => (column.Key, CellOf(column, row, at))).Where(cell => cell.Item2 is not null)]
                    )
            ),
        ];

    private static AnswerValue? CellOf(TemplateColumn column, FigureRow row, int at)
    {
        if (column.Key == "no")
        {
            return new AnswerValue.Number(at + 1);
        }

        if (!row.Cells.TryGetValue(column.Key, out var text))
        {
            return null;
        }

        if (column.Type is FieldType.Int or FieldType.Money or FieldType.Pct)
        {
            return decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? new AnswerValue.Number(number) : null;
        }

        if (column.Type == FieldType.Date)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new AnswerValue.Day(day)
                : null;
        }

        if (column.Type == FieldType.List)
        {
            return new AnswerValue.List([.. text.Split('\n').Select(SubRow)]);
        }

        return column.Many
            ? AnswerValue.OfWords(text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : AnswerValue.OfText(text);
    }

    /// <summary>A line of a cell with parts: its text, and after a tab when it is due.</summary>
    private static AnswerRow SubRow(string line, int at)
    {
        var parts = line.Split('\t');
        var text = ("text", (AnswerValue?)new AnswerValue.Word(parts[0]));
        return parts.Length > 1
            ? AnswerRow.Of($"s{at + 1}", text, ("due", new AnswerValue.Word(parts[1])))
            : AnswerRow.Of($"s{at + 1}", text);
    }

    /// <summary>A cell by its column; empty where the row has none.</summary>
    public static string Cell(this FigureRow row, string column) => row.Cells.GetValueOrDefault(column) ?? "";
}
