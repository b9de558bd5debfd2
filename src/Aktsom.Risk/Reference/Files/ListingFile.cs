namespace Aktsom.Risk.Reference.Files;

/// <summary>Goods listed per country for child or forced labour.</summary>
internal sealed class ListingFile(FileRows rows)
{
    private const string ListIndex = "DOL_TVPRA";

    public ReferenceImport Read()
    {
        var listings = new List<GoodListing>();
        var unplaced = new SortedSet<string>(StringComparer.Ordinal);
        while (rows.Next())
        {
            if (ReadRow() is not { } listing)
            {
                continue;
            }

            listings.Add(listing);
            if (listing.GoodId.Length == 0)
            {
                unplaced.Add(listing.ListedGood);
            }
        }

        return new ReferenceImport
        {
            FileName = rows.FileName,
            Kind = ReferenceFileKind.GoodListings,
            Sources = rows.Sources,
            Listings = [.. WithFlagsOfInputs(listings)],
            Unplaced = [.. unplaced],
            Rejected = rows.Rejected,
            RowsRead = rows.Count,
        };
    }

    private GoodListing? ReadRow()
    {
        if (rows.Country() is not { } country)
        {
            return null;
        }

        var name = rows["good"];
        if (name.Length == 0)
        {
            rows.Reject("good", ReferenceRowFault.Missing);
            return null;
        }

        var edition = new SourceEdition(ListIndex, rows["edition"], "", rows.Source(ListIndex));
        return new GoodListing(
            country.Iso2,
            name,
            Group(name)?.Id ?? "",
            rows["sector"],
            Flag("child_labor"),
            Flag("forced_labor"),
            Flag("produced_with_listed_input") ? InputCountry(country) : "",
            rows["input_good"],
            edition
        );
    }

    private static Good? Group(string name)
    {
        var named = GoodsCatalogue.Shipped.Resolve(name);
        return GoodsCatalogue.Shipped.OfListed(name) ?? (named.Count > 0 ? named[0] : null);
    }

    private bool Flag(string column) => rows[column] is "1" or "true" or "yes" or "Yes";

    private string InputCountry(Country itself) => rows["input_source_iso2"] is { Length: > 0 } stated ? stated : itself.Iso2;

    // A downstream row has no flags of its own. Where it does not name the input, forced labour is what such rows are listed for, so that none is lost.
    private static IEnumerable<GoodListing> WithFlagsOfInputs(List<GoodListing> listings)
    {
        foreach (var listing in listings)
        {
            if (!listing.IsDownstream || listing.ChildLabour || listing.ForcedLabour)
            {
                yield return listing;
                continue;
            }

            var input = listings.Find(other =>
                string.Equals(other.Country, listing.InputCountry, StringComparison.Ordinal)
                && string.Equals(other.ListedGood, listing.InputGood, StringComparison.Ordinal)
            );
            yield return listing with
            {
                ChildLabour = input?.ChildLabour ?? false,
                ForcedLabour = input?.ForcedLabour ?? true,
            };
        }
    }
}
