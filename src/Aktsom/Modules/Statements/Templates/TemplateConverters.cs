using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aktsom.Modules.Statements.Templates;

/// <summary>Reads "F + W".</summary>
internal sealed class FillConverter : JsonConverter<Fill>
{
    private static readonly Dictionary<string, Fill> Letters = new(StringComparer.Ordinal)
    {
        ["R"] = Fill.Register,
        ["M"] = Fill.Mixed,
        ["W"] = Fill.Written,
        ["C"] = Fill.Copied,
        ["F"] = Fill.Fixed,
    };

    public override Fill Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        var fill = Fill.None;
        foreach (var letter in text.Split(" + "))
        {
            fill |= Letters.TryGetValue(letter, out var known)
                ? known
                : throw new JsonException($"'{text}' is not a way to fill. Use R, M, W, C or F, joined by ' + '.");
        }

        return fill;
    }

    public override void Write(Utf8JsonWriter writer, Fill value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Join(" + ", Letters.Where(letter => value.HasFlag(letter.Value)).Select(letter => letter.Key)));
}

/// <summary>Reads "1", "0..n" and the like.</summary>
internal sealed class RepeatConverter : JsonConverter<Repeat>
{
    public override Repeat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        return Repeat.TryParse(text, out var repeat)
            ? repeat
            : throw new JsonException($"'{text}' is not a repeat. Use 1, 0..1, 0..n, 1..n, a number of rows or block.");
    }

    public override void Write(Utf8JsonWriter writer, Repeat value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            value.PerBlock ? "block" : $"{value.Least}..{value.Most?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "n"}"
        );
}
