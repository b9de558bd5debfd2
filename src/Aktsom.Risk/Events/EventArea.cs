using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Events;

/// <summary>How surely a place lies where an event happened.</summary>
public enum EventHit
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is in the country, but where in the country is not known: held until it is.</summary>
    Perhaps,

    /// <summary>It does.</summary>
    Certain,
}

/// <summary>Where an event happened: one or more countries, or areas within them (R-NOR-24).</summary>
public sealed record EventArea
{
    private readonly HashSet<string> _countries;
    private readonly List<string> _areas;

    /// <summary>Makes the area.</summary>
    /// <param name="countries">ISO 3166-1 codes of two letters.</param>
    /// <param name="areas">Names of areas below a country, with comma or semicolon between; null or empty for the whole countries.</param>
    public EventArea(IEnumerable<string> countries, string? areas = null)
    {
        _countries = countries.ToHashSet(StringComparer.Ordinal);
        _areas =
        [
            .. (areas ?? "")
                .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries)
                .Select(NameKey.Of)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The countries' codes.</summary>
    public IReadOnlyCollection<string> Countries => _countries;

    /// <summary>Whether the whole countries are meant.</summary>
    public bool IsWhole => _areas.Count == 0;

    /// <summary>Whether a place lies there.</summary>
    /// <param name="country">Its country's code; null when not known.</param>
    /// <param name="area">Its area in the words of the source; null when not known. Another area than the event's is outside it.</param>
    /// <param name="town">Its town: inside where it is named as the area is, and otherwise silent, since a town does not say its area.</param>
    public EventHit Of(string? country, string? area, string? town = null)
    {
        var named = Names(area) || Names(town);
        if (country is null || !_countries.Contains(country))
        {
            return country is null && named ? EventHit.Certain : EventHit.None;
        }

        if (IsWhole || named)
        {
            return EventHit.Certain;
        }

        return NameKey.Of(area).Length == 0 ? EventHit.Perhaps : EventHit.None;
    }

    private bool Names(string? words)
    {
        var key = $" {NameKey.Of(words)} ";
        return _areas.Exists(area => key.Contains($" {area} ", StringComparison.Ordinal));
    }
}
