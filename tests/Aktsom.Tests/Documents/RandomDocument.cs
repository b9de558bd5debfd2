using Aktsom.Documents.Model;

namespace Aktsom.Tests.Documents;

/// <summary>Documents of every kind of block, the same for the same seed.</summary>
internal sealed class RandomDocument
{
    private static readonly string[] Pieces =
    [
        "Vi ",
        "æøå",
        "<b>",
        "&amp;",
        "\"",
        "\\",
        "\u00a0",
        "\u2028",
        "😀",
        "a&b",
        "\t",
        "88,6 %",
        "'",
    ];

    private readonly Random _random;
    private readonly List<Figure> _figures = [];
    private int _names;

    private RandomDocument(int seed) => _random = new Random(seed);

    public static Document Of(int seed) => new RandomDocument(seed).Make();

    private Document Make()
    {
        for (var i = Count(4); i >= 0; i--)
        {
            _figures.Add(Figure(i));
        }

        return new Document
        {
            Title = Words(),
            Subtitle = Maybe(Words),
            Language = Pick(Enum.GetValues<Language>()),
            Year = 2000 + Count(100),
            Period = Chance() ? new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)) : null,
            Organisation = new DocumentOrganisation
            {
                Name = Words(),
                Colour = Maybe(() => "#285c3f"),
                Covers = Many(3, () => new CoveredOrganisation(Words(), Maybe(() => "314207001"), Chance() ? Count(100) : null)),
            },
            Edition = new DocumentEdition
            {
                Label = "1." + Count(9),
                Draft = Chance(),
                Frozen = Chance() ? new DateTimeOffset(2026, 6, 5, 9, 0, 0, TimeSpan.FromHours(2)) : null,
                Package = Chance() ? new DataPackage("data.zip", "https://kvistheim.example/data.zip", Count(1_000_000)) : null,
            },
            Attachments =
            [
                new Attachment
                {
                    Id = "v1",
                    Name = Words(),
                    Bytes = Count(5000),
                },
            ],
            Figures = _figures,
            Blocks = Many(8, Top),
        };
    }

    private Figure Figure(int i) =>
        new()
        {
            Id = "tall." + i,
            Label = Words(),
            Value = i % 3 == 0 ? null : Words(),
            Gap = i % 3 == 0 ? Pick(Enum.GetValues<FigureGap>()) : null,
            Definition = Chance() ? new FigureDefinitionText(Words(), "I-0" + i) : null,
            Records = Chance() ? Count(3) : null,
            AsOf = Chance() ? new DateOnly(2025, 12, 31) : null,
            Parts = Many(3, () => new FigurePart(Words(), Words(), Maybe(() => "+"))),
            Sources = Many(2, Words),
        };

    private Block Top() =>
        Count(9) switch
        {
            0 => new Heading
            {
                Level = 1 + Count(3),
                Text = Words(),
                Step = Chance() ? 1 + Count(6) : null,
                Lead = Maybe(Words),
            },
            1 => new Contents { Guide = Chance() },
            2 => new StepPage
            {
                Step = 1 + Count(6),
                Title = Words(),
                Blocks = Many(2, Paragraph),
            },
            3 => new Signatures
            {
                Signers = Many(
                    3,
                    () =>
                        new Signer
                        {
                            Name = Words(),
                            Role = Words(),
                            SignedOn = Chance() ? new DateOnly(2026, 6, 5) : null,
                        }
                ),
            },
            4 => Pick<Block>([
                new FigureList(),
                new Verification(),
                new OrganisationList(),
                new AttachmentList(),
                new PageBreak(),
                new Cover(),
            ]),
            5 or 6 => Field(),
            _ => Answer(),
        };

    private Field Field() =>
        new()
        {
            Key = "B." + ++_names,
            Code = Maybe(() => "1.A." + _names),
            Question = Words(),
            State = Pick(Enum.GetValues<AnswerState>()),
            Reason = Maybe(Words),
            Plan = Maybe(Words),
            Attachments = Chance() ? ["v1"] : [],
            Blocks = Many(4, Answer),
        };

    private Block Answer() =>
        Count(10) switch
        {
            0 => new ListBlock { Ordered = Chance(), Items = Many<IReadOnlyList<Block>>(3, () => Many(2, Paragraph)) },
            1 => new Subheading { Text = Line(2), Depth = 1 + Count(2) },
            2 => new Quotation { Text = Line(2), By = Maybe(Words) },
            3 => new Facts { Items = [new Fact(Words(), Line(2))] },
            4 => new KeyFigures { Items = [new KeyFigure(Pick(_figures).Id, Words())] },
            5 => Table(),
            6 => new Split { Parts = [new SplitPart(Words(), 38.5m), new SplitPart(Words(), 61.5m)] },
            7 => new Indicator
            {
                Key = "i" + ++_names,
                Name = Words(),
                Unit = Pick(Enum.GetValues<IndicatorUnit>()),
                Values =
                [
                    new IndicatorValue(2025, 97.25m),
                    new IndicatorValue(2024, null, "2024, til mai"),
                    new IndicatorValue(2023, -1, null, Pick(_figures).Id),
                ],
                Target = Chance() ? 100 : null,
                Rows = [new IndicatorRow(Words(), ["1", "", "–"])],
            },
            8 => new Unknown { Title = Maybe(Words), Blocks = Many(2, Paragraph) },
            _ => Paragraph(),
        };

    private Table Table() =>
        new()
        {
            Caption = Maybe(Words),
            Wide = Chance(),
            Columns =
            [
                new() { Header = Words(), Width = 1 },
                new() { Header = "Skade", Kind = ColumnKind.Severity },
                new() { Header = Words(), Kind = ColumnKind.State },
            ],
            Rows = Many(
                4,
                () =>
                    new TableRow(
                        [
                            new TableCell(Line(2)),
                            "" + (1 + Count(5)),
                            new TableCell(Words(), Chance() ? Pick(Enum.GetValues<WorkState>()) : null),
                        ],
                        Chance()
                    )
            ),
        };

    private Block Paragraph() => new Paragraph { Text = Line(3), Style = Pick(Enum.GetValues<ParagraphStyle>()) };

    private InlineText Line(int depth) => [.. Many(4, () => Piece(depth))];

    private Inline Piece(int depth) =>
        (depth > 0 ? Count(7) : 6) switch
        {
            0 => new Strong(Line(depth - 1)),
            1 => new Emphasis(Line(depth - 1)),
            2 => new Link("https://kvistheim.example/?a=1&b=" + Count(9), Line(depth - 1)),
            3 => new FigureReference(Pick(_figures).Id),
            4 => new LineBreak(),
            _ => new Text(Words()),
        };

    private string Words() => "t" + string.Concat(Many(5, () => Pick(Pieces)));

    private IReadOnlyList<T> Many<T>(int most, Func<T> one) => [.. Enumerable.Range(0, Count(most + 1)).Select(_ => one())];

    private T Pick<T>(IReadOnlyList<T> choices) => choices[Count(choices.Count)];

    private string? Maybe(Func<string> one) => Chance() ? one() : null;

    private bool Chance() => Count(2) == 0;

    private int Count(int below) => _random.Next(below);
}
