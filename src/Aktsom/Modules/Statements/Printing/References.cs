using Aktsom.Documents.Model;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>The figures a document's text refers to, in the order met.</summary>
internal static class References
{
    public static IEnumerable<string> In(IEnumerable<Block> blocks) => blocks.SelectMany(In);

    private static IEnumerable<string> In(Block block) =>
        block switch
        {
            Field field => In(field.Blocks),
            StepPage step => In(step.Blocks),
            Unknown unknown => In(unknown.Blocks),
            Paragraph paragraph => In(paragraph.Text),
            Subheading heading => In(heading.Text),
            Quotation quotation => In(quotation.Text),
            ListBlock list => list.Items.SelectMany(In),
            Facts facts => facts.Items.SelectMany(fact => In(fact.Text)),
            KeyFigures figures => figures.Items.Select(item => item.Figure),
            Table table => table.Rows.SelectMany(row => row.Cells.SelectMany(cell => In(cell.Text))),
            _ => [],
        };

    private static IEnumerable<string> In(InlineText text) =>
        text.SelectMany(piece =>
            piece switch
            {
                FigureReference reference => [reference.Id],
                Strong strong => In(strong.Content),
                Emphasis emphasis => In(emphasis.Content),
                Link link => In(link.Content),
                _ => Enumerable.Empty<string>(),
            }
        );
}
