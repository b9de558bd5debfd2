using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aktsom.Risk.Scoring;

/// <summary>The one JSON form of traces: kept beside a stored score, printed for scripts, and read back so that the score can be computed again.</summary>
public static class TraceJson
{
    /// <summary>Camel case, enum members by name, Norwegian letters as they are.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <summary>Writes the traces of a result, in the model's order of topics.</summary>
    public static string Write(SupplierResult result) => JsonSerializer.Serialize(result.Topics.Select(topic => topic.Trace), Options);

    /// <summary>Reads traces that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is something else.</exception>
    public static IReadOnlyList<ScoreTrace> Read(string json) =>
        JsonSerializer.Deserialize<List<ScoreTrace>>(json, Options) ?? throw new JsonException("The text holds no traces.");
}
