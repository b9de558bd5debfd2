using Aktsom.Risk.Events;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Exclusions;

/// <summary>A decision not to buy some goods from a place: purchase categories and words for goods, countries or areas within them (R-LIL-29).</summary>
public sealed class PlaceExclusion
{
    /// <summary>What people write where they do not know: it names no area.</summary>
    private static readonly HashSet<string> NotKnown = new(StringComparer.Ordinal)
    {
        "ukjent",
        "ukjend",
        "unknown",
        "vet ikke",
        "veit ikkje",
        "ikke kjent",
        "ikkje kjend",
        "ikke oppgitt",
        "ikkje oppgitt",
        "ingen",
        "none",
        "n a",
        "na",
        "n/a",
        "?",
        "??",
        "???",
    };

    private readonly EventArea _area;
    private readonly HashSet<Guid> _categories;
    private readonly List<string> _words;

    /// <summary>Makes the exclusion.</summary>
    /// <param name="area">Where nothing is to be bought from.</param>
    /// <param name="categories">Purchase categories it is about.</param>
    /// <param name="goods">Words for goods with comma, semicolon or a new line between; each is met at the start of a word, so that a stem finds its compounds.</param>
    /// <exception cref="ArgumentException">Neither a category nor a word for goods is given: a decision about everything is another one.</exception>
    public PlaceExclusion(EventArea area, IEnumerable<Guid> categories, string? goods)
    {
        _area = area;
        _categories = [.. categories];
        _words =
        [
            .. (goods ?? "")
                .Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
                .Select(NameKey.Of)
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        if (_categories.Count == 0 && _words.Count == 0)
        {
            throw new ArgumentException("An exclusion names a purchase category or a word for goods.", nameof(goods));
        }
    }

    /// <summary>Whether goods are what the decision is about.</summary>
    /// <param name="category">Their purchase category; null when not known.</param>
    /// <param name="goods">Words for them; null when not known.</param>
    public bool Concerns(Guid? category, string? goods)
    {
        if (category is { } known && _categories.Contains(known))
        {
            return true;
        }

        var key = " " + NameKey.Of(goods);
        return _words.Exists(word => key.Contains(" " + word, StringComparison.Ordinal));
    }

    /// <summary>Tests goods that the decision is about, made in one place.</summary>
    /// <param name="country">ISO 3166-1 code of two letters; null when not known.</param>
    /// <param name="area">Area below the country in the words of the source; null, empty and words such as «unknown» are not known.</param>
    /// <returns>Never <see cref="ExclusionOutcome.Passed"/> where the country is not known, or where the area is not and the decision is about one.</returns>
    public ExclusionOutcome TestPlace(string? country, string? area)
    {
        var region = IsKnown(area) ? area : null;
        var named = !_area.IsWhole && _area.Of(null, region) == EventHit.Certain;
        if (country is null || !_area.Countries.Contains(country, StringComparer.Ordinal))
        {
            // An area that is named against its country is a slip in one of the two: a person must see it.
            return country is null
                ? named
                    ? ExclusionOutcome.Refused
                    : ExclusionOutcome.Held
                : named
                    ? ExclusionOutcome.Held
                    : ExclusionOutcome.Passed;
        }

        return _area.Of(country, region) switch
        {
            EventHit.Certain => ExclusionOutcome.Refused,
            EventHit.Perhaps => ExclusionOutcome.Held,
            _ => ExclusionOutcome.Passed,
        };
    }

    /// <summary>Tests purchases from a supplier by the places it is known to make things.</summary>
    /// <param name="places">Its known places; none is not known.</param>
    /// <returns>
    /// Refused where every place is excluded, passed where every place is known to lie elsewhere. A mix is held: which of the places the goods come from is not known.
    /// </returns>
    public ExclusionOutcome TestSupplier(IReadOnlyCollection<(string? Country, string? Area)> places)
    {
        var each = places.Select(place => TestPlace(place.Country, place.Area)).Distinct().ToList();
        return each is [var same] ? same : ExclusionOutcome.Held;
    }

    private static bool IsKnown(string? area)
    {
        var key = NameKey.Of(area);
        return key.Length > 0 && !NotKnown.Contains(key);
    }
}
