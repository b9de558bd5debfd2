using Aktsom.Documents.Html;
using Aktsom.Documents.Model;
using Aktsom.Documents.Writing;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace Aktsom.Tests.Documents;

public sealed class DocumentHtmlTests
{
    private static readonly Document Empty = new()
    {
        Title = "Redegjørelse for 2025",
        Language = Language.Nb,
        Year = 2025,
        Organisation = new DocumentOrganisation { Name = "Kvistheim Grossistkjede AS" },
        Edition = new DocumentEdition { Label = "1.3" },
        Blocks = [],
    };

    [Fact]
    public void No_text_ever_becomes_markup_style_or_script() =>
        Prop.ForAll<int>(seed =>
            {
                var page = Parse(DocumentHtml.Page(RandomDocument.Of(seed), new HtmlOptions()));
                return page.QuerySelectorAll("b, script, style, [style], [onclick]").Length == 0;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Headings_never_skip_a_level() =>
        Prop.ForAll<int>(seed =>
            {
                var levels = Parse(DocumentHtml.Page(RandomDocument.Of(seed)))
                    .QuerySelectorAll("h1,h2,h3,h4,h5,h6")
                    .Select(h => h.LocalName[1] - '0')
                    .ToList();
                return levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_figure_in_the_text_leads_to_its_trace_and_ids_are_unique() =>
        Prop.ForAll<int>(seed =>
            {
                var page = Parse(DocumentHtml.Page(RandomDocument.Of(seed)));
                var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
                return ids.Count == ids.Distinct(StringComparer.Ordinal).Count()
                    && page.QuerySelectorAll("a.ak-figure")
                        .All(a => page.GetElementById(a.GetAttribute("href")![1..])?.ParentElement?.LocalName is "details");
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[klikk](javascript:alert(1))")]
    [InlineData("[klikk](data:text/html,x)")]
    [InlineData("![x](https://a.example/x.png)")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[klikk](https://a.example/\"onmouseover=\"x)")]
    public void Written_text_cannot_reach_outside_its_paragraph(string source)
    {
        var page = Parse(DocumentHtml.Fragment(Empty with { Blocks = MarkdownText.Read(source) }));
        Assert.Empty(page.QuerySelectorAll("script, img, [onerror], [onmouseover], a[href^=javascript], a[href^=data]"));
    }

    [Fact]
    public void Markdown_gives_marks_lists_and_figures_and_nothing_else()
    {
        var blocks = MarkdownText.Read(
            "## Etikk\n\nVi har **[[suppliers.counted]]** *faste*\nleverandører.\n\n- en\n- to\n  1. under\n\n> sitat\n\n    kode"
        );
        var subheading = Assert.IsType<Subheading>(blocks[0]);
        Assert.Equal(InlineText.FromString("Etikk"), subheading.Text);
        InlineText expected =
        [
            new Text("Vi har "),
            new Strong([new FigureReference("suppliers.counted")]),
            new Text(" "),
            new Emphasis("faste"),
            new Text(" leverandører."),
        ];
        Assert.Equal(expected, Assert.IsType<Paragraph>(blocks[1]).Text);
        var list = Assert.IsType<ListBlock>(blocks[2]);
        Assert.True(Assert.IsType<ListBlock>(list.Items[1][1]).Ordered);
        Assert.Equal("sitat kode", string.Join(" ", blocks.Skip(3).Cast<Paragraph>().Select(p => InlineWords.Plain(p.Text))));
    }

    [Fact]
    public void A_table_has_caption_column_headers_and_a_header_for_each_row()
    {
        var table = new Table
        {
            Caption = "Prioriterte påvirkninger",
            Columns =
            [
                new() { Header = "Nr.", Kind = ColumnKind.Number },
                new() { Header = "Påvirkning", Kind = ColumnKind.Title },
                new() { Header = "Skade", Kind = ColumnKind.Severity },
            ],
            Rows = [new TableRow(["1", "Inndratte pass", "5"])],
        };
        var page = Parse(DocumentHtml.Fragment(Empty with { Blocks = [table] }));
        Assert.Equal("Prioriterte påvirkninger", page.QuerySelector("caption")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal("Inndratte pass", page.QuerySelector("tbody th[scope=row]")!.TextContent);
        Assert.Equal(5, page.QuerySelectorAll(".ak-squares[data-highest=grave] rect.on").Length);
    }

    [Theory]
    [InlineData(AnswerState.Empty, "Ikke besvart.")]
    [InlineData(AnswerState.NotApplicable, "Ikke aktuelt. Fordi.")]
    [InlineData(AnswerState.Unknown, "Det vi ikke vetFordi.Planen: Spør i mai.")]
    [InlineData(AnswerState.None, "Ingen. Fordi.")]
    [InlineData(AnswerState.SeeAttachment, "Se vedlegg: Kart. Fordi.")]
    public void Each_answer_state_says_which_kind_of_answer_it_is(AnswerState state, string expected)
    {
        var field = new Field
        {
            Key = "B.1A1",
            Code = "1.A.1",
            Question = "Spørsmål",
            State = state,
            Reason = "Fordi.",
            Plan = "Spør i mai.",
            Attachments = ["v1"],
        };
        var page = Parse(
            DocumentHtml.Fragment(Empty with { Blocks = [field], Attachments = [new Attachment { Id = "v1", Name = "Kart" }] })
        );
        var section = page.GetElementById("B.1A1")!;
        Assert.Equal("1.A.1 Spørsmål", section.FirstElementChild!.TextContent);
        Assert.Equal(expected, string.Concat(section.TextContent.Replace("\n", "", StringComparison.Ordinal)["1.A.1 Spørsmål".Length..]));
    }

    [Fact]
    public void A_figure_unfolds_to_its_sum_definition_and_records()
    {
        var figure = new Figure
        {
            Id = "bound.share",
            Value = "98,9 %",
            Label = "Leverandører bundet av våre krav",
            Definition = new FigureDefinitionText("Bundet av krav", "I-01", "2"),
            Records = 267,
            AsOf = new DateOnly(2025, 12, 31),
            Parts = [new FigurePart("231", "godtatt våre"), new FigurePart("33", "egne, like gode", "+")],
            RecordsUrl = "https://kvistheim.example/poster.csv",
        };
        var document = Empty with
        {
            Figures = [figure],
            Blocks = [new Paragraph { Text = ["Ved utgangen var ", new FigureReference("bound.share"), " bundet."] }],
        };
        var page = Parse(DocumentHtml.Fragment(document, new HtmlOptions { FigureQuery = "?tall=", OpenFigure = "bound.share" }));
        Assert.Equal("?tall=bound.share#tall-bound.share", page.QuerySelector("a.ak-figure")!.GetAttribute("href"));
        var trace = page.QuerySelector("details.ak-trace")!;
        Assert.True(trace.HasAttribute("open"));
        Assert.Contains("267 poster", trace.TextContent, StringComparison.Ordinal);
        Assert.Contains("I-01 Bundet av krav, utgave 2", trace.TextContent, StringComparison.Ordinal);
        Assert.Equal("+", trace.QuerySelectorAll("dd")[1].GetAttribute("data-op"));
        Assert.Equal("#bruk-bound.share", trace.QuerySelectorAll("a")[^1].GetAttribute("href"));
    }

    [Fact]
    public void A_missing_signature_is_shown_and_named()
    {
        var signatures = new Signatures
        {
            Signers =
            [
                new Signer
                {
                    Name = "Anne-Lise Fjærestad",
                    Role = "styreleder",
                    SignedOn = new DateOnly(2026, 6, 5),
                },
                new Signer { Name = "Mikkel Storsveen", Role = "nestleder" },
            ],
        };
        var text = Parse(DocumentHtml.Fragment(Empty with { Blocks = [signatures] })).Body!.TextContent;
        Assert.Contains("1 av 2 har signert. Det mangler signatur fra Mikkel Storsveen.", text, StringComparison.Ordinal);
        Assert.Contains("ikke signert", text, StringComparison.Ordinal);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
