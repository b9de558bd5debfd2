using System.Collections.Concurrent;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>Scores one line for one topic, with or without its trace. Both ways use the same values and the same formula.</summary>
internal sealed class LineScorer
{
    private readonly ScreeningModel _model;
    private readonly CountryFactor _country;
    private readonly SectorFactor _sector;
    private readonly GoodsFactor _goods;
    private readonly FactorWeights[] _weights;
    private readonly FactorWeights[] _weightsOfServices;
    private readonly ConcurrentDictionary<string, PlaceFacts> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndustryFacts> _industries = new(StringComparer.Ordinal);
    private readonly IndustryFacts _noIndustry;

    public LineScorer(ScreeningModel model, ReferenceLibrary library)
    {
        _model = model;
        _country = new CountryFactor(model, library);
        _sector = new SectorFactor(model, library);
        _goods = new GoodsFactor(model, library);
        _weights = [.. model.Topics.Select(topic => topic.Weights ?? model.Combination.Weights)];
        _weightsOfServices = [.. _weights.Select(weights => weights with { Goods = 0 })];
        _noIndustry = _sector.FactsOf(null);
    }

    public PlaceFacts FactsOf(Place place) => _places.GetOrAdd(place.Key, _ => new PlaceFacts(place, _country.EstimatesOf(place)));

    public IndustryFacts FactsOf(Industry? industry) =>
        industry is null ? _noIndustry : _industries.GetOrAdd(industry.Version + industry.Code, _ => _sector.FactsOf(industry));

    public TopicScore Score(LineProfile line, int topic)
    {
        var score = RiskFormula.Line(
            line.Where.Estimates[topic],
            line.Industry.Estimates[topic],
            line.IsServiceOnly ? default : _goods.EstimateOf(line, topic),
            WeightsOf(line, topic),
            _model.Combination.HighestShare,
            FloorOf(line, topic)
        );
        return new TopicScore(score, RiskFormula.Level(_model, score.Score, score.Low, score.Confidence));
    }

    public ScoreTrace Trace(LineProfile line, int topic)
    {
        var weights = WeightsOf(line, topic);
        var country = CountryTrace(line.Place, topic) with { Weight = weights.Country };
        var sector = _sector.Trace(line.Industry, topic) with { Weight = weights.Sector };
        var goods = weights.Goods > 0 ? _goods.Trace(line, topic) with { Weight = weights.Goods } : NoGoods(line);
        var score = RiskFormula.Line(
            country.Estimate,
            sector.Estimate,
            goods.Estimate,
            weights,
            _model.Combination.HighestShare,
            FloorOf(line, topic)
        );
        return new ScoreTrace
        {
            Model = _model.Id,
            ModelVersion = _model.Version,
            Topic = _model.Topics[topic].Topic,
            Factors = [country, sector, goods],
            HighestShare = _model.Combination.HighestShare,
            Floors = [.. Floors(line, topic)],
            Rule = score.Rule,
            Score = score.Score,
        };
    }

    public FactorTrace CountryTrace(Place place, int topic) => _country.Of(place, topic);

    private FactorWeights WeightsOf(LineProfile line, int topic) => line.IsServiceOnly ? _weightsOfServices[topic] : _weights[topic];

    private double FloorOf(LineProfile line, int topic)
    {
        var floor = line.IsServiceOnly ? 0 : _goods.FloorOf(line, topic);
        foreach (var rule in line.Industry.Floors)
        {
            if (Applies(rule, line, topic))
            {
                floor = Math.Max(floor, rule.Value);
            }
        }

        return line.Entity is not null && Concerns(_model.ListedEntity.Topics, topic) ? Math.Max(floor, _model.ListedEntity.Value) : floor;
    }

    private IEnumerable<FloorTrace> Floors(LineProfile line, int topic)
    {
        foreach (var rule in line.Industry.Floors.Where(rule => Applies(rule, line, topic)))
        {
            yield return new FloorTrace(FloorKind.Industry, rule.Id, rule.Value, rule.Reason, rule.Source, $"{_model.Id} {_model.Version}");
        }

        foreach (var listing in line.IsServiceOnly ? [] : _goods.Floors(line, topic))
        {
            yield return listing;
        }

        if (line.Entity is { } entity && Concerns(_model.ListedEntity.Topics, topic))
        {
            yield return new FloorTrace(
                FloorKind.Entity,
                entity.Name,
                _model.ListedEntity.Value,
                null,
                entity.Source.Id,
                entity.Source.Edition
            );
        }
    }

    private bool Applies(FloorRule rule, LineProfile line, int topic) =>
        string.Equals(rule.Country, line.Place.Key, StringComparison.Ordinal) && Concerns(rule.Topics, topic);

    private bool Concerns(IReadOnlyList<string> topics, int topic) => topics.Contains(_model.Topics[topic].Topic, StringComparer.Ordinal);

    private static FactorTrace NoGoods(LineProfile line) =>
        new()
        {
            Factor = Factor.Goods,
            State = FactorState.NotApplicable,
            Subject = line.StatedKey,
            Estimate = default,
        };
}
