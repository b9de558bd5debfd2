using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Html;

internal static class HtmlInlines
{
    public static void Write(HtmlContext html, InlineText text)
    {
        foreach (var piece in text)
        {
            Write(html, piece);
        }
    }

    /// <summary>A figure as a link to its trace; a dotted line below says that the ground lies behind it.</summary>
    public static void WriteFigure(HtmlContext html, string id)
    {
        var address = html.Options.FigureQuery is { } query
            ? $"{query}{Uri.EscapeDataString(id)}#{HtmlTraces.Id(id)}"
            : "#" + HtmlTraces.Id(id);
        var back = html.Met.Add(id) ? HtmlTraces.BackId(id) : null;
        html.Writer.Element("a", html.Figures[id].Text, ("class", "ak-figure"), ("href", address), ("id", back));
    }

    private static void Write(HtmlContext html, Inline piece)
    {
        var writer = html.Writer;
        switch (piece)
        {
            case Text plain:
                writer.Text(Typography.Hard(plain.Value));
                break;
            case Strong strong:
                writer.Open("strong");
                Write(html, strong.Content);
                writer.Close();
                break;
            case Emphasis emphasis:
                writer.Open("em");
                Write(html, emphasis.Content);
                writer.Close();
                break;
            case Link link when SafeLink.IsAllowed(link.Href):
                writer.Open("a", ("href", link.Href));
                Write(html, link.Content);
                writer.Close();
                break;
            case Link link:
                Write(html, link.Content);
                break;
            case FigureReference figure:
                WriteFigure(html, figure.Id);
                break;
            case LineBreak:
                writer.Open("br");
                break;
        }
    }
}
