using System.Globalization;
using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using Aktsom.Documents.Print;
using Aktsom.Documents.Words;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Aktsom.Documents.Docx;

/// <summary>What every part of the file needs to know.</summary>
internal sealed class DocxContext(
    Document document,
    StatementWords words,
    MainDocumentPart main,
    IReadOnlyDictionary<string, byte[]> drawings
)
{
    private const int DeepestHeading = 6;

    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<(string Look, int Level)> _headings = [];
    private readonly HashSet<int> _rowsNamed = [];
    private readonly List<OutlineEntry> _entries = [.. new Outline(document).Entries];
    private int _bookmarks;
    private uint _drawn;

    public Document Document { get; } = document;
    public StatementWords Words { get; } = words;
    public MainDocumentPart Main { get; } = main;
    public IReadOnlyDictionary<string, byte[]> Drawings { get; } = drawings;
    public BrandColour Brand { get; } = BrandColour.Read(document.Organisation.Colour);
    public FigureNumbers Figures { get; } = new(document);
    public Outline Outline { get; } = new(document);
    public HeadingLevels Levels { get; } = new(1);

    /// <summary>The styles asked for that follow from a heading: a question looks alike at every level.</summary>
    public IEnumerable<(string Look, int Level)> Headings => _headings;

    /// <summary>How many numbered lists begin anew: each has a number of its own from 3.</summary>
    public int NumberedLists { get; private set; }

    public uint NextDrawing() => ++_drawn;

    public int NextNumberedList() => DocxParts.FirstOwnList + NumberedLists++;

    /// <summary>The style of a heading of this rank here.</summary>
    public string HeadingStyle(int rank, string? look)
    {
        var level = Math.Min(Levels.Enter(rank), DeepestHeading);
        if (look is null)
        {
            return "Heading" + level.ToString(CultureInfo.InvariantCulture);
        }

        _headings.Add((look, level));
        return look + level.ToString(CultureInfo.InvariantCulture);
    }

    public string LinkId(string href)
    {
        if (!_links.TryGetValue(href, out var id))
        {
            id = Main.AddHyperlinkRelationship(new Uri(href), true).Id;
            _links.Add(href, id);
        }

        return id;
    }

    /// <summary>A place that links lead to; names hold letters, digits and underscores, and the same name stands once.</summary>
    public (W.BookmarkStart Start, W.BookmarkEnd End) Bookmark(string name)
    {
        var id = (++_bookmarks).ToString(CultureInfo.InvariantCulture);
        return (new W.BookmarkStart { Id = id, Name = name }, new W.BookmarkEnd { Id = id });
    }

    public static string PlaceOf(NumberedFigure figure) => "tall_" + figure.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether this is the first list of figures: only its rows are places, should the list stand twice.</summary>
    public bool IsFirstRow(NumberedFigure figure) => _rowsNamed.Add(figure.Number);

    /// <summary>Where the contents lead; null for a heading they do not list.</summary>
    public string? PlaceOf(OutlineEntry entry) =>
        _entries.IndexOf(entry) is var at and >= 0 ? "del_" + at.ToString(CultureInfo.InvariantCulture) : null;
}
