using Aktsom.Documents.Html;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Documents.Plain;
using Aktsom.Tests.Documents;
using Aktsom.Tests.Documents.Example;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using Document = Aktsom.Documents.Model.Document;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Tests.Modules.Platform.Rendering;

/// <summary>A statement with every kind of block says the same in each form it can be had in.</summary>
public sealed class SameContentTests(RenderFixture render) : IClassFixture<RenderFixture>
{
    [Fact]
    public void The_example_has_every_kind_of_block()
    {
        var kinds = typeof(Block).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)) && !type.IsAbstract);
        var present = Reading.All(EveryBlock.Make(Language.Nb).Blocks).Select(block => block.GetType()).ToHashSet();
        Assert.Equal([], kinds.Where(kind => !present.Contains(kind)).Select(kind => kind.Name));
    }

    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public async Task Every_form_holds_the_same_in_the_same_order(Language language)
    {
        var document = EveryBlock.Make(language);
        var wanted = ReadingPieces.Of(document).ToList();
        Assert.True(wanted.Count > 400, $"only {wanted.Count} pieces");
        ReadingPieces.AssertHolds("HTML", await HtmlAsync(document), wanted);
        ReadingPieces.AssertHolds("PDF", await PdfAsync(document), wanted);
        ReadingPieces.AssertHolds("DOCX", await DocxAsync(document), wanted);
        ReadingPieces.AssertHolds("text", ReadingPieces.Bare(DocumentText.Of(document)), wanted);
        Assert.Equal(wanted, ReadingPieces.Of(DocumentJson.Read(DocumentJson.Write(document))));
    }

    [Fact]
    public async Task The_docx_shows_every_chart_as_a_picture_with_its_values_in_words()
    {
        var document = EveryBlock.Make(Language.Nb);
        using var file = WordprocessingDocument.Open(
            new MemoryStream(await render.Renderer.DocxAsync(document, TestContext.Current.CancellationToken)),
            false
        );
        var words = file.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
            .Select(one => one.Description?.Value ?? "")
            .ToList();
        var charts = Aktsom.Documents.Charts.BarChart.Of(document);
        Assert.NotEmpty(charts);
        Assert.All(charts, chart => Assert.Contains(chart.Description, words));
        Assert.All(file.MainDocumentPart.ImageParts, part => Assert.Equal("image/png", part.ContentType));
    }

    private async Task<string> HtmlAsync(Document document)
    {
        var page = await render.Renderer.FragmentAsync(document, new HtmlOptions(), TestContext.Current.CancellationToken);
        return ReadingPieces.Bare(new HtmlParser().ParseDocument(page).Body!.TextContent);
    }

    private async Task<string> PdfAsync(Document document)
    {
        var pdf = await render.Renderer.PdfAsync(document, TestContext.Current.CancellationToken);
        return ReadingPieces.Bare(
            string.Concat((await render.Renderer.TextAsync(pdf.Bytes, true, TestContext.Current.CancellationToken)).Pages)
        );
    }

    private async Task<string> DocxAsync(Document document)
    {
        var bytes = await render.Renderer.DocxAsync(document, TestContext.Current.CancellationToken);
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        return ReadingPieces.Bare(string.Concat(file.MainDocumentPart!.Document.Body!.Descendants<W.Text>().Select(text => text.Text)));
    }
}
