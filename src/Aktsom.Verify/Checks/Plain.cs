using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aktsom.Verify.Checks;

/// <summary>Values of the files as plain text and numbers.</summary>
internal static class Plain
{
    /// <summary>A text member; null where it is something else.</summary>
    public static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    /// <summary>Running text as its words: a string, pieces in order, or a cell with text in it.</summary>
    public static string Words(JsonNode? node, IReadOnlyDictionary<string, string?> figures) =>
        node switch
        {
            JsonArray pieces => string.Concat(pieces.Select(piece => Words(piece, figures))),
            JsonObject figure when Text(figure["type"]) == "figure" => figures.GetValueOrDefault(Text(figure["id"]) ?? "") ?? "",
            JsonObject piece => Words(piece["text"], figures),
            _ => Text(node) ?? "",
        };

    /// <exception cref="FormatException">It is no amount.</exception>
    public static decimal Amount(string text) =>
        decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>Texts that look alike compare as one: kinds of hard space and of minus.</summary>
    public static bool Same(string? one, string? other) => string.Equals(Even(one), Even(other), StringComparison.Ordinal);

    private static string? Even(string? text) => text?.Replace('\u202f', '\u00a0').Replace(' ', '\u00a0').Replace('\u2212', '-');
}
