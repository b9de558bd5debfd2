using System.Globalization;

namespace Aktsom.Risk.Reference;

/// <summary>Reads the data that ships with the library.</summary>
internal static class ShippedReference
{
    /// <summary>The country values: open ones together, those with terms of their own in a file with its licence.</summary>
    private static readonly string[] ValueFiles = ["values.csv", "values-cpi.csv", "values-vdem.csv"];

    private const string ListingIndex = "DOL_TVPRA";
    private const string ListingSource = "dol-tvpra-2022";

    public static ReferenceLibrary Read()
    {
        Source[] sources = [.. DataFile.Rows("sources.csv").Select(Source.Read)];
        var byId = sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var editions = DataFile
            .Rows("editions.csv")
            .Select(row => new SourceEdition(row["index"], row["edition"], row["reference_year"], byId[row["source"]]))
            .ToDictionary(edition => (edition.Index, edition.Edition));
        var listed = new SourceEdition(ListingIndex, "2022", "2022", byId[ListingSource]);
        return new ReferenceLibrary(
            sources,
            [.. DataFile.Rows("indices.csv").Select(IndexDefinition.Read)],
            ValueFiles.SelectMany(DataFile.Rows).Select(row => Value(row, editions[(row["index"], row["edition"])])),
            [.. DataFile.Rows("goods-listings.csv").Select(row => Listing(row, listed))],
            [],
            new EntityList([.. DataFile.Rows("listed-entities.csv").Select(row => Entity(row, byId))])
        );
    }

    private static ReferenceValue Value(DataRow row, SourceEdition edition)
    {
        var text = row["value"];
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return new ReferenceValue(row["country"], text, isNumber ? number : null, edition);
    }

    private static GoodListing Listing(DataRow row, SourceEdition edition)
    {
        var name = row["good"].Replace("; ", ", ", StringComparison.Ordinal);
        var good =
            GoodsCatalogue.Shipped.OfListed(name) ?? throw new InvalidOperationException($"The good «{name}» has no group in goods.csv.");
        return new GoodListing(
            row["country"],
            name,
            good.Id,
            row["sector"],
            row.Is("child_labour"),
            row.Is("forced_labour"),
            row["input_country"],
            row["input_good"],
            edition
        );
    }

    private static ListedEntity Entity(DataRow row, Dictionary<string, Source> sources) =>
        new(
            row["list"],
            string.Equals(row["status"], "active", StringComparison.Ordinal),
            row["country"],
            row["name"],
            row.List("aliases"),
            row["goods"],
            DateOnly.ParseExact(row["as_of"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            sources[row["source"]]
        );
}
