using System.Globalization;

namespace Aktsom.Risk.Reference;

/// <summary>What a source lets others do with its figures.</summary>
public enum SourceTerms
{
    /// <summary>Public domain.</summary>
    PublicDomain,

    /// <summary>Free use with attribution.</summary>
    Attribution,

    /// <summary>Attribution, and what is built on it is shared alike.</summary>
    ShareAlike,

    /// <summary>Shown as published only: no score is computed from it.</summary>
    NoDerivatives,

    /// <summary>May not be passed on without the publisher's permission.</summary>
    PermissionNeeded,

    /// <summary>We have not read terms that settle it; do not pass on before they are checked.</summary>
    TermsUnclear,
}

/// <summary>Where values come from, and on which terms.</summary>
/// <param name="Id">Key, e.g. <c>wb-wgi-2024</c>.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Edition">The publisher's edition.</param>
/// <param name="Licence">The licence in words.</param>
/// <param name="LicenceUrl">The licence's address; empty where there is none.</param>
/// <param name="Terms">What the licence means for us.</param>
/// <param name="Attribution">How to name it.</param>
/// <param name="Url">The publisher's page.</param>
/// <param name="Collected">The day the values were collected.</param>
/// <param name="Ships">Its values come with Aktsom; otherwise by import.</param>
public sealed record Source(
    string Id,
    string Publisher,
    string Title,
    string Edition,
    string Licence,
    string LicenceUrl,
    SourceTerms Terms,
    string Attribution,
    string Url,
    DateOnly Collected,
    bool Ships
)
{
    /// <summary>May its values stand in what others can fetch: an export, a published bundle, the open API?</summary>
    public bool MayBePassedOn => Terms is not (SourceTerms.PermissionNeeded or SourceTerms.TermsUnclear);

    internal static Source Read(DataRow row) =>
        new(
            row["id"],
            row["publisher"],
            row["title"],
            row["edition"],
            row["licence"],
            row["licence_url"],
            Enum.Parse<SourceTerms>(row["terms"], ignoreCase: true),
            row["attribution"],
            row["url"],
            DateOnly.ParseExact(row["collected"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.Is("ships")
        );
}

/// <summary>Which way of an index is good.</summary>
public enum BetterWay
{
    /// <summary>Neither: categories.</summary>
    None,

    /// <summary>Higher values are better.</summary>
    Higher,

    /// <summary>Lower values are better.</summary>
    Lower,
}

/// <summary>A country index we know.</summary>
/// <param name="Id">Key, e.g. <c>UNDP_HDI</c>.</param>
/// <param name="Name">Name in three languages.</param>
/// <param name="Unit">points, estimate, index, percent, per10000, per100000, category, yesNo.</param>
/// <param name="Better">Which way is good.</param>
/// <param name="Least">Lower end of the scale; null where it has none.</param>
/// <param name="Most">Upper end of the scale; null where it has none.</param>
public sealed record IndexDefinition(string Id, LocalizedText Name, string Unit, BetterWay Better, double? Least, double? Most)
{
    internal static IndexDefinition Read(DataRow row) =>
        new(
            row["id"],
            row.Name(),
            row["unit"],
            row["better"] switch
            {
                "higher" => BetterWay.Higher,
                "lower" => BetterWay.Lower,
                _ => BetterWay.None,
            },
            Limit(row["least"]),
            Limit(row["most"])
        );

    private static double? Limit(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>One edition of an index or list. Editions stand side by side; none replaces another.</summary>
/// <param name="Index">The index or list, e.g. <c>UNDP_HDI</c>.</param>
/// <param name="Edition">The edition's label.</param>
/// <param name="ReferenceYear">The year or span the figures are for, as stated.</param>
/// <param name="Source">Whose it is.</param>
public sealed record SourceEdition(string Index, string Edition, string ReferenceYear, Source Source)
{
    /// <summary>The last year named in the reference year, else in the label; 0 when neither names one. Newest edition = highest.</summary>
    public int Year => LastYear(ReferenceYear) is > 0 and var year ? year : LastYear(Edition);

    private static int LastYear(string text)
    {
        var last = 0;
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            if (
                int.TryParse(text.AsSpan(at, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200
            )
            {
                last = Math.Max(last, year);
            }
        }

        return last;
    }
}

/// <summary>One published value about one country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Text">As published.</param>
/// <param name="Number">The number, where the value is one.</param>
/// <param name="Edition">Index, edition, year, source and licence.</param>
public sealed record ReferenceValue(string Country, string Text, double? Number, SourceEdition Edition);
