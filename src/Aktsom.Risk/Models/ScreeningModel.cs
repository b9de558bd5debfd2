using System.Text.Json.Serialization;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Models;

/// <summary>
/// A screening model as data: what is weighed, how it is combined, and where the bands go (law-and-method 6.2–6.4). Versioned; a version that has been used is
/// never changed. Weights, floors, scales and the sector table are our own proposals unless a source is named.
/// </summary>
public sealed record ScreeningModel
{
    /// <summary>Key, e.g. <c>reference-model</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version; a changed model is a new version.</summary>
    public required string Version { get; init; }

    /// <summary>Name in three languages.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How country, sector and goods become one score.</summary>
    public required Combination Combination { get; init; }

    /// <summary>What stands in for what is not known, and when that is too much.</summary>
    public required MissingRule Missing { get; init; }

    /// <summary>Where the levels begin.</summary>
    public required Bands Bands { get; init; }

    /// <summary>How far values of a state or of an area's members speak for a place.</summary>
    public required PlaceRule Places { get; init; }

    /// <summary>Indices of one publisher that are read from one and the same edition, so that revisions are never mixed.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Families { get; init; }

    /// <summary>What country indices become risk, by id.</summary>
    public required IReadOnlyDictionary<string, Indicator> Indicators { get; init; }

    /// <summary>The topics the model scores, in order.</summary>
    public required IReadOnlyList<TopicModel> Topics { get; init; }

    /// <summary>Risk 0–100 of the letters in the sector table.</summary>
    public required IReadOnlyDictionary<string, double> SectorScale { get; init; }

    /// <summary>Our table of industries.</summary>
    public required IReadOnlyList<SectorClass> Sectors { get; init; }

    /// <summary>How lists of goods become risk.</summary>
    public required GoodsRule Goods { get; init; }

    /// <summary>Least scores for industries where the country alone would hide the risk.</summary>
    public required IReadOnlyList<FloorRule> Floors { get; init; }

    /// <summary>The least score of a company that is named on a forced-labour list.</summary>
    public required EntityFloor ListedEntity { get; init; }

    /// <summary>How the supplier's level is read from parts; null lets the worst topic that counts decide.</summary>
    public LevelRule? Level { get; init; }

    /// <summary>Number of the topic in this model. Throws <see cref="ArgumentException"/> for a topic it does not score.</summary>
    public int IndexOf(string topic)
    {
        for (var index = 0; index < Topics.Count; index++)
        {
            if (string.Equals(Topics[index].Topic, topic, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new ArgumentException($"The model {Id} {Version} does not score the topic «{topic}».", nameof(topic));
    }
}

/// <summary>How the three factors of a line become its score.</summary>
/// <param name="Kind"><c>meanWithFloor</c>: the weighted mean, though at least a share of the highest factor. The only kind so far.</param>
/// <param name="Weights">Weights of the factors; their sum is 1.</param>
/// <param name="HighestShare">The share of the highest factor that the score never falls below, 0–1.</param>
/// <param name="HighestIndicatorShare">The same within the country factor, and within the goods factor.</param>
public sealed record Combination(string Kind, FactorWeights Weights, double HighestShare, double HighestIndicatorShare);

/// <summary>Weights of the factors, 0–1; zero leaves a factor out.</summary>
public sealed record FactorWeights(double Country, double Sector, double Goods);

/// <summary>What stands in for a missing factor.</summary>
/// <param name="Least">A missing factor counts as the median of its class, but at least this.</param>
/// <param name="KnownFrom">Below this confidence a level is unknown, unless what is known alone proves it high.</param>
public sealed record MissingRule(double Least, double KnownFrom);

/// <summary>The first score of each level above low.</summary>
public sealed record Bands(double Medium, double High, double VeryHigh)
{
    /// <summary>The level of a score of 0–100. Never <see cref="RiskLevel.Unknown"/>.</summary>
    public RiskLevel Of(double score) =>
        score >= VeryHigh ? RiskLevel.VeryHigh
        : score >= High ? RiskLevel.High
        : score >= Medium ? RiskLevel.Medium
        : RiskLevel.Low;
}

/// <summary>Confidence when a value is about another place than the one asked for.</summary>
/// <param name="TerritoryConfidence">The state's value stands in for its territory.</param>
/// <param name="AreaConfidence">The most severe member speaks for a joined area or an ambiguous name.</param>
public sealed record PlaceRule(double TerritoryConfidence, double AreaConfidence);

/// <summary>Something about a country that is read from one index, from the mean of several of one edition, or from a stand-in where the first is silent.</summary>
/// <param name="Name">Name in three languages.</param>
/// <param name="Inputs">In order of preference: the first that has a value counts.</param>
public sealed record Indicator(LocalizedText Name, IReadOnlyList<IndicatorInput> Inputs);

/// <summary>One way to read an indicator.</summary>
public sealed record IndicatorInput
{
    /// <summary>One index, or several of the same family whose mean is taken; at least half of them must have a value.</summary>
    public required IReadOnlyList<string> Indices { get; init; }

    /// <summary>From value to risk 0–100: straight lines between these points, level beyond them.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Points { get; init; } = [];

    /// <summary>From a published category to risk 0–100.</summary>
    public IReadOnlyDictionary<string, double> Categories { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>How well this speaks for the indicator, 0–1; below 1 for a stand-in.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>How one topic is scored.</summary>
public sealed record TopicModel
{
    /// <summary>Topic id.</summary>
    public required string Topic { get; init; }

    /// <summary>Whether the topic decides the supplier's level, or is shown beside it.</summary>
    public required bool Counts { get; init; }

    /// <summary>Weights of the indicators; their sum is 1. One that is missing lowers confidence.</summary>
    public required IReadOnlyDictionary<string, double> Indicators { get; init; }

    /// <summary>Weights of indicators from sources that must be imported, on the same scale. They add where they speak and lower nothing where they are silent.</summary>
    public IReadOnlyDictionary<string, double> Optional { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Own weights of the factors, where the topic needs others than the model's.</summary>
    public FactorWeights? Weights { get; init; }
}

/// <summary>A class of industries with the same risk.</summary>
public sealed record SectorClass
{
    /// <summary>Key, e.g. <c>construction</c>.</summary>
    public required string Id { get; init; }

    /// <summary>NACE prefixes, perhaps of one version (<c>07:45</c>). The longest that fits an industry decides.</summary>
    public required IReadOnlyList<string> Industries { get; init; }

    /// <summary>One letter of the sector scale for each of the model's topics, in order; <c>-</c> where nothing is known.</summary>
    public required string Levels { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>Id of the source the reason rests on; our own judgement otherwise.</summary>
    public string Source { get; init; } = "aktsom";

    /// <summary><c>none</c> where what is bought is a service and no goods: then the goods factor does not apply, unless goods are named.</summary>
    public string Goods { get; init; } = "";

    /// <summary>What is bought is a service.</summary>
    [JsonIgnore]
    public bool IsService => string.Equals(Goods, "none", StringComparison.Ordinal);
}

/// <summary>How lists of goods become risk.</summary>
public sealed record GoodsRule
{
    /// <summary>Risk, and least score, of a good that is listed for the country.</summary>
    public required ListingRisk Listing { get; init; }

    /// <summary>Risk of a good by the number of countries it is listed for, where the origin is not known: pairs of number and risk.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Spread { get; init; }

    /// <summary>Goods whose world production mostly comes from listed countries: of unknown origin they have the risk of the listing itself.</summary>
    public required DominatedGoods Dominated { get; init; }

    /// <summary>Risk of a rated product's level.</summary>
    public required RatingScale RatingScale { get; init; }

    /// <summary>Weights of the two kinds of list.</summary>
    public required GoodsWeights Weights { get; init; }

    /// <summary>Confidence when the good is listed, but for other countries than the supplier's.</summary>
    public required double OtherOriginConfidence { get; init; }

    /// <summary>Confidence when the goods are not stated, only usual for the industry.</summary>
    public required double DerivedConfidence { get; init; }
}

/// <summary>Goods that mostly come from listed countries.</summary>
/// <param name="Goods">Ids of goods.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record DominatedGoods(IReadOnlyList<string> Goods, LocalizedText Reason);

/// <summary>Risk 0–100 of a listed pair of good and country.</summary>
public sealed record ListingRisk(double ChildLabour, double ForcedLabour, double Both, double Downstream);

/// <summary>Risk 0–100 of a rated level.</summary>
public sealed record RatingScale(double Low, double Medium, double High, double VeryHigh)
{
    /// <summary>The risk of a level. Throws for <see cref="RiskLevel.Unknown"/>, which has none.</summary>
    public double Of(RiskLevel level) =>
        level switch
        {
            RiskLevel.Low => Low,
            RiskLevel.Medium => Medium,
            RiskLevel.High => High,
            RiskLevel.VeryHigh => VeryHigh,
            _ => throw new ArgumentOutOfRangeException(nameof(level), level, "An unknown level has no risk value."),
        };
}

/// <summary>Weights of listings and ratings within the goods factor.</summary>
public sealed record GoodsWeights(double Listing, double Rating);

/// <summary>A least score for industries in a country.</summary>
/// <param name="Id">Key.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Industries">NACE prefixes.</param>
/// <param name="Value">The least score.</param>
/// <param name="Topics">For which topics.</param>
/// <param name="Source">Id of the source it rests on.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record FloorRule(
    string Id,
    string Country,
    IReadOnlyList<string> Industries,
    double Value,
    IReadOnlyList<string> Topics,
    string Source,
    LocalizedText Reason
);

/// <summary>The least score of a listed company.</summary>
/// <param name="Value">The least score.</param>
/// <param name="Topics">For which topics.</param>
public sealed record EntityFloor(double Value, IReadOnlyList<string> Topics);
