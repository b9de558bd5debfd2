namespace Aktsom.Documents.Model;

/// <summary>Walks a document in reading order.</summary>
public static class Reading
{
    /// <summary>Every block, the ones inside others included, each after the one it stands in.</summary>
    public static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(b => All(Inside(b)).Prepend(b));

    /// <summary>The ids of the figures referred to, with repetitions.</summary>
    public static IEnumerable<string> Figures(IEnumerable<Block> blocks) => All(blocks).SelectMany(FiguresOf);

    private static IEnumerable<Block> Inside(Block block) =>
        block switch
        {
            Field field => field.Blocks,
            StepPage page => page.Blocks,
            Unknown unknown => unknown.Blocks,
            ListBlock list => list.Items.SelectMany(i => i),
            _ => [],
        };

    private static IEnumerable<string> FiguresOf(Block block) =>
        block switch
        {
            KeyFigures figures => figures.Items.Select(i => i.Figure),
            Indicator indicator => indicator.Values.OrderBy(v => v.Year).Select(v => v.Figure).OfType<string>(),
            _ => Texts(block).SelectMany(FiguresIn),
        };

    private static IEnumerable<InlineText> Texts(Block block) =>
        block switch
        {
            Paragraph paragraph => [paragraph.Text],
            Subheading subheading => [subheading.Text],
            Quotation quotation => [quotation.Text],
            Colophon colophon => [colophon.Text],
            Facts facts => facts.Items.Select(f => f.Text),
            Table table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
            _ => [],
        };

    private static IEnumerable<string> FiguresIn(InlineText text) =>
        text.SelectMany(piece =>
            piece switch
            {
                FigureReference figure => [figure.Id],
                Strong strong => FiguresIn(strong.Content),
                Emphasis emphasis => FiguresIn(emphasis.Content),
                Link link => FiguresIn(link.Content),
                _ => [],
            }
        );
}
