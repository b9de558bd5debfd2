using Aktsom.Documents.Model;

namespace Aktsom.Tests.Documents.Example;

/// <summary>The example statement with the kinds of block it has no use for put in.</summary>
internal static class EveryBlock
{
    // A white point, as the smallest PNG there is.
    private const string Point = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static Document Make(Language language)
    {
        var example = ExampleStatement.Make(language);
        var first = example.Blocks.ToList().FindIndex(block => block is Heading);
        return example with
        {
            Blocks =
            [
                .. example.Blocks.Take(first),
                StepPage,
                .. example.Blocks.Skip(first).SkipLast(1),
                .. Last,
                .. example.Blocks.TakeLast(1),
            ],
        };
    }

    private static StepPage StepPage =>
        new()
        {
            Step = 1,
            Title = "Først ansvaret, så arbeidet",
            Blocks = [new Paragraph { Text = "Styret vedtar, ledelsen gjør, og alle vet hvem de kan spørre." }],
        };

    private static IEnumerable<Block> Last =>
        [
            new Heading
            {
                Level = 1,
                Text = "Det som ellers følger med",
                Annex = "C",
            },
            new AttachmentList(),
            new PageBreak(),
            new ImageBlock
            {
                Picture = new Picture
                {
                    MediaType = "image/png",
                    Data = Convert.FromBase64String(Point),
                    Alt = "Et hvitt punkt",
                },
                Caption = "Lageret på Kvistheim",
            },
            new Quotation { Text = "Vi spør først, og kjøper etterpå.", By = "Innkjøpssjefen" },
            new Split
            {
                Caption = "Innkjøp etter type",
                Parts = [new SplitPart("Egen produksjon", 20), new SplitPart("Gjennom mellomledd", 80)],
            },
            new Unknown { Blocks = [new Paragraph { Text = "Hvem som syr arbeidshanskene i andre ledd." }] },
            new Facts { Items = [new Fact("Hvor", "Perak i Malaysia"), new Fact("Hvem", "Innleide arbeidere")] },
            new KeyFigures { Items = [new KeyFigure(ExampleFigures.All[0].Id, "i året")] },
            new ListBlock
            {
                Ordered = true,
                Items =
                [
                    [new Paragraph { Text = "Spør." }],
                    [new Paragraph { Text = "Lytt." }, new Subheading { Text = "Så" }],
                ],
            },
        ];
}
