using System.Text;
using Aktsom.Documents.Model;

namespace Aktsom.Bench.Pdf;

/// <summary>The same words as plain Typst markup on the same page with the same typefaces: no template, no charts, no numbers, no colours.</summary>
internal static class BareTypst
{
    private const string Head = """
        #set document(title: "Redegjørelse for 2025", author: "Kvistheim Grossistkjede AS")
        #set text(font: "Source Serif 4", size: 10.5pt, lang: "nb", region: "NO", hyphenate: true)
        #set page(paper: "a4", margin: (left: 66mm, right: 22mm, top: 30mm, bottom: 26mm), numbering: "1")
        #set par(leading: 0.66em, spacing: 1.12em, linebreaks: "optimized")
        #show heading.where(level: 1): it => { pagebreak(weak: true); it }
        #show table: set text(font: "Inter", size: 8.3pt, hyphenate: false)
        #title()
        #outline(depth: 2)

        """;

    public static string Of(Document document)
    {
        var source = new StringBuilder(Head);
        var figures = new FigureNumbers(document);
        foreach (var block in document.Blocks)
        {
            Write(source, block, figures);
        }

        source.Append("#table(columns: 5,\n");
        foreach (var figure in figures.InOrder)
        {
            source.Append(
                Cells($"{figure.Number}", figure.Text, figure.Figure.Label, figure.Figure.BasedOn ?? "–", $"{figure.Figure.Records}")
            );
        }

        return source.Append(")\n").ToString();
    }

    private static void Write(StringBuilder source, Block block, FigureNumbers figures)
    {
        switch (block)
        {
            case Heading heading:
                source
                    .Append(new string('=', heading.Level))
                    .Append(' ')
                    .Append(Escaped(heading.Text))
                    .Append("\n\n")
                    .Append(Escaped(heading.Lead ?? ""))
                    .Append("\n\n");
                break;
            case StepPage page:
                source.Append("= ").Append(Escaped(page.Title)).Append("\n\n");
                Each(source, page.Blocks, figures);
                source.Append("#pagebreak()\n");
                break;
            case Field field:
                source
                    .Append("== ")
                    .Append(Escaped($"{field.Code} {field.Question}"))
                    .Append("\n\n")
                    .Append(Escaped($"{field.Reason} {field.Plan}"))
                    .Append("\n\n");
                Each(source, field.Blocks, figures);
                break;
            case Paragraph paragraph:
                source.Append(Plain(paragraph.Text, figures)).Append("\n\n");
                break;
            case ListBlock list:
                source.AppendJoin('\n', list.Items.Select(item => "- " + Plain(((Paragraph)item[0]).Text, figures))).Append("\n\n");
                break;
            case Facts facts:
                source
                    .Append("#table(columns: 4,\n")
                    .AppendJoin("", facts.Items.Select(f => Cells(f.Label)))
                    .AppendJoin("", facts.Items.Select(f => Cells(InlineWords.Plain(f.Text))))
                    .Append(")\n");
                break;
            case Table table:
                Rows(
                    source,
                    table.Columns.Select(c => c.Header),
                    table.Rows.Select(r => r.Cells.Select(c => InlineWords.Plain(c.Text, figures)))
                );
                break;
            case Indicator indicator:
                source.Append(Escaped(indicator.Name)).Append("\n\n");
                Rows(
                    source,
                    indicator.Values.Select(v => $"{v.Year}").Prepend("År"),
                    indicator
                        .Rows.Select(r => r.Values.Prepend(r.Label))
                        .Append(indicator.Values.Select(v => $"{v.Value}").Prepend("Andel"))
                );
                break;
            case Unknown unknown:
                Each(source, unknown.Blocks, figures);
                break;
            case Signatures signatures:
                Rows(source, ["Navn", "Rolle", "Signert"], signatures.Signers.Select(s => new[] { s.Name, s.Role, $"{s.SignedOn}" }));
                break;
            case PageBreak:
                source.Append("#pagebreak(weak: true)\n");
                break;
        }
    }

    private static void Each(StringBuilder source, IEnumerable<Block> blocks, FigureNumbers figures)
    {
        foreach (var block in blocks)
        {
            Write(source, block, figures);
        }
    }

    private static void Rows(StringBuilder source, IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows)
    {
        var columns = head.ToArray();
        source
            .Append($"#table(columns: {columns.Length}, table.header({Cells(columns).TrimEnd(',', '\n', ' ')}),\n")
            .AppendJoin("", rows.Select(r => Cells([.. r])))
            .Append(")\n\n");
    }

    private static string Cells(params IReadOnlyList<string> texts) => string.Concat(texts.Select(text => $"[{Escaped(text)}], ")) + "\n";

    private static string Plain(InlineText text, FigureNumbers figures) => Escaped(InlineWords.Plain(text, figures));

    private static string Escaped(string text) =>
        string.Concat(
            text.Select(c =>
                c is '\\' or '#' or '*' or '_' or '[' or ']' or '$' or '<' or '>' or '@' or '`' or '=' or '-' or '+' or '/' or '~'
                    ? $"\\{c}"
                    : $"{c}"
            )
        );
}
