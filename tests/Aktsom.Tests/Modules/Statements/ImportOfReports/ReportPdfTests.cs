using Aktsom.Documents.Model;
using Aktsom.Modules.Statements.ImportOfReports;
using Aktsom.Tests.Documents.Example;
using Aktsom.Tests.Modules.Platform.Rendering;

namespace Aktsom.Tests.Modules.Statements.ImportOfReports;

public sealed class ReportPdfTests(RenderFixture render) : IClassFixture<RenderFixture>
{
    [Fact]
    public async Task The_text_of_a_PDF_keeps_its_paragraphs_and_pages_apart()
    {
        var pdf = await render.Renderer.PdfAsync(ExampleStatement.Make(Language.Nb), TestContext.Current.CancellationToken);

        var text = await ReportFile.TextAsync(pdf.Bytes, new RenderedPdfText(render.Renderer), TestContext.Current.CancellationToken);

        Assert.Equal(pdf.Pages, text.Split('\f').Length);
        Assert.Contains("\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_that_cannot_be_read_says_what_to_do()
    {
        var wrong = await Assert.ThrowsAsync<ReportUnreadableException>(() =>
            ReportFile.TextAsync(
                "%PDF-1.7 cut off"u8.ToArray(),
                new RenderedPdfText(render.Renderer),
                TestContext.Current.CancellationToken
            )
        );

        Assert.Contains(".txt", wrong.Message, StringComparison.Ordinal);
    }
}
