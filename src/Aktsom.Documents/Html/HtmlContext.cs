using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Html;

/// <summary>What every part of the HTML needs to know.</summary>
internal sealed class HtmlContext(Document document, HtmlOptions options)
{
    public Document Document { get; } = document;
    public HtmlOptions Options { get; } = options;
    public HtmlWriter Writer { get; } = new();
    public StatementWords Words { get; } = new(document.Language);
    public FigureNumbers Figures { get; } = new(document);
    public Outline Outline { get; } = new(document);
    public HeadingLevels Levels { get; } = new(options.TopLevel);

    /// <summary>Figures already met, so that only the first mention carries the id a trace leads back to.</summary>
    public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

    public string Heading(int rank) => "h" + Math.Min(Levels.Enter(rank), 6).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
