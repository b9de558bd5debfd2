using System.Collections.Frozen;

namespace Aktsom.Risk.Reference;

/// <summary>
/// Everything that is known about countries, industries and goods, each value with source, edition, year and licence. Immutable: an import gives a new
/// library where editions stand side by side, and nothing that was there is changed.
/// </summary>
public sealed class ReferenceLibrary
{
    private static readonly Lazy<ReferenceLibrary> TheShipped = new(ShippedReference.Read);
    private readonly FrozenDictionary<(string Index, string Edition, string Country), ReferenceValue> _values;

    internal ReferenceLibrary(
        IReadOnlyList<Source> sources,
        IReadOnlyList<IndexDefinition> indices,
        IEnumerable<ReferenceValue> values,
        IReadOnlyList<GoodListing> listings,
        IReadOnlyList<GoodRating> ratings,
        EntityList entities
    )
    {
        Sources = sources;
        Indices = indices;
        Listings = listings;
        var newest = listings.Select(listing => listing.Edition).Distinct().MaxBy(edition => edition.Year);
        CurrentListings = [.. listings.Where(listing => listing.Edition == newest)];
        Ratings = ratings;
        Entities = entities;
        _values = values.ToFrozenDictionary(value => (value.Edition.Index, value.Edition.Edition, value.Country));
        Editions =
        [
            .. _values
                .Values.Select(value => value.Edition)
                .Distinct()
                .OrderBy(e => e.Index, StringComparer.Ordinal)
                .ThenByDescending(e => e.Year),
        ];
    }

    /// <summary>What ships with Aktsom. Values whose licence does not allow it are not here; they come in by <see cref="With"/>.</summary>
    public static ReferenceLibrary Shipped => TheShipped.Value;

    /// <summary>Sources known by name, shipped and imported.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Country indices known, with or without values here.</summary>
    public IReadOnlyList<IndexDefinition> Indices { get; }

    /// <summary>The editions of country indices that hold values; the newest of an index first.</summary>
    public IReadOnlyList<SourceEdition> Editions { get; }

    /// <summary>Goods listed per country, all editions.</summary>
    public IReadOnlyList<GoodListing> Listings { get; }

    /// <summary>The listings of the newest edition: those that count in a score.</summary>
    public IReadOnlyList<GoodListing> CurrentListings { get; }

    /// <summary>Goods rated by level and stage; none until imported.</summary>
    public IReadOnlyList<GoodRating> Ratings { get; }

    /// <summary>Companies on forced-labour lists.</summary>
    public EntityList Entities { get; }

    /// <summary>Number of country values, all editions.</summary>
    public int ValueCount => _values.Count;

    /// <summary>The editions of one index, newest first; none when no value of it is here.</summary>
    public IEnumerable<SourceEdition> EditionsOf(string index) =>
        Editions.Where(edition => string.Equals(edition.Index, index, StringComparison.Ordinal));

    /// <summary>The value of an index for a country in one edition; in the newest edition when none is named. Null when it is not known.</summary>
    /// <param name="index">E.g. <c>UNDP_HDI</c>.</param>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <param name="edition">The edition's label.</param>
    public ReferenceValue? Value(string index, string country, string? edition = null)
    {
        var label = edition ?? EditionsOf(index).FirstOrDefault()?.Edition;
        return label is null ? null : _values.GetValueOrDefault((index, label, country));
    }

    /// <summary>Every value about a country, all indices and editions.</summary>
    public IEnumerable<ReferenceValue> About(string country) =>
        Editions.Select(edition => Value(edition.Index, country, edition.Edition)).OfType<ReferenceValue>();

    /// <summary>The definition of an index; null when we do not know it.</summary>
    public IndexDefinition? Definition(string index) =>
        Indices.FirstOrDefault(known => string.Equals(known.Id, index, StringComparison.Ordinal));

    /// <summary>
    /// This library with what an import brought. A value that is here already, for the same index, edition and country, stays as it was.
    /// </summary>
    public ReferenceLibrary With(ReferenceImport import)
    {
        var fresh = import.Values.Where(value => !_values.ContainsKey((value.Edition.Index, value.Edition.Edition, value.Country)));
        return new ReferenceLibrary(
            [.. Sources.UnionBy(import.Sources, source => source.Id, StringComparer.Ordinal)],
            [.. Indices.UnionBy(import.NewIndices, index => index.Id, StringComparer.Ordinal)],
            _values.Values.Concat(fresh),
            [.. Listings.Concat(import.Listings).Distinct()],
            [.. Ratings, .. import.Ratings],
            Entities
        );
    }

    /// <summary>How many values of an import are here already with another content: they were not replaced.</summary>
    public int Conflicts(ReferenceImport import) =>
        import.Values.Count(value =>
            _values.TryGetValue((value.Edition.Index, value.Edition.Edition, value.Country), out var here)
            && !string.Equals(here.Text, value.Text, StringComparison.Ordinal)
        );
}
