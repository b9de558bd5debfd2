using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Modules.Statements.ImportOfReports;

/// <summary>The text of a Word document: one line a paragraph, cells of a row on lines of their own, empty line after each.</summary>
internal static class DocxText
{
    /// <summary>Larger documents are refused before they are unpacked.</summary>
    private const long MostUnpackedBytes = 200_000_000;

    /// <summary>Throws <see cref="ReportUnreadableException"/> when the stream holds no Word document.</summary>
    public static string Read(Stream stream)
    {
        try
        {
            CheckSize(stream);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            var text = new StringBuilder();
            foreach (var paragraph in document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>() ?? [])
            {
                Append(text, paragraph);
            }

            return text.ToString();
        }
        catch (Exception wrong)
            when (wrong is OpenXmlPackageException or FileFormatException or InvalidDataException or IOException or System.Xml.XmlException)
        {
            throw new ReportUnreadableException("The file is not a Word document that can be read. Save it as .docx and try again.", wrong);
        }
    }

    private static void CheckSize(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Sum(entry => entry.Length) > MostUnpackedBytes)
        {
            throw new ReportUnreadableException(
                $"The document unpacks to more than {MostUnpackedBytes / 1_000_000} MB. Take out the pictures and try again."
            );
        }

        stream.Position = 0;
    }

    private static void Append(StringBuilder text, Paragraph paragraph)
    {
        var numbered = paragraph.ParagraphProperties?.NumberingProperties is not null;
        if (paragraph.ParagraphProperties?.PageBreakBefore is not null)
        {
            text.Append('\f');
        }

        text.Append(numbered ? "- " : "");
        foreach (var part in paragraph.Descendants())
        {
            text.Append(
                part switch
                {
                    DocumentFormat.OpenXml.Wordprocessing.Text words => words.Text,
                    TabChar => " ",
                    Break { Type.Value: BreakValues.Page } => "\f",
                    Break or CarriageReturn => "\n",
                    _ => "",
                }
            );
        }

        text.Append("\n\n");
    }
}

/// <summary>The file cannot be read as a report. One sentence for the person.</summary>
internal sealed class ReportUnreadableException(string message, Exception? inner = null) : Exception(message, inner);
