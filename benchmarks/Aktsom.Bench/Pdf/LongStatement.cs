using Aktsom.Documents.Model;
using Aktsom.Tests.Documents.Example;

namespace Aktsom.Bench.Pdf;

/// <summary>The tests' example statement with its steps told one and a half times: some 45 pages, with other words in every run.</summary>
internal static class LongStatement
{
    public static Document Make(int run)
    {
        var example = ExampleStatement.Make();
        var steps = example.Blocks.SkipWhile(b => b is not StepPage).TakeWhile(b => b is not Heading { Text: "Signaturer" }).ToList();
        var again = steps.TakeWhile(b => b is not StepPage { Step: 4 }).Select((block, i) => Renamed(block, i));
        var front = example.Blocks.TakeWhile(b => b is not StepPage);
        var back = example.Blocks.SkipWhile(b => b is not Heading { Text: "Signaturer" });
        return example with { Blocks = [.. front.Concat(steps).Concat(again).Concat(back).Select(block => Reworded(block, run))] };
    }

    private static Block Renamed(Block block, int i) =>
        block switch
        {
            Field field => field with
            {
                Key = $"{field.Key}.{i}",
                Blocks = [.. field.Blocks.Select((inner, k) => Renamed(inner, i * 100 + k))],
            },
            Indicator indicator => indicator with { Key = $"{indicator.Key}.{i}" },
            _ => block,
        };

    private static Block Reworded(Block block, int run) =>
        block switch
        {
            Paragraph paragraph => paragraph with { Text = [$"I omgang {run}: ", .. paragraph.Text] },
            Field field => field with { Blocks = [.. field.Blocks.Select(inner => Reworded(inner, run))] },
            ListBlock list => list with
            {
                Items = [.. list.Items.Select(item => (IReadOnlyList<Block>)[.. item.Select(inner => Reworded(inner, run))])],
            },
            Table table => table with
            {
                Rows =
                [
                    .. table.Rows.Select(row =>
                        row with
                        {
                            Cells = [.. row.Cells.Select((cell, c) => c == 0 ? cell : Reworded(cell, run))],
                        }
                    ),
                ],
            },
            Indicator indicator => indicator with { Values = [.. indicator.Values.Select(v => v with { Value = v.Value - run })] },
            _ => block,
        };

    private static TableCell Reworded(TableCell cell, int run) =>
        cell.Text is [Text plain] && plain.Value.Length > 6 ? cell with { Text = $"{plain.Value} {run}" } : cell;
}
