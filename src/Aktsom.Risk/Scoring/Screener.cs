using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>
/// Screens suppliers by a model and a library. Pure and safe to share between threads: the same lines always give the same result. Make one per model version
/// and library, and keep it.
/// <code>
/// var screener = new Screener(ScreeningModels.Reference, ReferenceLibrary.Shipped);
/// var result = screener.Score([new SupplierLine { Country = CountryResolver.Shipped.Resolve("Bangladesh"), Industry = Industries.Shipped.Resolve("14.1") }]);
/// </code>
/// </summary>
public sealed class Screener
{
    private readonly LineScorer _scorer;
    private readonly Severity[] _severities;
    private readonly bool[] _counts;
    private readonly PartReader? _parts;

    /// <summary>Prepares a model over a library.</summary>
    /// <exception cref="ScreeningModelException">The model does not hold together, or counts a source that may not be scored.</exception>
    public Screener(ScreeningModel model, ReferenceLibrary library)
    {
        ScreeningModels.Check(model);
        Model = model;
        Library = library;
        _scorer = new LineScorer(model, library);
        _severities = [.. model.Topics.Select(topic => Topic.Of(topic.Topic).Severity)];
        _counts = [.. model.Topics.Select(topic => topic.Counts)];
        _parts = model.Level is { } rule ? new PartReader(model, rule, _scorer) : null;
    }

    /// <summary>The model.</summary>
    public ScreeningModel Model { get; }

    /// <summary>The library.</summary>
    public ReferenceLibrary Library { get; }

    /// <summary>The full result of a supplier with its traces.</summary>
    /// <param name="lines">Its lines; none gives an unknown supplier.</param>
    /// <param name="own">What a person has scored, for rules that ask for it.</param>
    public SupplierResult Score(IReadOnlyList<SupplierLine> lines, OwnFactors? own = null) => Explain(Lines(lines), own ?? OwnFactors.None);

    /// <summary>The full result of a profile, from its key, which may come from a row stored under the same model and library.</summary>
    /// <exception cref="FormatException">The text is not a profile key.</exception>
    public SupplierResult Explain(string profileKey) =>
        profileKey.Split(';') is [var lines, .. var own]
            ? Explain([.. lines.Split(',').Select(key => ProfileKeys.Parse(this, key))], OwnFactors.Parse(own))
            : throw new FormatException("A profile key is never empty.");

    /// <summary>The result in short, without traces.</summary>
    public Profile ProfileOf(IReadOnlyList<SupplierLine> lines, OwnFactors? own = null) => ProfileOf(Lines(lines), own ?? OwnFactors.None);

    /// <summary>
    /// Screens any number of suppliers of one line each, in order, with one <see cref="Profile"/> for each distinct triple of country, industry and goods.
    /// Memory grows with the distinct triples, not with the suppliers.
    /// </summary>
    public IEnumerable<Profile> ScreenMany(IEnumerable<SupplierInput> suppliers) => new BulkScreener(this).Run(suppliers);

    /// <summary>What the country factor alone says of a country.</summary>
    public CountryResult Country(Country country)
    {
        var place = Place.Of(country);
        CountryTopic[] topics = [.. Model.Topics.Select((topic, at) => CountryTopic(topic, _scorer.CountryTrace(place, at)))];
        var worst = topics
            .Where((_, topic) => _counts[topic])
            .MaxBy(topic => (SupplierOrder.Rank(topic.Level), topic.Trace.Estimate.Value))!;
        return new CountryResult(country, worst.Level, RiskFormula.Rounded(worst.Trace.Estimate.Value), topics);
    }

    internal PlaceFacts FactsOf(Place place) => _scorer.FactsOf(place);

    internal IndustryFacts FactsOf(Industry? industry) => _scorer.FactsOf(industry);

    internal LineProfile Line(Place place, Industry? industry, IReadOnlyList<Good> goods, ProductionStage stage, ListedEntity? entity) =>
        new(FactsOf(place), FactsOf(industry), [.. goods], stage, entity);

    internal Profile ProfileOf(LineProfile[] lines, OwnFactors own)
    {
        var topics = new TopicScore[Model.Topics.Count];
        for (var topic = 0; topic < topics.Length; topic++)
        {
            topics[topic] = Worst(lines, topic).Score;
        }

        var deciding = Deciding(topics);
        var rule = _parts?.Worst(lines, own);
        return new Profile(lines, topics, deciding, Gravest(topics, topics[deciding].Level), own, rule);
    }

    private LineProfile[] Lines(IReadOnlyList<SupplierLine> lines) =>
        lines.Count == 0 ? [Line(new SupplierLine())] : [.. lines.Select(Line)];

    private LineProfile Line(SupplierLine line) => Line(Place.Of(line.Country), line.Industry, line.Goods, line.Stage, line.ListedEntity);

    private CountryTopic CountryTopic(TopicModel topic, FactorTrace trace)
    {
        var estimate = trace.Estimate;
        var level = RiskFormula.Level(Model, RiskFormula.Rounded(estimate.Value), RiskFormula.Rounded(estimate.Low), estimate.Confidence);
        return new CountryTopic(Topic.Of(topic.Topic), level, trace);
    }

    private SupplierResult Explain(LineProfile[] lines, OwnFactors own)
    {
        var topics = new TopicResult[Model.Topics.Count];
        for (var topic = 0; topic < topics.Length; topic++)
        {
            var (line, score) = Worst(lines, topic);
            topics[topic] = new TopicResult(Topic.Of(Model.Topics[topic].Topic), _counts[topic], score, _scorer.Trace(lines[line], topic));
        }

        var profile = ProfileOf(lines, own);
        return new SupplierResult
        {
            Profile = profile,
            Topics = topics,
            Rule = profile.Rule,
        };
    }

    /// <summary>The line that is most severe for a topic: by level, then score; the first of equals.</summary>
    private (int Line, TopicScore Score) Worst(LineProfile[] lines, int topic)
    {
        var worst = (Line: 0, Score: _scorer.Score(lines[0], topic));
        for (var line = 1; line < lines.Length; line++)
        {
            var score = _scorer.Score(lines[line], topic);
            if (IsWorse(score, worst.Score))
            {
                worst = (line, score);
            }
        }

        return worst;
    }

    private static bool IsWorse(TopicScore score, TopicScore than)
    {
        var (level, other) = (SupplierOrder.Rank(score.Level), SupplierOrder.Rank(than.Level));
        return level > other || (level == other && score.Score > than.Score);
    }

    /// <summary>Of the topics that count: the most severe level, then the highest score, then the first.</summary>
    private int Deciding(TopicScore[] topics)
    {
        var deciding = Array.IndexOf(_counts, true);
        for (var topic = deciding + 1; topic < topics.Length; topic++)
        {
            if (_counts[topic] && IsWorse(topics[topic], topics[deciding]))
            {
                deciding = topic;
            }
        }

        return deciding;
    }

    private Severity Gravest(TopicScore[] topics, RiskLevel level)
    {
        Severity gravest = default;
        for (var topic = 0; topic < topics.Length; topic++)
        {
            if (_counts[topic] && topics[topic].Level == level && _severities[topic] > gravest)
            {
                gravest = _severities[topic];
            }
        }

        return gravest;
    }
}
