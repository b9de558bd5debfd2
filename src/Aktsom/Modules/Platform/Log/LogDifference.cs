using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aktsom.Modules.Platform.Log;

/// <summary>What differs between two states of a record, property by property.</summary>
internal static class LogDifference
{
    private static readonly JsonSerializerOptions AsStored = new(LogChain.JsonOptions)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never,
    };

    /// <summary>Null when nothing differs.</summary>
    public static (JsonObject Before, JsonObject After)? Between<T>(T before, T after)
        where T : class
    {
        var (was, now) = (Properties(before), Properties(after));
        var changed = was.Select(pair => pair.Key).Where(name => !JsonNode.DeepEquals(was[name], now[name])).ToList();
        return changed.Count == 0 ? null : (Only(was, changed), Only(now, changed));
    }

    private static JsonObject Properties<T>(T state) => JsonSerializer.SerializeToNode(state, AsStored)!.AsObject();

    private static JsonObject Only(JsonObject state, List<string> names) =>
        new(names.Select(name => KeyValuePair.Create(name, state[name]?.DeepClone())));
}
