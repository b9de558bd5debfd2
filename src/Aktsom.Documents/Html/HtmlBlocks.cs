using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;

namespace Aktsom.Documents.Html;

/// <summary>Writes blocks in order.</summary>
internal static class HtmlBlocks
{
    public static void Write(HtmlContext html, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(html, block);
        }
    }

    private static void Write(HtmlContext html, Block block)
    {
        var writer = html.Writer;
        switch (block)
        {
            case Paragraph paragraph:
                writer.Open("p", ("class", Class(paragraph.Style)));
                HtmlInlines.Write(html, paragraph.Text);
                writer.Close().Line();
                break;
            case ListBlock list:
                List(html, list);
                break;
            case Heading heading:
                HtmlHeadings.Write(html, heading);
                break;
            case StepPage page:
                HtmlHeadings.Write(html, page);
                break;
            case Field field:
                HtmlHeadings.Write(html, field);
                break;
            case Subheading subheading when !InlineWords.IsEmpty(subheading.Text):
                writer.Open(html.Heading(HeadingLevels.Question + subheading.Depth));
                HtmlInlines.Write(html, subheading.Text);
                writer.Close().Line();
                break;
            case Quotation quotation:
                Quote(html, quotation);
                break;
            case Facts facts:
                Definitions(html, facts.Items, "ak-facts-row");
                break;
            case KeyFigures figures:
                Row(html, figures);
                break;
            case Table table:
                HtmlTables.Write(html, table);
                break;
            case Split split:
                HtmlCharts.Write(html, split);
                break;
            case Indicator indicator:
                HtmlCharts.Write(html, indicator);
                break;
            case Unknown unknown:
                Box(html, unknown);
                break;
            case ImageBlock image:
                Image(html, image.Picture, image.Caption);
                break;
            default:
                Derived(html, block);
                break;
        }
    }

    private static void Derived(HtmlContext html, Block block)
    {
        switch (block)
        {
            case Contents when !html.Options.WithoutContents:
                HtmlHeadings.WriteContents(html);
                break;
            case Signatures signatures:
                Signed(html, signatures);
                break;
            case OrganisationList:
                HtmlTables.Write(html, Tables.Organisations(html.Document, html.Words));
                break;
            case AttachmentList:
                HtmlTables.Write(html, Tables.Attachments(html.Document, html.Words));
                break;
            case FigureList:
                HtmlTraces.Write(html);
                break;
            case Verification:
                Verify(html);
                break;
            case Cover { Image: { } picture }:
                Image(html, picture, null);
                break;
            case Colophon colophon:
                html.Writer.Open("p", ("class", "ak-doc__colophon"));
                HtmlInlines.Write(html, colophon.Text);
                html.Writer.Close().Line();
                break;
        }
    }

    private static void List(HtmlContext html, ListBlock list)
    {
        html.Writer.Open(list.Ordered ? "ol" : "ul").Line();
        foreach (var item in list.Items)
        {
            html.Writer.Open("li");
            if (item is [Paragraph only])
            {
                HtmlInlines.Write(html, only.Text);
            }
            else
            {
                Write(html, item);
            }

            html.Writer.Close().Line();
        }

        html.Writer.Close().Line();
    }

    private static void Quote(HtmlContext html, Quotation quotation)
    {
        html.Writer.Open("blockquote").Open("p");
        HtmlInlines.Write(html, quotation.Text);
        html.Writer.Close();
        if (quotation.By is { } by)
        {
            html.Writer.Element("p", by, ("class", "ak-caption"));
        }

        html.Writer.Close().Line();
    }

    private static void Definitions(HtmlContext html, IEnumerable<Fact> facts, string style)
    {
        var writer = html.Writer.Open("dl", ("class", style));
        foreach (var fact in facts)
        {
            writer.Open("div").Element("dt", fact.Label).Open("dd");
            HtmlInlines.Write(html, fact.Text);
            writer.Close().Close();
        }

        writer.Close().Line();
    }

    private static void Row(HtmlContext html, KeyFigures figures)
    {
        var writer = html.Writer.Open("dl", ("class", "ak-facts-row ak-doc__kpis"));
        foreach (var item in figures.Items)
        {
            writer.Open("div").Element("dt", item.Label).Open("dd", ("class", "ak-large"));
            HtmlInlines.WriteFigure(html, item.Figure);
            writer.Close().Close();
        }

        writer.Close().Line();
    }

    private static void Box(HtmlContext html, Unknown unknown)
    {
        html.Writer.Open("div", ("class", "ak-doc__unknown"))
            .Element(html.Heading(HeadingLevels.Box), unknown.Title ?? html.Words["UnknownTitle"])
            .Line();
        Write(html, unknown.Blocks);
        html.Levels.Leave(HeadingLevels.Box);
        html.Writer.Close().Line();
    }

    private static void Image(HtmlContext html, Picture picture, string? caption)
    {
        html.Writer.Open("figure", ("class", "ak-doc__image")).Open("img", ("src", DataAddress(picture)), ("alt", picture.Alt));
        if (caption is not null)
        {
            html.Writer.Element("figcaption", caption);
        }

        html.Writer.Close().Line();
    }

    /// <summary>Pictures go in as img, where an SVG can neither run script nor fetch anything.</summary>
    public static string DataAddress(Picture picture) => $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Data)}";

    private static void Signed(HtmlContext html, Signatures signatures)
    {
        html.Writer.Element("p", Sentences.Signed(signatures, html.Words), ("class", "ak-caption")).Line();
        HtmlTables.Write(html, Tables.Signers(signatures, html.Words), html.Words["Signed"]);
        if (Sentences.PlaceAndDate(signatures, html.Words) is { } place)
        {
            html.Writer.Element("p", place).Line();
        }
    }

    private static void Verify(HtmlContext html)
    {
        html.Writer.Open("div", ("class", "ak-doc__check"));
        Definitions(html, Sentences.Verification(html.Document, html.Words), "ak-facts");
        html.Writer.Close().Element(html.Heading(HeadingLevels.Question), html.Words["VerifyTitle"]).Line();
        List(html, Sentences.HowToVerify(html.Document, html.Words));
        html.Levels.Leave(HeadingLevels.Question);
    }

    private static string? Class(ParagraphStyle style) =>
        style switch
        {
            ParagraphStyle.Lead => "ak-doc__lead",
            ParagraphStyle.Small => "ak-caption",
            ParagraphStyle.Note => "ak-doc__note",
            _ => null,
        };
}
