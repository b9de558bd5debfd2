using System.Globalization;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>Running text as runs.</summary>
internal static class DocxInlines
{
    public static W.Paragraph Paragraph(DocxContext docx, string style, InlineText text)
    {
        var paragraph = Empty(style);
        paragraph.Append(Runs(docx, text));
        return paragraph;
    }

    public static W.Paragraph Paragraph(string style, string text)
    {
        var paragraph = Empty(style);
        paragraph.Append(Run(text));
        return paragraph;
    }

    public static W.Paragraph Empty(string style) => new(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }));

    public static IEnumerable<OpenXmlElement> Runs(DocxContext docx, InlineText text) =>
        text.SelectMany(piece => Runs(docx, piece, [], linked: false));

    /// <summary>The value and its small number, which leads to the figure's row in the list of figures.</summary>
    public static IEnumerable<OpenXmlElement> Figure(DocxContext docx, string id, string[]? styles = null, bool linked = false)
    {
        var figure = docx.Figures[id];
        OpenXmlElement[] runs = [Run(figure.Text, styles ?? []), Run(figure.Number.ToString(CultureInfo.InvariantCulture), "FigureNumber")];
        return linked ? runs : [new W.Hyperlink(runs) { Anchor = DocxContext.PlaceOf(figure), History = true }];
    }

    public static W.Run Run(string text, params string[] styles)
    {
        var run = new W.Run();
        if (styles.Length > 0)
        {
            run.Append(Properties(styles));
        }

        run.Append(new W.Text(Xml.Text(Typography.Hard(text))) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    private static IEnumerable<OpenXmlElement> Runs(DocxContext docx, Inline piece, string[] styles, bool linked) =>
        piece switch
        {
            Text plain => [Run(plain.Value, styles)],
            Strong strong => strong.Content.SelectMany(inner => Runs(docx, inner, [.. styles, "Strong"], linked)),
            Emphasis emphasis => emphasis.Content.SelectMany(inner => Runs(docx, inner, [.. styles, "Emphasis"], linked)),
            Link link when !linked && SafeLink.IsAllowed(link.Href) =>
            [
                new W.Hyperlink(link.Content.SelectMany(inner => Runs(docx, inner, [.. styles, "Hyperlink"], linked: true)))
                {
                    Id = docx.LinkId(link.Href),
                    History = true,
                },
            ],
            Link link => link.Content.SelectMany(inner => Runs(docx, inner, styles, linked)),
            FigureReference figure => Figure(docx, figure.Id, styles, linked),
            _ => [new W.Run(new W.Break())],
        };

    /// <summary>A run has one style; what else it is, is said beside it.</summary>
    private static W.RunProperties Properties(string[] styles)
    {
        var properties = new W.RunProperties { RunStyle = new W.RunStyle { Val = styles[^1] } };
        if (styles.SkipLast(1).Contains("Strong", StringComparer.Ordinal))
        {
            properties.Bold = new W.Bold();
        }

        if (styles.SkipLast(1).Contains("Emphasis", StringComparer.Ordinal))
        {
            properties.Italic = new W.Italic();
        }

        return properties;
    }
}
