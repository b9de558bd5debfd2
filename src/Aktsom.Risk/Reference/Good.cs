namespace Aktsom.Risk.Reference;

/// <summary>Where in production the risk lies (the three stages of DFØ's list).</summary>
public enum ProductionStage
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>Growing, catching, digging out.</summary>
    RawMaterial,

    /// <summary>Parts and semi-finished goods.</summary>
    Component,

    /// <summary>The finished product.</summary>
    FinalProduction,
}

/// <summary>A group of goods, ours, that lists from different publishers meet in.</summary>
/// <param name="Id">Code name, e.g. <c>garments</c>.</param>
/// <param name="Name">Name in three languages.</param>
/// <param name="Listed">The US Department of Labor's names of the goods in the group.</param>
/// <param name="Industries">NACE codes of those who make or trade them.</param>
/// <param name="Words">What people call them; a word ending in * is the start of one.</param>
public sealed record Good(
    string Id,
    LocalizedText Name,
    IReadOnlyList<string> Listed,
    IReadOnlyList<string> Industries,
    IReadOnlyList<string> Words
)
{
    /// <summary>Position in <see cref="GoodsCatalogue.All"/>.</summary>
    internal int Index { get; init; }

    internal static Good Read(DataRow row, int index) =>
        new(
            row["id"],
            row.Name(),
            [.. row.List("listed").Select(name => name.Replace("; ", ", ", StringComparison.Ordinal))],
            row.List("industries"),
            row.List("keywords")
        )
        {
            Index = index,
        };
}

/// <summary>One line of the List of Goods Produced by Child Labor or Forced Labor: this good from this country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="ListedGood">The publisher's name of the good.</param>
/// <param name="GoodId">Our group.</param>
/// <param name="Sector">The publisher's sector: Agriculture, Manufacturing, Mining, Other.</param>
/// <param name="ChildLabour">Listed for child labour.</param>
/// <param name="ForcedLabour">Listed for forced labour.</param>
/// <param name="InputCountry">For a downstream good: where the listed input comes from; otherwise empty.</param>
/// <param name="InputGood">For a downstream good: the listed input, which the flags are about; otherwise empty.</param>
/// <param name="Edition">Whose list and which edition.</param>
public sealed record GoodListing(
    string Country,
    string ListedGood,
    string GoodId,
    string Sector,
    bool ChildLabour,
    bool ForcedLabour,
    string InputCountry,
    string InputGood,
    SourceEdition Edition
)
{
    /// <summary>The stage the listing is about: raw material for farming, fishing and mining, otherwise final production.</summary>
    public ProductionStage Stage => Sector is "Agriculture" or "Mining" ? ProductionStage.RawMaterial : ProductionStage.FinalProduction;

    /// <summary>Listed because of what it is made from.</summary>
    public bool IsDownstream => InputCountry.Length > 0;
}

/// <summary>A risk level a publisher gives a product at one or more stages (DFØ's list; comes in by import only).</summary>
/// <param name="Product">The publisher's name of the product.</param>
/// <param name="GoodIds">Our groups it belongs to.</param>
/// <param name="Levels">Level per stage; a stage not known is not there.</param>
/// <param name="TopicIds">The topics the publisher names for it.</param>
/// <param name="Precedence">0 for the newest layout of the list, then 1: a later one speaks only where earlier ones are silent.</param>
/// <param name="Edition">Whose list and which edition.</param>
public sealed record GoodRating(
    string Product,
    IReadOnlyList<string> GoodIds,
    IReadOnlyDictionary<ProductionStage, RiskLevel> Levels,
    IReadOnlyList<string> TopicIds,
    int Precedence,
    SourceEdition Edition
);

/// <summary>A company named on a forced-labour list.</summary>
/// <param name="List">uflpa or wro.</param>
/// <param name="Active">False for an order that no longer was active on the day of the list.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty where not stated.</param>
/// <param name="Name">As listed.</param>
/// <param name="Aliases">Other names on the list.</param>
/// <param name="Goods">Goods of the order, in the publisher's words; may be empty.</param>
/// <param name="AsOf">The day the list was read.</param>
/// <param name="Source">Whose list.</param>
public sealed record ListedEntity(
    string List,
    bool Active,
    string Country,
    string Name,
    IReadOnlyList<string> Aliases,
    string Goods,
    DateOnly AsOf,
    Source Source
);
