using Aktsom.Documents.Words;

namespace Aktsom.Documents.Model;

/// <summary>A figure with its number in annex B and its text as printed.</summary>
public sealed record NumberedFigure(int Number, Figure Figure, string Text);

/// <summary>
/// Numbers the figures in the order a reader meets them; those no text refers to come last, in the document's own order.
/// </summary>
public sealed class FigureNumbers
{
    private readonly Dictionary<string, NumberedFigure> _byId = new(StringComparer.Ordinal);
    private readonly List<NumberedFigure> _inOrder = [];

    public FigureNumbers(Document document)
    {
        var words = new StatementWords(document.Language);
        var known = document.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var id in Reading.Figures(document.Blocks).Concat(document.Figures.Select(f => f.Id)).Where(known.ContainsKey))
        {
            if (!_byId.ContainsKey(id))
            {
                var numbered = new NumberedFigure(_inOrder.Count + 1, known[id], words.Figure(known[id]));
                _byId.Add(id, numbered);
                _inOrder.Add(numbered);
            }
        }
    }

    public IReadOnlyList<NumberedFigure> InOrder => _inOrder;

    /// <exception cref="KeyNotFoundException">The document has no such figure; a document that was read has been checked for it.</exception>
    public NumberedFigure this[string id] => _byId[id];
}
