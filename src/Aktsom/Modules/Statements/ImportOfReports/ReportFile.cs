using System.Text;
using Aktsom.Modules.Platform.Rendering;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>Gives the text of a PDF.</summary>
internal interface IPdfText
{
    /// <summary>The text with empty lines between paragraphs and a form feed between pages.</summary>
    Task<string> ReadAsync(byte[] pdf, CancellationToken cancel);
}

/// <summary>The text of a PDF by the render process.</summary>
internal sealed class RenderedPdfText(DocumentRenderer renderer) : IPdfText
{
    public async Task<string> ReadAsync(byte[] pdf, CancellationToken cancel)
    {
        try
        {
            return string.Join("\n\f", (await renderer.PartedTextAsync(pdf, cancel)).Pages);
        }
        catch (RenderException wrong) when (wrong.Fault == RenderFault.Refused)
        {
            throw new ReportUnreadableException($"{wrong.Message} Save the report's text as .txt and import that.", wrong);
        }
    }
}

/// <summary>Finds out what kind of file a report is, by its content, and reads its text.</summary>
internal static class ReportFile
{
    public const int MostBytes = 50_000_000;

    /// <summary>Throws <see cref="ReportUnreadableException"/> with what to do.</summary>
    public static async Task<string> TextAsync(byte[] file, IPdfText? pdf, CancellationToken cancel)
    {
        if (file.Length > MostBytes)
        {
            throw new ReportUnreadableException($"The file is {file.Length / 1_000_000} MB. The limit is {MostBytes / 1_000_000} MB.");
        }

        if (file.AsSpan().StartsWith("%PDF"u8))
        {
            return pdf is null
                ? throw new ReportUnreadableException(
                    "The file is a PDF, and PDF reading is not set up here. Save its text as .txt and import that."
                )
                : await pdf.ReadAsync(file, cancel);
        }

        if (file.AsSpan().StartsWith("PK"u8))
        {
            using var stream = new MemoryStream(file);
            return DocxText.Read(stream);
        }

        return Plain(file);
    }

    private static string Plain(byte[] file)
    {
        if (file.Length >= 2 && (file[0], file[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return (file[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file);
        }

        if (Array.IndexOf(file, (byte)0) >= 0)
        {
            throw new ReportUnreadableException("The file is neither text, PDF nor Word. Save the report as one of them and try again.");
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            // Older programs write Norwegian letters in one byte each.
            return Encoding.Latin1.GetString(file);
        }
    }
}
