using System.Globalization;
using System.Net;
using System.Text;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Register.Chain;

/// <summary>Draws a chain from raw material at the top to reuse at the bottom, as SVG that follows the theme. The same stands in the table beside.</summary>
internal static class ChainPicture
{
    private const int Width = 400;
    private const int Left = 96;
    private const int BoxWidth = 250;
    private const int BoxHeight = 46;
    private const int Step = 70;
    private const int Letters = 30;

    /// <param name="chain">The chain.</param>
    /// <param name="text">The reader's words.</param>
    public static string Draw(ChainDrawing chain, IWords text)
    {
        var height = (chain.Parts.Count * Step) + 6;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg viewBox="0 0 {Width} {height}" width="100%" role="img" aria-label="{Escape(Label(chain, text))}" font-family="inherit">"""
        );
        Bands(svg, chain, text);
        for (var at = 0; at < chain.Parts.Count; at++)
        {
            var part = chain.Parts[at];
            var isBypassed = part.Role == ChainRole.Wholesaler && chain.Buying == BuyingWay.Both;
            Box(svg, part, at, text);
            if (at + 1 < chain.Parts.Count)
            {
                Arrow(svg, at);
            }

            if ((isBypassed || part.Optional) && at > 0 && at + 1 < chain.Parts.Count)
            {
                Past(svg, at);
            }
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The chain in one sentence, parts that are not always there in brackets.</summary>
    public static string InWords(ChainDrawing chain, IWords text) =>
        string.Join(" → ", chain.Parts.Select(part => part.Optional ? $"({NameOf(part, text)})" : NameOf(part, text)));

    public static string NameOf(ChainPart part, IWords text) => part.Name is { Length: > 0 } own ? own : text.Of("ChainRole." + part.Role);

    private static string Label(ChainDrawing chain, IWords text) =>
        $"{text.Of("Chain.Picture")}: {InWords(chain, text)}. {text.Of("BuyingWay." + chain.Buying)}.";

    private static void Bands(StringBuilder svg, ChainDrawing chain, IWords text)
    {
        foreach (var direction in Enum.GetValues<ChainDirection>())
        {
            var at = chain.Parts.Select((part, index) => (part, index)).Where(pair => pair.part.Direction == direction).ToList();
            if (at.Count == 0)
            {
                continue;
            }

            var (top, bottom) = ((at[0].index * Step) + 3, (at[^1].index * Step) + BoxHeight + 3);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<path d="M8 {top}V{bottom}" stroke="var(--ak-edge)" stroke-width="2"/><text x="16" y="{(top + bottom) / 2 + 4}" font-size="13" fill="var(--ak-muted)">{Escape(text.Of("ChainDirection." + direction))}</text>"""
            );
        }
    }

    private static void Box(StringBuilder svg, ChainPart part, int at, IWords text)
    {
        var (top, isOwn) = ((at * Step) + 3, part.Role == ChainRole.Own);
        var look = isOwn
            ? """fill="var(--ak-accent)" stroke="var(--ak-accent)" """
            : $"""fill="var(--ak-bg)" stroke="var(--ak-edge)" {(part.Optional ? "stroke-dasharray=\"5 4\"" : "")}""";
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<rect x="{Left}" y="{top}" width="{BoxWidth}" height="{BoxHeight}" rx="6" stroke-width="1.5" {look}/>"""
        );
        var lines = Lines(part.Optional ? $"{NameOf(part, text)} ({text.Of("Chain.NotAlways")})" : NameOf(part, text));
        for (var line = 0; line < lines.Count; line++)
        {
            var y = top + (BoxHeight / 2) + 5 + (line * 18) - ((lines.Count - 1) * 9);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<text x="{Left + (BoxWidth / 2)}" y="{y}" font-size="15" font-weight="{(isOwn ? 600 : 400)}" text-anchor="middle" fill="var({(isOwn ? "--ak-bg" : "--ak-text")})">{Escape(lines[line])}</text>"""
            );
        }
    }

    private static void Arrow(StringBuilder svg, int at)
    {
        var (x, from, to) = (Left + (BoxWidth / 2), (at * Step) + BoxHeight + 5, ((at + 1) * Step) + 1);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<path d="M{x} {from}V{to}M{x - 5} {to - 6}L{x} {to}L{x + 5} {to - 6}" fill="none" stroke="var(--ak-text)" stroke-width="1.5"/>"""
        );
    }

    /// <summary>The way past a part that not every delivery goes through: from the part before to the part after.</summary>
    private static void Past(StringBuilder svg, int at)
    {
        var (x, from, to) = (Left + BoxWidth, ((at - 1) * Step) + (BoxHeight / 2) + 12, ((at + 1) * Step) + (BoxHeight / 2) - 6);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<path d="M{x} {from}H{x + 26}V{to}H{x + 3}M{x + 9} {to - 5}L{x + 3} {to}L{x + 9} {to + 5}" fill="none" stroke="var(--ak-text)" stroke-width="1.5" stroke-dasharray="5 4"/>"""
        );
    }

    /// <summary>One line, or two broken between words; what is longer is cut, and stands whole in the table.</summary>
    private static List<string> Lines(string name)
    {
        if (name.Length <= Letters)
        {
            return [name];
        }

        var space = name.LastIndexOf(' ', Letters);
        var (first, rest) = space > 0 ? (name[..space], name[(space + 1)..]) : (name[..Letters], name[Letters..]);
        return [first, rest.Length <= Letters ? rest : rest[..(Letters - 1)].TrimEnd() + "…"];
    }

    private static string Escape(string words) => WebUtility.HtmlEncode(words);
}

/// <summary>Words in the reader's language.</summary>
internal interface IWords
{
    string Of(string key);
}

internal sealed class ChainWords(ModuleTexts texts) : IWords
{
    public string Of(string key) => texts.For(typeof(ChainWords))[key];
}
