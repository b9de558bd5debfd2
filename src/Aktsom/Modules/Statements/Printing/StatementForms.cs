using System.Text;
using Aktsom.Documents.Html;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Documents.Plain;
using Aktsom.Modules.Platform.Rendering;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>A statement as a file to download.</summary>
internal sealed record StatementDownload(byte[] Content, string MediaType, string Extension);

/// <summary>The forms a statement can be had in; the same content in each.</summary>
internal sealed class StatementForms(DocumentRenderer renderer)
{
    /// <summary>Their names in addresses and on the command line.</summary>
    public static readonly IReadOnlyList<string> Names = ["pdf", "docx", "html", "json", "text"];

    /// <summary>Null where there is no such form.</summary>
    public async Task<StatementDownload?> MakeAsync(Document document, string form, CancellationToken cancel) =>
        form switch
        {
            "pdf" => new((await renderer.PdfAsync(document, cancel)).Bytes, "application/pdf", "pdf"),
            "docx" => new(
                await renderer.DocxAsync(document, cancel),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "docx"
            ),
            "html" => new(
                Encoding.UTF8.GetBytes(
                    await renderer.PageAsync(document, new HtmlOptions { EmbeddedStyle = DocumentHtml.StandaloneStyle }, cancel)
                ),
                "text/html; charset=utf-8",
                "html"
            ),
            "json" => new(DocumentJson.Write(document), "application/json", "json"),
            "text" => new(Encoding.UTF8.GetBytes(DocumentText.Of(document)), "text/plain; charset=utf-8", "txt"),
            _ => null,
        };
}
