using Aktsom.Documents.Model;
using Aktsom.Documents.Plain;
using Aktsom.Documents.Writing;
using Aktsom.Tests.Documents.Example;

namespace Aktsom.Tests.Documents;

[Trait("Requirement", "R-EHN-10")]
public sealed class DocumentTextTests
{
    private static readonly Document Empty = ExampleStatement.Make() with { Blocks = [] };

    [Fact]
    public void Lists_links_and_line_breaks_can_be_read_as_plain_text()
    {
        var answer = Alone(
            MarkdownText.Read(
                "Vi har **to** krav.\n\n- ett, se [koden](https://kvistheim.example/kode)\n  1. under\n  2. og mer\n- to\n\nSlutt  \npå ny linje"
            )
        );
        Assert.Equal(
            "Vi har to krav.\n\n– ett, se koden (https://kvistheim.example/kode)\n  1. under\n  2. og mer\n– to\n\nSlutt\npå ny linje",
            answer
        );
    }

    [Fact]
    public void Cells_of_a_table_are_parted_by_tabs_and_a_row_is_a_line()
    {
        var table = new Table
        {
            Caption = "Produsenter",
            Columns =
            [
                new() { Header = "Land" },
                new()
                {
                    Header = "Antall",
                    Kind = ColumnKind.Number,
                    Unit = "stk.",
                },
            ],
            Rows = [new TableRow(["Kina", "142"]), new TableRow(["Ikke\tkjent", ""])],
        };
        Assert.Equal("Produsenter\n\nLand\tAntall, stk.\nKina\t142\nIkke kjent\t", Alone([table]));
    }

    [Fact]
    public void A_figure_stands_as_its_value_in_a_field_and_with_its_number_in_the_whole_text()
    {
        var figure = new Figure
        {
            Id = "suppliers.counted",
            Label = "Leverandører",
            Value = "267",
        };
        var field = new Field
        {
            Key = "B.s.supplierCount",
            Question = "Antall?",
            State = AnswerState.Answered,
            Blocks = [new Paragraph { Text = ["I alt ", new FigureReference("suppliers.counted"), "."] }],
        };
        var document = Empty with { Figures = [figure], Blocks = [field] };
        Assert.Equal("I alt 267.", DocumentText.Fields(document)[0].Text);
        Assert.Contains("I alt 267 [1].", DocumentText.Of(document), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fields_come_in_the_order_of_the_template_with_chapter_section_and_state()
    {
        var fields = DocumentText.Fields(ExampleStatement.Make());
        var inDocument = ExampleStatement.Make().Blocks.OfType<Field>().Select(field => field.Key);
        Assert.Equal(inDocument, fields.Where(field => field.Key is not ("quotation" or "signatures")).Select(field => field.Key));
        Assert.Contains(fields, field => field.Key == "signatures" && field.Text.Contains("ikke signert", StringComparison.Ordinal));
        Assert.All(fields.Where(field => field.State == AnswerState.Empty), field => Assert.Equal("", field.Text));
    }

    [Fact]
    public void Rows_of_a_repeated_group_are_told_apart_by_their_section()
    {
        Field Goal(string key) =>
            new()
            {
                Key = key,
                Question = "Mål",
                State = AnswerState.Answered,
                Blocks = [new Paragraph { Text = key }],
            };
        var document = Empty with
        {
            Blocks =
            [
                new Heading { Level = 1, Text = "Tiltak" },
                Goal("B.3"),
                new Heading { Level = 2, Text = "Tvangsarbeid" },
                Goal("B.3A1:a"),
                new Heading { Level = 1, Text = "Gjenoppretting" },
                Goal("B.6"),
            ],
        };
        Assert.Equal(
            [("Tiltak", null), ("Tiltak", "Tvangsarbeid"), ("Gjenoppretting", null)],
            DocumentText.Fields(document).Select(field => (field.Chapter, field.Section))
        );
    }

    private static string Alone(IReadOnlyList<Block> blocks) =>
        DocumentText
            .Fields(
                Empty with
                {
                    Blocks =
                    [
                        new Field
                        {
                            Key = "B.1",
                            Question = "?",
                            State = AnswerState.Answered,
                            Blocks = blocks,
                        },
                    ],
                }
            )[0]
            .Text;
}
