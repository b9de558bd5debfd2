using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using Aktsom.Documents.Print;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Html;

/// <summary>A document as HTML: semantic, readable without script, and without any inline style, so that a strict policy lets it through.</summary>
public static class DocumentHtml
{
    /// <summary>The rules a standalone page needs; a site bundles Html/document.css with its own.</summary>
    public static string StandaloneStyle { get; } = Resource("standalone.css") + Resource("document.css");

    /// <summary>The body of the document for a page that has its own title and frame.</summary>
    public static string Fragment(Document document, HtmlOptions? options = null)
    {
        var html = new HtmlContext(document, options ?? new HtmlOptions());
        html.Writer.Open("article", ("class", "ak-words ak-doc"), ("lang", html.Words.Tag)).Line();
        Body(html);
        html.Writer.Close().Line();
        return html.Writer.ToString();
    }

    /// <summary>A whole page that can be opened from a disk.</summary>
    public static string Page(Document document, HtmlOptions? options = null)
    {
        var html = new HtmlContext(document, options ?? new HtmlOptions { EmbeddedStyle = StandaloneStyle });
        var writer = html.Writer.Trusted("<!doctype html>\n").Open("html", ("lang", html.Words.Tag)).Line();
        Head(html);
        writer.Open("body", ("class", "ak-doc-page")).Line();
        writer.Element("a", html.Words["SkipToContent"], ("class", "ak-doc-skip"), ("href", "#innhold")).Line();
        Title(html);
        writer.Open("main", ("id", "innhold"), ("class", "ak-words ak-doc")).Line();
        Body(html);
        writer.Close().Close().Close().Line();
        return writer.ToString();
    }

    /// <summary>Chapters and sections with their anchors, for a page that lists the contents itself.</summary>
    public static IReadOnlyList<OutlineEntry> Contents(Document document) => new Outline(document).Entries;

    /// <summary>The traces stand where the document asks for them, else at its end: a figure's link always leads somewhere.</summary>
    private static void Body(HtmlContext html)
    {
        HtmlBlocks.Write(html, html.Document.Blocks);
        if (html.Figures.InOrder.Count > 0 && !html.Document.Blocks.Any(b => b is FigureList))
        {
            html.Writer.Element(html.Heading(1), html.Words["FiguresCaption"], ("class", "ak-doc__chapter"));
            HtmlTraces.Write(html);
        }
    }

    private static void Head(HtmlContext html)
    {
        var writer = html.Writer.Open("head").Line().Open("meta", ("charset", "utf-8")).Line();
        writer.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        writer.Element("title", $"{html.Document.Title} – {html.Document.Organisation.Name}").Line();
        foreach (var sheet in html.Options.Stylesheets)
        {
            writer.Open("link", ("rel", "stylesheet"), ("href", sheet)).Line();
        }

        if (html.Options.EmbeddedStyle is { } style)
        {
            writer.Open("style").Trusted(style).Trusted(Colours(html.Document)).Close().Line();
        }

        writer.Close().Line();
    }

    private static void Title(HtmlContext html)
    {
        var (document, words, writer) = (html.Document, html.Words, html.Writer);
        writer.Open("header", ("class", "ak-doc-title")).Open("p", ("class", "ak-doc-brand"));
        if (document.Organisation.Logo is { } logo)
        {
            writer.Open("img", ("src", HtmlBlocks.DataAddress(logo)), ("alt", logo.Alt)).Text(" ");
        }

        writer.Text(document.Organisation.ShortName ?? document.Organisation.Name).Close().Line();
        writer.Element("h1", document.Title).Line();
        if (document.Subtitle is { } subtitle)
        {
            writer.Element("p", Typography.Hard(subtitle), ("class", "ak-doc__lead")).Line();
        }

        writer
            .Open("p", ("class", "ak-caption"))
            .Text(Sentences.Covers(document, words))
            .Open("br")
            .Text(Sentences.Period(document, words));
        writer.Open("br").Text(Sentences.Published(document, words)).Close().Close().Line();
    }

    /// <summary>The organisation's colour for both themes; from #rrggbb, so nothing else can come along.</summary>
    private static string Colours(Document document)
    {
        if (document.Organisation.Colour is not { } hex)
        {
            return "";
        }

        var brand = BrandColour.Read(hex);
        var (light, dark) = (brand.ForText(), brand.Soft);
        return $":root{{--org:light-dark({light},{dark});--org-link:light-dark({light},{dark});--org-light:light-dark({brand.Soft},{light});--org-tint:light-dark({brand.Tint},#1b2427)}}\n";
    }

    private static string Resource(string name)
    {
        using var stream = typeof(DocumentHtml).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
