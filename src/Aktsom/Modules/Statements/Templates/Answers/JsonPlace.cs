using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aktsom.Modules.Statements.Templates.Answers;

/// <summary>Reads JSON and names the place when something else stands there than expected.</summary>
internal static class JsonPlace
{
    public static JsonObject Object(JsonNode? node, string path) =>
        node as JsonObject ?? throw new StatementFileException(path, "an object is expected here.");

    public static IEnumerable<(JsonObject Json, string Path)> Objects(JsonObject owner, string name, string path)
    {
        if (owner[name] is not { } node)
        {
            return [];
        }

        var array = node as JsonArray ?? throw new StatementFileException($"{path}.{name}", "a list is expected here.");
        return array.Select((one, at) => (Object(one, $"{path}.{name}[{at}]"), $"{path}.{name}[{at}]"));
    }

    public static string? Text(JsonObject owner, string name, string path) =>
        owner[name] switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            _ => throw new StatementFileException($"{path}.{name}", "a text is expected here."),
        };

    public static int? Whole(JsonObject owner, string name, string path) =>
        owner[name] switch
        {
            null => null,
            JsonValue value when value.TryGetValue<int>(out var number) => number,
            _ => throw new StatementFileException($"{path}.{name}", "a whole number is expected here."),
        };

    public static bool Flag(JsonObject owner, string name, string path) =>
        owner[name] switch
        {
            null => false,
            JsonValue value when value.TryGetValue<bool>(out var set) => set,
            _ => throw new StatementFileException($"{path}.{name}", "true or false is expected here."),
        };
}
