using System.Text.Json.Nodes;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Print;

/// <summary>Running text as the template reads it: a string, or an array whose first item says what it is.</summary>
internal static class PrintInlines
{
    public static JsonNode Of(PrintContext print, InlineText text) =>
        text is [Text only] ? Typography.Hard(only.Value) : new JsonArray([.. text.SelectMany(piece => Pieces(print, piece))]);

    /// <summary>A link that is not let through is its words.</summary>
    private static IEnumerable<JsonNode> Pieces(PrintContext print, Inline piece) =>
        piece is Link link && !SafeLink.IsAllowed(link.Href) ? link.Content.SelectMany(inner => Pieces(print, inner)) : [Of(print, piece)];

    private static JsonNode Of(PrintContext print, Inline piece) =>
        piece switch
        {
            Text plain => Typography.Hard(plain.Value),
            Strong strong => new JsonArray("b", Of(print, strong.Content)),
            Emphasis emphasis => new JsonArray("i", Of(print, emphasis.Content)),
            Link link => new JsonArray("a", link.Href, Of(print, link.Content)),
            FigureReference figure => Figure(print, figure.Id),
            _ => new JsonArray("br"),
        };

    public static JsonArray Figure(PrintContext print, string id) =>
        new("f", print.Figures[id].Number, Typography.Hard(print.Figures[id].Text));
}
