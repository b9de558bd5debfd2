using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Charts;

/// <summary>
/// Countries with a level each, drawn by the render process. Only the countries named are coloured: a country we know nothing of in this
/// connection is not "low". Colours follow from the page's style sheet by <c>data-level</c>.
/// </summary>
public sealed record CountryMap
{
    /// <summary>Unique on its page: the ids inside the picture begin with it.</summary>
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>What the map shows in words; all numbers stand in a table beside it.</summary>
    public required string Description { get; init; }
    public MapView View { get; init; }
    public required IReadOnlyList<CountryMark> Countries { get; init; }

    /// <summary>A country's number stands in a circle from so many on.</summary>
    public int CirclesFrom { get; init; } = 8;

    /// <summary>What Europe's single circle on the world map says when pointed at.</summary>
    public string? Together { get; init; }

    /// <summary>The line that goes under every map: simplified, disputed borders dashed, and whose view is followed.</summary>
    public static string Caption(Language language) => new StatementWords(language)["MapCaption"];
}

/// <summary>The world, or Europe close up, to stand beside each other.</summary>
public enum MapView
{
    World,
    Europe,
}

/// <param name="Iso2">ISO 3166-1 with two letters; XK for Kosovo.</param>
/// <param name="Name">The country's name in the reader's language.</param>
/// <param name="Text">What pointing at it says: "253 produsenter, høy risiko".</param>
/// <param name="Count">The number in its circle, if any.</param>
public sealed record CountryMark(string Iso2, MapLevel Level, string Name, string Text, int? Count = null);

/// <summary>Unknown is a hatch, never a colour.</summary>
public enum MapLevel
{
    Unknown,
    Low,
    Medium,
    High,
    VeryHigh,
}
