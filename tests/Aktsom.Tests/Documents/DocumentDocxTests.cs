using Aktsom.Documents.Docx;
using Aktsom.Documents.Json;
using Aktsom.Documents.Model;
using Aktsom.Tests.Documents.Example;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Document = Aktsom.Documents.Model.Document;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Tests.Documents;

public sealed class DocumentDocxTests
{
    private static readonly Document Example = DocumentJson.Read(DocumentJson.Write(ExampleStatement.Make()));

    [Fact]
    public void Every_kind_of_block_gives_a_file_that_holds_to_the_standard() =>
        Prop.ForAll<int>(seed =>
            {
                using var file = Open(RandomDocument.Of(seed));
                Assert.Equal([], Faults(file));
                return true;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_example_holds_to_the_standard_and_says_its_title_and_language()
    {
        using var file = Open(Example);
        Assert.Equal([], Faults(file));
        Assert.Equal("Redegjørelse for 2025", file.PackageProperties.Title);
        Assert.Equal("nb-NO", file.PackageProperties.Language);
        Assert.Equal("Kvistheim Grossistkjede AS", file.PackageProperties.Creator);
        var usual = file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<W.Languages>().Single();
        Assert.Equal("nb-NO", usual.Val!.Value);
    }

    [Fact]
    public void Headings_are_real_and_never_skip_a_level() =>
        Prop.ForAll<int>(seed =>
            {
                using var file = Open(RandomDocument.Of(seed));
                var levels = Levels(file).Prepend(0).ToList();
                return levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_header_row_of_a_table_repeats_and_no_row_is_divided()
    {
        using var file = Open(Example);
        var tables = Body(file).Descendants<W.Table>().Where(table => Style(table) == "Statement").ToList();
        Assert.True(tables.Count > 20);
        var headed = tables.Where(table => table.Descendants<W.TableHeader>().Any()).ToList();
        Assert.True(headed.Count > 20);
        Assert.All(headed, table => Assert.NotNull(table.GetFirstChild<W.TableRow>()!.TableRowProperties!.GetFirstChild<W.TableHeader>()));
        Assert.All(
            tables.SelectMany(table => table.Elements<W.TableRow>()).Where(row => row.InnerText.Length < 1200),
            row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<W.CantSplit>())
        );
    }

    [Fact]
    public void Each_small_number_leads_to_its_row_in_the_list_of_figures()
    {
        using var file = Open(Example);
        var places = Body(file).Descendants<W.BookmarkStart>().Select(place => place.Name!.Value!).ToList();
        Assert.Equal(places.Count, places.Distinct(StringComparer.Ordinal).Count());
        var links = Body(file).Descendants<W.Hyperlink>().Where(link => link.Anchor is not null).ToList();
        Assert.True(links.Count > 20);
        Assert.All(links, link => Assert.Contains(link.Anchor!.Value!, places));
    }

    [Fact]
    public void A_picture_carries_its_words_and_a_chart_without_a_drawing_its_table()
    {
        var png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        );
        var picture = new Picture
        {
            MediaType = "image/png",
            Data = png,
            Alt = "En hall med hyller",
        };
        var indicator = Reading.All(Example.Blocks).OfType<Indicator>().First();
        var document = Example with
        {
            Blocks = [new ImageBlock { Picture = picture, Caption = "Lageret" }, indicator],
            Figures = Example.Figures,
        };
        var drawings = DocumentDocx.Drawings(document).ToDictionary(drawing => drawing.Name, _ => png, StringComparer.Ordinal);
        using var with = Open(document, drawings);
        using var without = Open(document);
        var words = Body(with)
            .Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>()
            .Select(one => one.Description!.Value!)
            .ToList();
        Assert.Contains("En hall med hyller", words);
        Assert.Contains(words, alt => alt.StartsWith("Søylediagram: " + indicator.Name, StringComparison.Ordinal));
        Assert.Equal(Body(with).Descendants<W.Table>().Count(), Body(without).Descendants<W.Table>().Count());
        Assert.Equal([], Faults(with));
    }

    [Fact]
    public void Each_numbered_list_begins_at_one()
    {
        var list = new ListBlock
        {
            Ordered = true,
            Items =
            [
                [new Paragraph { Text = "en" }],
                [new Paragraph { Text = "to" }],
            ],
        };
        using var file = Open(Example with { Blocks = [list, new Paragraph { Text = "og" }, list] });
        var numbers = Body(file).Descendants<W.NumberingId>().Select(id => id.Val!.Value).ToList();
        Assert.Equal([3, 3, 4, 4], numbers.Take(4));
    }

    [Fact]
    public void Text_that_xml_cannot_hold_becomes_a_space()
    {
        using var file = Open(Example with { Title = "a\u0000b\ud800c", Blocks = [new Paragraph { Text = "x\u0001y😀\uffffz" }] });
        Assert.Contains("x y😀 z", Body(file).InnerText, StringComparison.Ordinal);
    }

    private static WordprocessingDocument Open(Document document, IReadOnlyDictionary<string, byte[]>? drawings = null) =>
        WordprocessingDocument.Open(new MemoryStream(DocumentDocx.Write(document, drawings)), false);

    private static W.Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document.Body!;

    private static string? Style(W.Table table) => table.GetFirstChild<W.TableProperties>()?.TableStyle?.Val?.Value;

    private static IEnumerable<int> Levels(WordprocessingDocument file) =>
        Body(file)
            .Descendants<W.Paragraph>()
            .Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "")
            .Where(style =>
                style.StartsWith("Heading", StringComparison.Ordinal)
                || style.StartsWith("Question", StringComparison.Ordinal)
                || style.StartsWith("Subheading", StringComparison.Ordinal)
            )
            .Select(style => style[^1] - '0');

    private static List<string> Faults(WordprocessingDocument file) =>
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(file)
                .Select(fault => $"{fault.Path?.XPath}: {fault.Description}")
                .Take(5),
        ];
}
