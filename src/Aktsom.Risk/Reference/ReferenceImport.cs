using Aktsom.Risk.Reference.Files;

namespace Aktsom.Risk.Reference;

/// <summary>What sort of outside source a file is, seen from its columns.</summary>
public enum ReferenceFileKind
{
    /// <summary>One value per country, index and edition.</summary>
    CountryIndices,

    /// <summary>Goods listed per country for child or forced labour.</summary>
    GoodListings,

    /// <summary>Products with a risk level for each stage of production.</summary>
    GoodRatings,
}

/// <summary>Why a row of a reference file was left out.</summary>
public enum ReferenceRowFault
{
    /// <summary>A column that must be filled is empty.</summary>
    Missing,

    /// <summary>The country is not recognised.</summary>
    Country,

    /// <summary>The value is not a number where one is needed.</summary>
    NotANumber,

    /// <summary>The value lies outside the index's scale.</summary>
    OutsideScale,

    /// <summary>The same key stands earlier in the file with another value.</summary>
    Duplicate,
}

/// <summary>A row that was left out. The rest of the file went in.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">The column at fault.</param>
/// <param name="Written">What stands there.</param>
/// <param name="Fault">Why.</param>
public sealed record RejectedReferenceRow(long Line, string Column, string Written, ReferenceRowFault Fault);

/// <summary>
/// What an outside file holds, read but not yet part of any library: its sources with their terms, its editions, its values, and the rows left out.
/// Show <see cref="Sources"/> before the values are taken in: the publisher's terms bind the one who imports.
/// </summary>
public sealed record ReferenceImport
{
    /// <summary>The file's name, for messages and traces.</summary>
    public required string FileName { get; init; }

    /// <summary>What sort of file it is.</summary>
    public required ReferenceFileKind Kind { get; init; }

    /// <summary>The sources the rows name, with their terms.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Country values.</summary>
    public IReadOnlyList<ReferenceValue> Values { get; init; } = [];

    /// <summary>Indices the file has and we did not know: kept, but no model counts them.</summary>
    public IReadOnlyList<IndexDefinition> NewIndices { get; init; } = [];

    /// <summary>Goods per country.</summary>
    public IReadOnlyList<GoodListing> Listings { get; init; } = [];

    /// <summary>Products by level and stage.</summary>
    public IReadOnlyList<GoodRating> Ratings { get; init; } = [];

    /// <summary>Names of goods or products that none of our groups fit: kept, but they reach no score.</summary>
    public IReadOnlyList<string> Unplaced { get; init; } = [];

    /// <summary>Rows left out.</summary>
    public required IReadOnlyList<RejectedReferenceRow> Rejected { get; init; }

    /// <summary>Rows read, with or without fault.</summary>
    public required long RowsRead { get; init; }

    /// <summary>The editions in the file.</summary>
    public IEnumerable<SourceEdition> Editions =>
        Values
            .Select(value => value.Edition)
            .Concat(Listings.Select(listing => listing.Edition))
            .Concat(Ratings.Select(rating => rating.Edition))
            .Distinct();

    /// <summary>
    /// Reads a comma-separated file in UTF-8 with a header: columns <c>iso2, index, edition, value</c>, or <c>iso2, good, sector, child_labor,
    /// forced_labor</c>, or <c>product_nb, level_raw_material, level_component, level_final</c>, with optional <c>ref_year, direction, redistribution,
    /// source_id</c>.
    /// </summary>
    /// <param name="stream">The file; at most 64 MB are read.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="columns">Our column name → the file's, where they differ; or after «=» what holds for every row.</param>
    /// <exception cref="ReferenceFileException">The whole file is unreadable; nothing was taken from it.</exception>
    public static ReferenceImport Read(Stream stream, string fileName, IReadOnlyDictionary<string, string>? columns = null) =>
        ReferenceFile.Read(stream, fileName, columns ?? new Dictionary<string, string>(StringComparer.Ordinal));
}

/// <summary>Why a whole reference file could not be read.</summary>
public enum ReferenceFileFault
{
    /// <summary>There is no row in it.</summary>
    Empty,

    /// <summary>It is larger than 64 MB.</summary>
    TooLarge,

    /// <summary>It is not delimited text in UTF-8.</summary>
    NotText,

    /// <summary>Its columns are not those of any source we know.</summary>
    UnknownColumns,
}

/// <summary>A reference file that cannot be read at all.</summary>
/// <param name="fault">Why, for a message in the reader's language.</param>
/// <param name="fileName">The file.</param>
/// <param name="detail">The columns found, or the reader's own words.</param>
/// <param name="inner">The reader's own exception.</param>
public sealed class ReferenceFileException(ReferenceFileFault fault, string fileName, string detail, Exception? inner = null)
    : Exception($"{fileName}: {fault}. {detail}", inner)
{
    /// <summary>Why.</summary>
    public ReferenceFileFault Fault { get; } = fault;

    /// <summary>The file.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The columns found, or the reader's own words.</summary>
    public string Detail { get; } = detail;
}
