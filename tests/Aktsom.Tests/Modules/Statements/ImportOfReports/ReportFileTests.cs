using System.Text;
using Aktsom.Modules.Statements.ImportOfReports;
using Aktsom.Modules.Statements.ImportOfReports.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Tests.Modules.Statements.ImportOfReports;

public sealed class ReportFileTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    public async Task Text_is_read_in_the_encoding_it_is_in(string encoding)
    {
        var code = Encoding.GetEncoding(encoding);

        Assert.Equal(
            "Årets mål: lønn å leve av",
            (await Text([.. code.GetPreamble(), .. code.GetBytes("Årets mål: lønn å leve av")])).TrimStart('\ufeff')
        );
    }

    [Fact]
    public async Task A_Word_document_gives_its_paragraphs_and_bullets()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var bullet = new Paragraph(new ParagraphProperties(new NumberingProperties()), new Run(new Text("Lær opp innkjøpere")));
            document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("Tiltak"))), bullet));
        }

        Assert.Equal("Tiltak\n\n- Lær opp innkjøpere\n\n", await Text(stream.ToArray()));
    }

    [Fact]
    public async Task A_PDF_is_read_by_the_reader_it_is_given() =>
        Assert.Equal("fra PDF", await ReportFile.TextAsync("%PDF-1.7"u8.ToArray(), new FixedPdf(), default));

    [Theory]
    [InlineData("PK\u0003\u0004 not a document")]
    [InlineData("\u0000\u0001\u0002")]
    [InlineData("%PDF-1.7")]
    public async Task A_file_that_cannot_be_read_says_what_to_do(string content)
    {
        var wrong = await Assert.ThrowsAsync<ReportUnreadableException>(() => Text(Encoding.UTF8.GetBytes(content)));

        Assert.Contains("Save", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_longer_than_any_report_is_refused() =>
        Assert.Throws<ReportTooLongException>(() =>
            ReportImport.Read(
                new string('a', ReportLines.MostCharacters + 1),
                Aktsom.Modules.Statements.Templates.StatementTemplates.Load().Find("act-s5")!
            )
        );

    private static Task<string> Text(byte[] file) => ReportFile.TextAsync(file, pdf: null, default);

    private sealed class FixedPdf : IPdfText
    {
        public Task<string> ReadAsync(byte[] pdf, CancellationToken cancel) => Task.FromResult("fra PDF");
    }
}
