using Aktsom.Documents.Derived;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>The front page: logo or name, title, whom and when.</summary>
internal static class DocxFront
{
    private const double LogoHeight = 40;

    public static void Write(DocxContext docx, Body body)
    {
        var (document, words) = (docx.Document, docx.Words);
        body.Append(Brand(docx));
        body.Append(DocxInlines.Paragraph("Title", document.Title));
        if (document.Subtitle is { } subtitle)
        {
            body.Append(DocxInlines.Paragraph("Subtitle", subtitle));
        }

        body.Append(DocxInlines.Paragraph("Small", Sentences.Covers(document, words)));
        body.Append(DocxInlines.Paragraph("Small", Sentences.Period(document, words)));
        body.Append(DocxInlines.Paragraph("Small", Sentences.Published(document, words)));
    }

    private static Paragraph Brand(DocxContext docx)
    {
        var organisation = docx.Document.Organisation;
        var paragraph = DocxInlines.Empty("Brand");
        if (organisation.Logo is { } logo && DocxPictures.Bitmap(docx, logo) is var (data, mediaType))
        {
            var (wide, high) = DocxPictures.PixelsOf(data) ?? (1, 1);
            var run = DocxPictures.Run(docx, data, mediaType, logo.Alt, Math.Min(LogoHeight * wide / high, 4 * LogoHeight));
            paragraph.Append((OpenXmlElement)run, DocxInlines.Run("  "));
        }

        paragraph.Append(DocxInlines.Run(organisation.ShortName ?? organisation.Name));
        return paragraph;
    }
}
