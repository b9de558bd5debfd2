using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Json;

/// <summary>A cell without a state is its text; with one it is an object.</summary>
internal sealed class TableCellJson : JsonConverter<TableCell>
{
    public override TableCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var parsed = JsonDocument.ParseValue(ref reader);
        var value = parsed.RootElement;
        if (value.ValueKind != JsonValueKind.Object)
        {
            return new TableCell(InlineTextJson.Read(value));
        }

        var state = value.TryGetProperty("state", out var named) ? named.Deserialize<WorkState>(options) : (WorkState?)null;
        return new TableCell(InlineTextJson.Read(value.GetProperty("text")), state);
    }

    public override void Write(Utf8JsonWriter writer, TableCell value, JsonSerializerOptions options)
    {
        if (value.State is not { } state)
        {
            JsonSerializer.Serialize(writer, value.Text, options);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("state");
        JsonSerializer.Serialize(writer, state, options);
        writer.WritePropertyName("text");
        JsonSerializer.Serialize(writer, value.Text, options);
        writer.WriteEndObject();
    }
}
