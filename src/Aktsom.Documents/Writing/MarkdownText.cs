using System.Text.RegularExpressions;
using Aktsom.Documents.Model;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Aktsom.Documents.Model.Block;
using Inline = Aktsom.Documents.Model.Inline;
using MarkBlock = Markdig.Syntax.Block;
using MarkInline = Markdig.Syntax.Inlines.Inline;

namespace Aktsom.Documents.Writing;

/// <summary>
/// The small Markdown that answers are written in: paragraphs, bold, italics, links, lists and two levels of sub-headings.
/// <c>[[suppliers.counted]]</c> binds a figure. HTML is text like any other; a link that is not http, https or mailto is its words.
/// </summary>
public static partial class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IReadOnlyList<Block> Read(string source) => [.. Markdown.Parse(source, Pipeline).SelectMany(Blocks)];

    private static IEnumerable<Block> Blocks(MarkBlock block) =>
        block switch
        {
            HeadingBlock heading => [new Subheading { Text = Line(heading.Inline), Depth = heading.Level <= 2 ? 1 : 2 }],
            ParagraphBlock paragraph => [new Paragraph { Text = Line(paragraph.Inline) }],
            Markdig.Syntax.ListBlock list => [List(list)],
            CodeBlock code => [new Paragraph { Text = code.Lines.ToString() }],
            ContainerBlock container => container.SelectMany(Blocks),
            _ => [],
        };

    private static Model.ListBlock List(Markdig.Syntax.ListBlock list) =>
        new()
        {
            Ordered = list.IsOrdered,
            Items = [.. list.OfType<ListItemBlock>().Select(item => (IReadOnlyList<Block>)[.. item.SelectMany(Blocks)])],
        };

    private static InlineText Line(ContainerInline? pieces) => WithFigures(InlineText.Create([.. Pieces(pieces)]));

    private static IEnumerable<Inline> Pieces(ContainerInline? pieces) => pieces?.SelectMany(Piece) ?? [];

    private static IEnumerable<Inline> Piece(MarkInline piece) =>
        piece switch
        {
            LiteralInline literal => [new Model.Text(literal.Content.ToString())],
            LineBreakInline line => [line.IsHard ? new LineBreak() : new Model.Text(" ")],
            CodeInline code => [new Model.Text(code.Content)],
            HtmlEntityInline entity => [new Model.Text(entity.Transcoded.ToString())],
            AutolinkInline auto => Link((auto.IsEmail ? "mailto:" : "") + auto.Url, [new Model.Text(auto.Url)]),
            LinkInline { IsImage: false } link => Link(link.Url ?? "", Pieces(link)),
            EmphasisInline { DelimiterCount: >= 2 } strong => [new Strong(Line(strong))],
            EmphasisInline emphasis => [new Emphasis(Line(emphasis))],
            ContainerInline container => Pieces(container),
            _ => [],
        };

    private static IEnumerable<Inline> Link(string href, IEnumerable<Inline> content) =>
        SafeLink.IsAllowed(href) ? [new Link(href, WithFigures(InlineText.Create([.. content])))] : content;

    /// <summary>Splits plain text at its figure marks; Markdig leaves them as plain brackets.</summary>
    private static InlineText WithFigures(InlineText text) =>
        InlineText.Create([.. text.SelectMany(p => p is Model.Text plain ? Split(plain.Value) : [p])]);

    private static IEnumerable<Inline> Split(string value)
    {
        var from = 0;
        foreach (Match mark in FigureMark().Matches(value))
        {
            yield return new Model.Text(value[from..mark.Index]);
            yield return new FigureReference(mark.Groups["id"].Value);
            from = mark.Index + mark.Length;
        }

        yield return new Model.Text(value[from..]);
    }

    [GeneratedRegex(@"\[\[(?<id>[A-Za-z0-9][A-Za-z0-9._:-]*)\]\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FigureMark();
}
