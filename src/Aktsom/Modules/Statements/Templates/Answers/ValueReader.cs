using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>Reads values, rows and answers by what the template says they are.</summary>
internal static class ValueReader
{
    private static readonly string[] OwnNames =
    [
        "code",
        "state",
        "text",
        "value",
        "reason",
        "plan",
        "files",
        "carriedOver",
        "reviewed",
        "origin",
    ];

    public static FieldAnswer Compact(TemplateField field, JsonNode? node, string path) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? FieldAnswer.Of(value.GetValue<string>())
            : Answer(field, JsonPlace.Object(node, path), path);

    public static FieldAnswer Answer(TemplateField field, JsonObject json, string path)
    {
        var extras = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        foreach (var (name, node) in json.Where(one => !OwnNames.Contains(one.Key, StringComparer.Ordinal)))
        {
            var extra =
                field.Extras.FirstOrDefault(one => one.Key.Is(name))
                ?? throw new StatementFileException($"{path}.{name}", $"the field {field.Key} has no part called {name}.");
            extras[name] = Value(node, extra.Type, extra, $"{path}.{name}");
        }

        var answer = new FieldAnswer
        {
            Text = JsonPlace.Text(json, "text", path),
            Value = json["value"] is { } value ? Value(value, field.Type, null, $"{path}.value") : null,
            Extras = extras,
            Reason = JsonPlace.Text(json, "reason", path),
            Plan = JsonPlace.Text(json, "plan", path),
            Files = [.. JsonPlace.Objects(json, "files", path).Select(File)],
            CarriedOver = JsonPlace.Flag(json, "carriedOver", path),
            Reviewed = JsonPlace.Flag(json, "reviewed", path),
            Origin = JsonPlace.Text(json, "origin", path),
        };
        return answer with { State = State(json, path) ?? ValueJson.ImpliedState(answer) };
    }

    public static AnswerRow Row(JsonObject json, IReadOnlyList<TemplateColumn> columns, string path, int at, string? except = null)
    {
        var cells = new Dictionary<string, AnswerValue>(StringComparer.Ordinal);
        foreach (var (name, node) in json.Where(one => one.Key is not "id" && !one.Key.Is(except) && one.Value is not null))
        {
            var column =
                columns.FirstOrDefault(one => one.Key.Is(name))
                ?? throw new StatementFileException($"{path}.{name}", $"there is no column {name}.");
            cells[name] = Value(node, column.Type, column, $"{path}.{name}");
        }

        return new AnswerRow(JsonPlace.Text(json, "id", path) ?? Id(at), cells);
    }

    public static IndicatorAnswer Indicator(JsonObject json, string path, int at)
    {
        var values = new Dictionary<int, decimal>();
        foreach (var (year, node) in JsonPlace.Object(json["values"], $"{path}.values"))
        {
            if (
                !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || node is not JsonValue value
                || !value.TryGetValue<decimal>(out var amount)
            )
            {
                throw new StatementFileException($"{path}.values.{year}", "a number per year is expected here.");
            }

            values[number] = amount;
        }

        return new IndicatorAnswer
        {
            Id = JsonPlace.Text(json, "id", path) ?? Id(at),
            Name = JsonPlace.Text(json, "name", path) ?? throw new StatementFileException($"{path}.name", "the name is missing."),
            Unit = JsonPlace.Text(json, "unit", path),
            Values = values,
            Explanation = JsonPlace.Text(json, "explanation", path),
            Comment = JsonPlace.Text(json, "comment", path),
            Definition = JsonPlace.Text(json, "definition", path),
            Source = JsonPlace.Text(json, "source", path),
            Target = JsonPlace.Text(json, "target", path),
        };
    }

    /// <summary>The id of a row that came without one: its place in the list.</summary>
    public static string Id(int at) => $"r{at + 1}";

    private static AnswerValue Value(JsonNode? node, FieldType type, TemplateColumn? column, string path) =>
        node switch
        {
            JsonArray words when column is { Columns.Count: > 0 } => new AnswerValue.List([
                .. words.Select((row, at) => Row(JsonPlace.Object(row, $"{path}[{at}]"), column.Columns, $"{path}[{at}]", at)),
            ]),
            JsonArray words => new AnswerValue.Words([.. words.Select((word, at) => Code(Word(word, $"{path}[{at}]"), column))]),
            JsonObject period when type == FieldType.DateRange => new AnswerValue.Period(
                Day(period["from"], $"{path}.from"),
                Day(period["to"], $"{path}.to")
            ),
            JsonObject parts when type == FieldType.Split => new AnswerValue.Parts(
                parts.ToDictionary(part => part.Key, part => Amount(part.Value, $"{path}.{part.Key}"), StringComparer.Ordinal)
            ),
            JsonValue value => Scalar(value, type, column, path),
            _ => throw new StatementFileException(path, $"a value of type {type} is expected here."),
        };

    private static AnswerValue Scalar(JsonValue value, FieldType type, TemplateColumn? column, string path) =>
        (value.GetValueKind(), type) switch
        {
            (JsonValueKind.True or JsonValueKind.False, FieldType.YesNo) => new AnswerValue.YesNo(value.GetValue<bool>()),
            (JsonValueKind.Number, FieldType.Int or FieldType.Money or FieldType.Pct) => new AnswerValue.Number(Amount(value, path)),
            (JsonValueKind.String, FieldType.Date) => new AnswerValue.Day(Day(value, path)),
            (JsonValueKind.String, not (FieldType.Int or FieldType.Money or FieldType.Pct or FieldType.YesNo)) => new AnswerValue.Word(
                Code(value.GetValue<string>(), column)
            ),
            _ => throw new StatementFileException(path, $"a value of type {type} is expected here."),
        };

    private static string Code(string word, TemplateColumn? column) =>
        column?.CodeList is CodeLists.Topics ? Topics.Find(word)?.Id ?? word : word;

    private static string Word(JsonNode? node, string path) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : throw new StatementFileException(path, "a text is expected here.");

    private static DateOnly Day(JsonNode? node, string path) =>
        ValueJson.ReadDay(Word(node, path)) ?? throw new StatementFileException(path, "a day is written as 2025-12-31.");

    private static decimal Amount(JsonNode? node, string path) =>
        node is JsonValue value && value.TryGetValue<decimal>(out var amount)
            ? amount
            : throw new StatementFileException(path, "a number is expected here.");

    private static AnswerFile File((JsonObject Json, string Path) file) =>
        new(
            JsonPlace.Text(file.Json, "name", file.Path) ?? throw new StatementFileException($"{file.Path}.name", "the name is missing."),
            JsonPlace.Text(file.Json, "sha256", file.Path),
            JsonPlace.Text(file.Json, "url", file.Path),
            JsonPlace.Text(file.Json, "alt", file.Path)
        );

    private static AnswerState? State(JsonObject json, string path)
    {
        var text = JsonPlace.Text(json, "state", path);
        if (text is null)
        {
            return null;
        }

        return Enum.TryParse<AnswerState>(text, ignoreCase: true, out var state) && char.IsLetter(text[0])
            ? state
            : throw new StatementFileException(
                $"{path}.state",
                $"'{text}' is not a state. Use empty, answered, notApplicable, unknown, none or seeAttachment."
            );
    }
}
