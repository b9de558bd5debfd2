using System.Globalization;
using Aktsom.Documents.Derived;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>Everything around the text: styles, numbering, settings, running head and foot, the page.</summary>
internal static class DocxParts
{
    public const string Question = "Question";
    public const string Subheading = "Subheading";
    public const int Bullets = 1;
    public const int FirstOwnList = 3;

    private const int AbstractBullets = 1;
    private const int AbstractNumbers = 2;
    private const int Indent = 357;
    private const int Levels = 9;

    public static string IndentOf(int depth) => (Indent * (depth + 1)).ToString(CultureInfo.InvariantCulture);

    public static void Add(DocxContext docx)
    {
        AddStyles(docx);
        docx.Main.AddNewPart<NumberingDefinitionsPart>().Numbering = NumberingOf(docx.NumberedLists);
        docx.Main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(
            new AutoHyphenation(),
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = docx.Words.Culture.Name }
        );
    }

    /// <summary>A4 with 25 mm beside the text; the front page has neither head nor foot.</summary>
    public static SectionProperties Section(DocxContext docx)
    {
        var (document, words) = (docx.Document, docx.Words);
        var head = docx.Main.AddNewPart<HeaderPart>();
        head.Header = new Header(
            Line(
                "Header",
                document.RunningTitle ?? words.Format("StatementFor", document.Year.ToString(words.Culture)),
                [DocxInlines.Run(document.Organisation.Name)]
            )
        );
        var foot = docx.Main.AddNewPart<FooterPart>();
        foot.Footer = new Footer(
            Line("Footer", Sentences.Edition(document, words), PageNumber(words.Format("PageOf", "|", "|").Split('|')))
        );
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = docx.Main.GetIdOfPart(head) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = docx.Main.GetIdOfPart(foot) },
            new PageSize { Width = 11_906, Height = 16_838 },
            new PageMargin
            {
                Top = 1_701,
                Bottom = 1_474,
                Left = 1_417,
                Right = 1_417,
                Header = 794,
                Footer = 680,
                Gutter = 0,
            },
            new TitlePage()
        );
    }

    private static Paragraph Line(string style, string left, IEnumerable<OpenXmlElement> right)
    {
        var paragraph = DocxInlines.Paragraph(style, left);
        paragraph.Append(new Run(new TabChar()));
        paragraph.Append(right);
        return paragraph;
    }

    /// <summary>"Side 3 av 40", brought up to date by the word processor.</summary>
    private static OpenXmlElement[] PageNumber(string[] around) =>
        [
            DocxInlines.Run(around[0]),
            new SimpleField(DocxInlines.Run("1")) { Instruction = " PAGE " },
            DocxInlines.Run(around[1]),
            new SimpleField(DocxInlines.Run("1")) { Instruction = " NUMPAGES " },
        ];

    private static void AddStyles(DocxContext docx)
    {
        using var reader = new StreamReader(typeof(DocxParts).Assembly.GetManifestResourceStream("styles.xml")!);
        var brand = docx.Brand;
        var xml = reader
            .ReadToEnd()
            .Replace("{lang}", docx.Words.Culture.Name, StringComparison.Ordinal)
            .Replace("{cover}", Hex(brand.ToString()), StringComparison.Ordinal)
            .Replace("{org}", Hex(brand.ForText().ToString()), StringComparison.Ordinal)
            .Replace("{soft}", Hex(brand.Soft.ToString()), StringComparison.Ordinal);
        var styles = new Styles(xml[xml.IndexOf("<w:styles", StringComparison.Ordinal)..]);
        foreach (var (look, level) in docx.Headings.OrderBy(h => h.Look, StringComparer.Ordinal).ThenBy(h => h.Level))
        {
            styles.Append(HeadingLook(look, level, brand.ForText().ToString()));
        }

        docx.Main.AddNewPart<StyleDefinitionsPart>().Styles = styles;
    }

    private static string Hex(string colour) => colour[1..].ToUpperInvariant();

    /// <summary>A question or a sub-heading has one look at every level, and its level by the heading it is based on.</summary>
    private static Style HeadingLook(string look, int level, string colour)
    {
        var number = level.ToString(CultureInfo.InvariantCulture);
        var size = look is Question ? "22" : "20";
        var run = new StyleRunProperties(
            new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" },
            new Bold(),
            new BoldComplexScript(),
            new Color { Val = look is Question ? "1E2E33" : Hex(colour) },
            new FontSize { Val = size },
            new FontSizeComplexScript { Val = size }
        );
        return new Style(
            new StyleName { Val = $"{look} {number}" },
            new BasedOn { Val = "Heading" + number },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new PageBreakBefore { Val = false },
                new SpacingBetweenLines { Before = look is Question ? "360" : "240", After = look is Question ? "140" : "100" }
            ),
            run
        )
        {
            Type = StyleValues.Paragraph,
            CustomStyle = true,
            StyleId = look + number,
        };
    }

    private static Numbering NumberingOf(int lists)
    {
        var numbering = new Numbering(
            Abstract(AbstractBullets, MultiLevelValues.HybridMultilevel, (_, level) => Mark(level, NumberFormatValues.Bullet, "–")),
            Abstract(
                AbstractNumbers,
                MultiLevelValues.Multilevel,
                (at, level) => Mark(level, NumberFormatValues.Decimal, $"%{(at + 1).ToString(CultureInfo.InvariantCulture)}.")
            ),
            Instance(Bullets, AbstractBullets),
            Instance(2, AbstractNumbers)
        );
        for (var n = 0; n < lists; n++)
        {
            var instance = Instance(FirstOwnList + n, AbstractNumbers);
            for (var level = 0; level < Levels; level++)
            {
                instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = level });
            }

            numbering.Append(instance);
        }

        return numbering;
    }

    private static AbstractNum Abstract(int id, MultiLevelValues kind, Func<int, Level, Level> mark) =>
        new([new MultiLevelType { Val = kind }, .. Enumerable.Range(0, Levels).Select(at => mark(at, new Level { LevelIndex = at }))])
        {
            AbstractNumberId = id,
        };

    private static Level Mark(Level level, NumberFormatValues format, string text)
    {
        level.Append(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = format },
            new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(
                new Indentation { Left = IndentOf(level.LevelIndex!.Value), Hanging = Indent.ToString(CultureInfo.InvariantCulture) }
            )
        );
        return level;
    }

    private static NumberingInstance Instance(int id, int from) => new(new AbstractNumId { Val = from }) { NumberID = id };
}
