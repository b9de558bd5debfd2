using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>Values, rows and answers as JSON. Topics are written by label in the statement's language, days as yyyy-MM-dd.</summary>
internal static class ValueJson
{
    private const string DayForm = "yyyy-MM-dd";

    public static void Put(JsonObject json, string name, string? text)
    {
        if (text is not null)
        {
            json[name] = text;
        }
    }

    public static JsonObject Answer(TemplateField field, FieldAnswer answer, string language)
    {
        var json = new JsonObject { ["code"] = field.Code };
        if (answer.State != ImpliedState(answer with { Rows = [], Indicators = [] }))
        {
            json["state"] = JsonNamingPolicy.CamelCase.ConvertName(answer.State.ToString());
        }

        Put(json, "text", answer.Text);
        if (answer.Value is not null)
        {
            json["value"] = Value(answer.Value, null, language);
        }

        foreach (var (name, extra) in answer.Extras)
        {
            json[name] = Value(extra, field.Extras.FirstOrDefault(one => one.Key.Is(name)), language);
        }

        Put(json, "reason", answer.Reason);
        Put(json, "plan", answer.Plan);
        if (answer.Files.Count > 0)
        {
            json["files"] = new JsonArray([.. answer.Files.Select(File)]);
        }

        Flag(json, "carriedOver", answer.CarriedOver);
        Flag(json, "reviewed", answer.Reviewed);
        Put(json, "origin", answer.Origin);
        return json;
    }

    /// <summary>An answer of text alone is written as the text.</summary>
    public static JsonNode Compact(TemplateField field, FieldAnswer answer, string language)
    {
        var json = Answer(field, answer, language);
        json.Remove("code");
        return json.Count == 1 && answer.Text is not null ? JsonValue.Create(answer.Text) : json;
    }

    public static AnswerState ImpliedState(FieldAnswer answer) => answer.HasContent ? AnswerState.Answered : AnswerState.Empty;

    public static JsonObject Row(AnswerRow row, IReadOnlyList<TemplateColumn> columns, string language)
    {
        var json = new JsonObject { ["id"] = row.Id };
        foreach (var column in columns)
        {
            if (row[column.Key] is { } value)
            {
                json[column.Key] = Value(value, column, language);
            }
        }

        return json;
    }

    public static JsonNode Value(AnswerValue value, TemplateColumn? column, string language) =>
        value switch
        {
            AnswerValue.Word word => JsonValue.Create(word.Text),
            AnswerValue.Number number => JsonValue.Create(number.Amount),
            AnswerValue.YesNo answer => JsonValue.Create(answer.Yes),
            AnswerValue.Day day => JsonValue.Create(Day(day.Date)),
            AnswerValue.Period period => new JsonObject { ["from"] = Day(period.From), ["to"] = Day(period.To) },
            AnswerValue.Words words => new JsonArray([.. words.Items.Select(item => JsonValue.Create(Printed(item, column, language)))]),
            AnswerValue.Parts parts => Parts(parts),
            AnswerValue.List list => new JsonArray([.. list.Rows.Select(row => Row(row, column?.Columns ?? [], language))]),
            _ => throw new InvalidOperationException($"No JSON form for {value.GetType().Name}."),
        };

    public static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Printed(string item, TemplateColumn? column, string language) =>
        column?.CodeList is CodeLists.Topics && Topics.Find(item) is { } topic ? Topics.Label(topic, language) : item;

    private static string Day(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static JsonObject Parts(AnswerValue.Parts parts)
    {
        var json = new JsonObject();
        foreach (var (name, percent) in parts.Percent)
        {
            json[name] = percent;
        }

        return json;
    }

    private static JsonObject File(AnswerFile file)
    {
        var json = new JsonObject { ["name"] = file.Name };
        Put(json, "sha256", file.Sha256);
        Put(json, "url", file.Url);
        Put(json, "alt", file.Alt);
        return json;
    }

    private static void Flag(JsonObject json, string name, bool set)
    {
        if (set)
        {
            json[name] = true;
        }
    }
}
