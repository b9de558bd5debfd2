using System.Text.Json;
using System.Text.Json.Serialization;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Json;

/// <summary>Plain text is a JSON string; text with marks is an array of strings and objects.</summary>
internal sealed class InlineTextJson : JsonConverter<InlineText>
{
    public override InlineText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var parsed = JsonDocument.ParseValue(ref reader);
        return Read(parsed.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, InlineText value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case []:
                writer.WriteStringValue("");
                return;
            case [Text only]:
                writer.WriteStringValue(only.Value);
                return;
        }

        writer.WriteStartArray();
        foreach (var piece in value)
        {
            Write(writer, piece, options);
        }

        writer.WriteEndArray();
    }

    public static InlineText Read(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? InlineText.Create([.. value.EnumerateArray().Select(Piece)])
            : InlineText.FromString(value.GetString()!);

    private static Inline Piece(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return new Text(value.GetString()!);
        }

        return value.GetProperty("type").GetString() switch
        {
            "strong" => new Strong(Read(value.GetProperty("text"))),
            "emphasis" => new Emphasis(Read(value.GetProperty("text"))),
            "link" => new Link(value.GetProperty("href").GetString()!, Read(value.GetProperty("text"))),
            "figure" => new FigureReference(value.GetProperty("id").GetString()!),
            "break" => new LineBreak(),
            var type => throw new JsonException($"\"{type}\" is no kind of text."),
        };
    }

    private void Write(Utf8JsonWriter writer, Inline piece, JsonSerializerOptions options)
    {
        if (piece is Text plain)
        {
            writer.WriteStringValue(plain.Value);
            return;
        }

        writer.WriteStartObject();
        switch (piece)
        {
            case Strong strong:
                WriteMarked(writer, "strong", strong.Content, options);
                break;
            case Emphasis emphasis:
                WriteMarked(writer, "emphasis", emphasis.Content, options);
                break;
            case Link link:
                writer.WriteString("href", link.Href);
                WriteMarked(writer, "link", link.Content, options);
                break;
            case FigureReference figure:
                writer.WriteString("type", "figure");
                writer.WriteString("id", figure.Id);
                break;
            case LineBreak:
                writer.WriteString("type", "break");
                break;
        }

        writer.WriteEndObject();
    }

    private void WriteMarked(Utf8JsonWriter writer, string type, InlineText content, JsonSerializerOptions options)
    {
        writer.WriteString("type", type);
        writer.WritePropertyName("text");
        Write(writer, content, options);
    }
}
