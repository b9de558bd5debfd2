using System.Globalization;
using System.Text.RegularExpressions;
using Aktsom.Modules.Statements.Templates;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Writing.Fields;

/// <summary>Reads the cells of tables, lists and further sub-fields by their column.</summary>
internal sealed partial class CellReader(IReadOnlyList<TemplateColumn> columns, Action<string, string, object[]> fault, TimeProvider clock)
{
    public AnswerRow Row(RowForm typed, IReadOnlyList<AnswerRow> before, int place, string at)
    {
        var known = before.FirstOrDefault(row => row.Id == typed.Id);
        var cells = columns.Select(column =>
            (
                column.Key,
                column.Key == "no"
                    ? new AnswerValue.Number(place + 1)
                    : Cell(column, typed.Cells.GetValueOrDefault(column.Key), known?[column.Key], $"{at}.Cells[{column.Key}]")
            )
        );
        return AnswerRow.Of(known?.Id ?? NewId(clock), [.. cells]);
    }

    public AnswerValue? Cell(TemplateColumn column, string? typed, AnswerValue? before, string at)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        return column switch
        {
            { Many: true } => AnswerValue.OfWords([.. Words(typed).Select(word => Code(column, word))]),
            { Type: FieldType.List } => new AnswerValue.List([.. SubRows(typed, before as AnswerValue.List)]),
            { Type: FieldType.YesNo } => typed is "yes" or "no" ? new AnswerValue.YesNo(typed == "yes") : null,
            { Type: FieldType.Date } => Day(typed, at),
            { Type: FieldType.Int or FieldType.Money or FieldType.Pct } => Number(typed, at),
            _ => new AnswerValue.Word(typed.Trim()),
        };
    }

    public static string NewId(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^8..];

    /// <summary>Reads 5 450 000, 83,4 and 83.4 as people write them.</summary>
    public static bool TryNumber(string typed, out decimal number)
    {
        var plain = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter))).TrimEnd('%');
        return decimal.TryParse(
                plain,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.CurrentCulture,
                out number
            )
            || decimal.TryParse(
                plain.Replace(',', '.'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    private AnswerValue.Number? Number(string typed, string at)
    {
        if (TryNumber(typed, out var number))
        {
            return new AnswerValue.Number(number);
        }

        fault(at, "Field.Number.Wrong", []);
        return null;
    }

    private AnswerValue.Day? Day(string typed, string at)
    {
        if (
            DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParse(typed.Trim(), CultureInfo.CurrentCulture, out day)
        )
        {
            return new AnswerValue.Day(day);
        }

        fault(at, "Field.Day.Wrong", []);
        return null;
    }

    private static string Code(TemplateColumn column, string word) =>
        column.CodeList == CodeLists.Topics && Topics.Find(word) is { } topic ? topic.Id : word;

    /// <summary>Several words are parted by semicolons, as the form writes them; by commas where a person typed those and no topic holds them.</summary>
    private static string[] Words(string typed)
    {
        const StringSplitOptions Plain = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var words = typed.Split([';', '\n'], Plain);
        return words.Length == 1 && Topics.Find(words[0]) is null ? words[0].Split(',', Plain) : words;
    }

    /// <summary>A sub-goal a line, its time in brackets at the end. Each keeps the id it had in its place.</summary>
    private IEnumerable<AnswerRow> SubRows(string typed, AnswerValue.List? before) =>
        typed
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(
                (line, at) =>
                {
                    var match = WithTime().Match(line);
                    var id = before?.Rows.ElementAtOrDefault(at)?.Id ?? NewId(clock);
                    return AnswerRow.Of(
                        id,
                        ("text", AnswerValue.OfText(match.Success ? match.Groups["text"].Value.TrimEnd() : line)),
                        ("due", match.Success ? AnswerValue.OfText(match.Groups["due"].Value) : null)
                    );
                }
            );

    [GeneratedRegex(@"^(?<text>.+)\((?<due>[^()]+)\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithTime();
}
