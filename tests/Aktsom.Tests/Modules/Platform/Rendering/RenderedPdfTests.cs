using Aktsom.Documents.Html;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Tests.Documents;
using Aktsom.Tests.Documents.Example;
using AngleSharp.Html.Parser;

namespace Aktsom.Tests.Modules.Platform.Rendering;

public sealed class RenderedPdfTests(RenderFixture render) : IClassFixture<RenderFixture>
{
    private static readonly Document Example = DocumentJson.Read(DocumentJson.Write(ExampleStatement.Make()));

    [Fact]
    public async Task A_statement_becomes_a_tagged_pdf_with_title_language_and_bookmarks()
    {
        var pdf = await render.Renderer.PdfAsync(Example, TestContext.Current.CancellationToken);
        var text = await render.Renderer.TextAsync(pdf.Bytes, false, TestContext.Current.CancellationToken);
        Assert.True(text.Tagged);
        Assert.Equal("Redegjørelse for 2025", text.Title);
        Assert.Equal("nb-NO", text.Language);
        Assert.Equal(pdf.Pages, text.Pages.Count);
        Assert.InRange(pdf.Pages, 30, 45);
        Assert.Contains("1.D.1 Hvordan gjør dere forventningene klare for leverandører og andre?", text.Outline);
        Assert.Contains($"Side 9 av {pdf.Pages}", text.Pages[8].Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Trinn 1: Forankre", text.Pages[8], StringComparison.Ordinal);
        Assert.Contains("Utgave 1.3, fryst 5. juni 2026", text.Pages[8].Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Nb, "Det vi ikke vet", "ikke signert")]
    [InlineData(Language.Nn, "Det vi ikkje veit", "ikkje signert")]
    [InlineData(Language.En, "What we do not know", "not signed")]
    public async Task Pdf_html_and_json_say_the_same_in_the_same_order(Language language, params string[] own)
    {
        var document = ExampleStatement.Make(language) with { Blocks = [.. Example.Blocks.Where(b => b is not Contents)] };
        var pdf = await render.Renderer.PdfAsync(document, TestContext.Current.CancellationToken);
        var inPdf = ReadingPieces.Bare(
            string.Concat((await render.Renderer.TextAsync(pdf.Bytes, true, TestContext.Current.CancellationToken)).Pages)
        );
        var page = await render.Renderer.FragmentAsync(document, new HtmlOptions(), TestContext.Current.CancellationToken);
        var inHtml = ReadingPieces.Bare(new HtmlParser().ParseDocument(page).Body!.TextContent);
        ReadingPieces.AssertHolds("PDF", inPdf, ReadingPieces.Of(document));
        ReadingPieces.AssertHolds("HTML", inHtml, ReadingPieces.Of(document));
        Assert.All(own, text => Assert.Contains(ReadingPieces.Bare(text), inPdf, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_small_number_in_the_text_has_its_row_in_the_list_of_figures()
    {
        var pdf = await render.Renderer.PdfAsync(Example, TestContext.Current.CancellationToken);
        var pages = (await render.Renderer.TextAsync(pdf.Bytes, true, TestContext.Current.CancellationToken)).Pages;
        var list = ReadingPieces.Bare(pages[^1]);
        foreach (var figure in new FigureNumbers(Example).InOrder)
        {
            Assert.Contains(
                ReadingPieces.Bare($"{figure.Number}{figure.Text}{figure.Figure.Definition!.Id}{figure.Figure.Label}"),
                list,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task No_question_stands_alone_at_the_foot_of_a_page()
    {
        var asked = Example
            .Blocks.OfType<Field>()
            .Where(f => f.Blocks.Count > 0 || f.State != AnswerState.Empty)
            .Select(f => ReadingPieces.Bare(f.Question));
        var pdf = await render.Renderer.PdfAsync(Example, TestContext.Current.CancellationToken);
        var pages = (await render.Renderer.TextAsync(pdf.Bytes, true, TestContext.Current.CancellationToken))
            .Pages.Select(ReadingPieces.Bare)
            .ToList();
        Assert.DoesNotContain(asked, question => pages.Exists(page => page.EndsWith(question, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_picture_without_words_stops_the_pdf()
    {
        var picture = Example.Organisation.Logo! with { Alt = "" };
        var document = Example with { Blocks = [new ImageBlock { Picture = picture }] };
        var refused = await Assert.ThrowsAsync<RenderException>(() => render.Renderer.PdfAsync(document));
        Assert.Equal(RenderFault.Refused, refused.Fault);
        Assert.Contains("missing alt text", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_block_in_any_order_can_be_printed()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var document = RandomDocument.Of(seed);
            document = document with { Blocks = [.. document.Blocks, new Paragraph { Text = "Slutt." }] };
            var print = DocumentJson.Read(DocumentJson.Write(document));
            Assert.True((await render.Renderer.PdfAsync(Latin(print), TestContext.Current.CancellationToken)).Pages > 0);
        }
    }

    [Fact]
    public async Task Letters_that_no_font_has_are_named()
    {
        var document = Example with { Blocks = [new Paragraph { Text = "Leverandør: \U0010FFFD" }] };
        var refused = await Assert.ThrowsAsync<RenderException>(() => render.Renderer.PdfAsync(document));
        Assert.Contains("No font on this machine has the letters", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_pdf_is_refused_with_a_sentence()
    {
        var refused = await Assert.ThrowsAsync<RenderException>(() => render.Renderer.TextAsync("%PDF-1.7 nothing more"u8.ToArray()));
        Assert.Equal(RenderFault.Refused, refused.Fault);
        Assert.StartsWith("The file cannot be read as PDF", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>The random text holds letters a machine may have no font for.</summary>
    private static Document Latin(Document document) =>
        DocumentJson.Read(
            System.Text.Encoding.UTF8.GetBytes(
                System.Text.Encoding.UTF8.GetString(DocumentJson.Write(document)).Replace("😀", "x", StringComparison.Ordinal)
            )
        );
}
