using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Derived;

/// <summary>A document in which every figure's number leads somewhere: the list of figures is added where the document has none.</summary>
internal static class Completed
{
    public static IReadOnlyList<Block> Blocks(Document document, StatementWords words) =>
        document.Figures.Count == 0 || document.Blocks.Any(b => b is FigureList)
            ? document.Blocks
            :
            [
                .. document.Blocks,
                new Heading
                {
                    Level = 1,
                    Text = words["FiguresCaption"],
                    Anchor = "tall",
                },
                new FigureList(),
            ];
}
