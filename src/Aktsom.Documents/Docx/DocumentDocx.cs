using Aktsom.Documents.Charts;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using Aktsom.Documents.Print;
using Aktsom.Documents.Words;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>
/// A document as DOCX (ISO/IEC 29500) for reading and commenting in a word processor: real heading, list and table styles, header rows that
/// repeat, pictures with their words, language and title set.
/// </summary>
public static class DocumentDocx
{
    /// <summary>
    /// The drawings a word processor needs as bitmaps: charts, and SVG pictures. Whoever has a way to draw them gives them to
    /// <see cref="Write"/> under their names.
    /// </summary>
    public static IReadOnlyList<DocxDrawing> Drawings(Document document)
    {
        var words = new StatementWords(document.Language);
        var brand = BrandColour.Read(document.Organisation.Colour);
        var charts = Reading
            .All(document.Blocks)
            .OfType<Indicator>()
            .Select(i => BarChart.Of(i, words)?.ForPrint(brand))
            .OfType<BarChart>()
            .Select(chart => new DocxDrawing(DocxPictures.NameOf(chart.Key), chart, null, chart.Width));
        var pictures = Reading
            .All(document.Blocks)
            .Select(block =>
                block switch
                {
                    ImageBlock image => image.Picture,
                    Cover cover => cover.Image,
                    _ => null,
                }
            )
            .Append(document.Organisation.Logo)
            .OfType<Picture>()
            .Where(picture => picture.MediaType is DocxPictures.Svg)
            .Select(picture => new DocxDrawing(DocxPictures.NameOf(picture), null, picture.Data, DocxPictures.TextWidth));
        return [.. charts.Concat(pictures).DistinctBy(drawing => drawing.Name, StringComparer.Ordinal)];
    }

    /// <summary>The whole file.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="drawings">PNG by name of <see cref="Drawings"/>. A chart that is not here is read in its table; an SVG picture in its words.</param>
    public static byte[] Write(Document document, IReadOnlyDictionary<string, byte[]>? drawings = null)
    {
        var words = new StatementWords(document.Language);
        document = document with { Blocks = Completed.Blocks(document, words) };
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            Properties(package, document, words);
            var main = package.AddMainDocumentPart();
            var docx = new DocxContext(document, words, main, drawings ?? new Dictionary<string, byte[]>(StringComparer.Ordinal));
            var body = new W.Body();
            DocxFront.Write(docx, body);
            DocxBlocks.Write(docx, body, document.Blocks);
            body.Append(DocxParts.Section(docx));
            main.Document = new W.Document(body);
            DocxParts.Add(docx);
        }

        return file.ToArray();
    }

    private static void Properties(WordprocessingDocument package, Document document, StatementWords words)
    {
        var properties = package.PackageProperties;
        properties.Title = Xml.Text(document.Title);
        properties.Creator = Xml.Text(document.Organisation.Name);
        properties.Subject = document.Subtitle is { } subtitle ? Xml.Text(subtitle) : null;
        properties.Language = words.Culture.Name;
        var day = document.Edition.Published?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) ?? document.Edition.Frozen?.UtcDateTime;
        if (day is { } created)
        {
            properties.Created = created;
            properties.Modified = created;
        }
    }
}

/// <summary>A drawing to be made into a PNG.</summary>
/// <param name="Name">What <see cref="DocumentDocx.Write"/> knows it by.</param>
/// <param name="Chart">The chart, or null.</param>
/// <param name="Svg">The SVG, where it is no chart.</param>
/// <param name="Width">How wide it stands on the page, in points.</param>
public sealed record DocxDrawing(string Name, BarChart? Chart, byte[]? Svg, int Width);
