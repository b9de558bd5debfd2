namespace Aktsom.Documents.Html;

/// <summary>How a document is placed in a page.</summary>
public sealed record HtmlOptions
{
    /// <summary>The level of a chapter's heading: 2 under a page's own title.</summary>
    public int TopLevel { get; init; } = 2;

    /// <summary>
    /// Put before a figure's id to make the address that renders its trace open, <c>?tall=</c>. Without it a figure links to its trace on
    /// the same page, which the browser opens by itself.
    /// </summary>
    public string? FigureQuery { get; init; }

    /// <summary>Put before a figure's id to make the address of the page that lists its records, on a site that has one.</summary>
    public string? RecordsPath { get; init; }

    /// <summary>The id of the figure whose trace is rendered open.</summary>
    public string? OpenFigure { get; init; }

    /// <summary>Charts by indicator key, as the render process drew them. An indicator without one shows its table.</summary>
    public IReadOnlyDictionary<string, string> Charts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The page lists the contents itself.</summary>
    public bool WithoutContents { get; init; }

    /// <summary>Style sheets of a standalone page.</summary>
    public IReadOnlyList<string> Stylesheets { get; init; } = [];

    /// <summary>Rules written into a standalone page that has no server beside it.</summary>
    public string? EmbeddedStyle { get; init; }
}
