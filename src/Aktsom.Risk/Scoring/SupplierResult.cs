using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>A supplier's screening with all that made it.</summary>
public sealed record SupplierResult
{
    /// <summary>The outcome in short; shared by suppliers with the same lines.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The supplier's level.</summary>
    public RiskLevel Level => Profile.Level;

    /// <summary>The supplier's score, 0–100.</summary>
    public double Score => Profile.Score;

    /// <summary>Confidence of the score, 0–1.</summary>
    public double Confidence => Profile.Confidence;

    /// <summary>The severity of the gravest topic on the level.</summary>
    public Severity Severity => Profile.Severity;

    /// <summary>The topics of the model, in its order, each with its worst line's trace.</summary>
    public required IReadOnlyList<TopicResult> Topics { get; init; }

    /// <summary>How the level was read from parts; null where the worst topic decides.</summary>
    public LevelTrace? Rule { get; init; }

    /// <summary>The worst of the topics that count; it decides the score where the model has no other rule.</summary>
    public TopicResult Deciding => Topics[Profile.DecidingTopic];
}

/// <summary>One topic of a supplier.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Counts">It decides the supplier's level; otherwise it is shown beside it.</param>
/// <param name="Result">Level, score, range and confidence.</param>
/// <param name="Trace">How the score came about.</param>
public sealed record TopicResult(Topic Topic, bool Counts, TopicScore Result, ScoreTrace Trace);

/// <summary>What the country factor alone says: for maps and country tables.</summary>
/// <param name="Country">The country.</param>
/// <param name="Level">The most severe level of the topics that count.</param>
/// <param name="Score">The highest value on that level, 0–100.</param>
/// <param name="Topics">Each topic with its trace.</param>
public sealed record CountryResult(Country Country, RiskLevel Level, double Score, IReadOnlyList<CountryTopic> Topics);

/// <summary>One topic of a country.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Level">Level of the country factor; unknown when too little is known.</param>
/// <param name="Trace">How it came about.</param>
public sealed record CountryTopic(Topic Topic, RiskLevel Level, FactorTrace Trace);
