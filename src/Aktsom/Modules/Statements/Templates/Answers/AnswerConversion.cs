using System.Globalization;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>Makes an answer fit a field of another type with the same meaning. What does not fit is handed to the caller.</summary>
internal static class AnswerConversion
{
    public static FieldAnswer To(
        TemplateField target,
        TemplateField source,
        FieldAnswer answer,
        Action<(string Part, FieldAnswer Answer)> lost
    )
    {
        var result = Files(target, answer);
        if (result.Value is not null && Value(target.Type, result.Value) is var value)
        {
            if (value is null)
            {
                lost(("value", answer));
            }

            result = result with { Value = value };
        }

        if (result.Text is not null && !TakesText(target))
        {
            lost(("text", answer));
            result = result with { Text = null };
        }

        result = result with { Extras = Extras(target, result, lost), Rows = Rows(target, source, result, lost) };
        return result;
    }

    private static bool TakesText(TemplateField target) =>
        target.Type is FieldType.Text or FieldType.Line or FieldType.Url or FieldType.Email or FieldType.Phone or FieldType.Place
        || target.Extras.Any(extra => extra.Key is "text");

    /// <summary>Addresses as text become files with an address, and the other way round.</summary>
    private static FieldAnswer Files(TemplateField target, FieldAnswer answer)
    {
        if (target is { Type: FieldType.File, OrUrl: true } && answer.Text is { } text)
        {
            var links = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return answer with { Text = null, Files = [.. answer.Files, .. links.Select(link => new AnswerFile(link, null, link))] };
        }

        if (target.Type == FieldType.Url && answer.Files.Count > 0)
        {
            return answer with
            {
                Files = [.. answer.Files.Where(file => file.Url is null)],
                Text = string.Join('\n', answer.Files.Select(file => file.Url).OfType<string>()),
            };
        }

        return answer;
    }

    private static AnswerValue? Value(FieldType target, AnswerValue value) =>
        (target, value) switch
        {
            (FieldType.DateRange, AnswerValue.Number year) => new AnswerValue.Period(
                new DateOnly((int)year.Amount, 1, 1),
                new DateOnly((int)year.Amount, 12, 31)
            ),
            (FieldType.Int, AnswerValue.Period period) => new AnswerValue.Number(period.To.Year),
            (FieldType.Int or FieldType.Money or FieldType.Pct, AnswerValue.Number) => value,
            (FieldType.YesNo, AnswerValue.YesNo) => value,
            (FieldType.Date, AnswerValue.Day) => value,
            (FieldType.DateRange, AnswerValue.Period) => value,
            (FieldType.Split, AnswerValue.Parts) => value,
            _ => null,
        };

    private static Dictionary<string, AnswerValue> Extras(TemplateField target, FieldAnswer answer, Action<(string, FieldAnswer)> lost)
    {
        var kept = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        foreach (var (name, value) in answer.Extras)
        {
            if (target.Extras.Any(extra => extra.Key.Is(name)))
            {
                kept[name] = value;
                continue;
            }

            lost(
                (
                    name,
                    answer with
                    {
                        Text = Printed(value),
                        Rows = [],
                        Extras = new Dictionary<string, AnswerValue>(StringComparer.Ordinal),
                    }
                )
            );
        }

        return kept;
    }

    private static List<AnswerRow> Rows(TemplateField target, TemplateField source, FieldAnswer answer, Action<(string, FieldAnswer)> lost)
    {
        if (answer.Rows.Count > 0 && !target.HasRows)
        {
            lost(("rows", answer));
            return [];
        }

        var moves = source
            .Columns.Select(column => (column.Key, Target: target.Columns.FirstOrDefault(one => one.Meaning.Is(column.Meaning))?.Key))
            .ToList();
        foreach (var (column, _) in moves.Where(move => move.Target is null && answer.Rows.Any(row => row[move.Key] is not null)))
        {
            lost((column, answer));
        }

        var numbered = target.Columns.Any(column => column.Key is "no");
        return
        [
            .. answer.Rows.Select(
                (row, at) =>
                {
                    var cells = moves
                        .Where(move => move.Target is not null && move.Target is not "no")
                        .Select(move => (move.Target!, row[move.Key]));
                    return numbered
                        ? AnswerRow.Of(row.Id, [("no", new AnswerValue.Number(at + 1)), .. cells])
                        : AnswerRow.Of(row.Id, [.. cells]);
                }
            ),
        ];
    }

    private static string? Printed(AnswerValue value) =>
        value switch
        {
            AnswerValue.Word word => word.Text,
            AnswerValue.Number number => number.Amount.ToString(CultureInfo.InvariantCulture),
            AnswerValue.Day day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            AnswerValue.Words words => string.Join(", ", words.Items),
            _ => null,
        };
}
