using System.Text.Json;
using System.Text.Json.Nodes;
using Aktsom.Modules.Statements.Templates.Answers;

namespace Aktsom.Modules.Statements.Writing;

/// <summary>An answer as it lies in its row of the database: every part by name, whatever the template.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new AnswerValueConverter() },
    };

    public static string Write(FieldAnswer answer) => JsonSerializer.Serialize(answer, Options);

    public static FieldAnswer Read(string json) => JsonSerializer.Deserialize<FieldAnswer>(json, Options) ?? FieldAnswer.Nothing;

    private sealed class AnswerValueConverter : System.Text.Json.Serialization.JsonConverter<AnswerValue>
    {
        public override AnswerValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var node = JsonNode.Parse(ref reader)!.AsObject();
            var (kind, content) = node.Single();
            return kind switch
            {
                "word" => new AnswerValue.Word(content!.GetValue<string>()),
                "words" => new AnswerValue.Words(content.Deserialize<List<string>>(options)!),
                "number" => new AnswerValue.Number(content!.GetValue<decimal>()),
                "yes" => new AnswerValue.YesNo(content!.GetValue<bool>()),
                "day" => new AnswerValue.Day(content.Deserialize<DateOnly>(options)),
                "period" => content.Deserialize<AnswerValue.Period>(options),
                "parts" => new AnswerValue.Parts(content.Deserialize<Dictionary<string, decimal>>(options)!),
                "list" => new AnswerValue.List(content.Deserialize<List<AnswerRow>>(options)!),
                _ => throw new JsonException($"{kind} is no kind of answer."),
            };
        }

        public override void Write(Utf8JsonWriter writer, AnswerValue value, JsonSerializerOptions options)
        {
            object content = value switch
            {
                AnswerValue.Word word => word.Text,
                AnswerValue.Words words => words.Items,
                AnswerValue.Number number => number.Amount,
                AnswerValue.YesNo yes => yes.Yes,
                AnswerValue.Day day => day.Date,
                AnswerValue.Period period => new { period.From, period.To },
                AnswerValue.Parts parts => parts.Percent,
                AnswerValue.List list => list.Rows,
                _ => throw new JsonException($"{value.GetType().Name} cannot be kept."),
            };
            writer.WriteStartObject();
            writer.WritePropertyName(KindOf(value));
            JsonSerializer.Serialize(writer, content, options);
            writer.WriteEndObject();
        }

        private static string KindOf(AnswerValue value) =>
            value switch
            {
                AnswerValue.Word => "word",
                AnswerValue.Words => "words",
                AnswerValue.Number => "number",
                AnswerValue.YesNo => "yes",
                AnswerValue.Day => "day",
                AnswerValue.Period => "period",
                AnswerValue.Parts => "parts",
                _ => "list",
            };
    }
}
