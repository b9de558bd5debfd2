using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>The country factor of every country and topic, and of joined areas from their members.</summary>
internal sealed class CountryFactor
{
    private readonly ScreeningModel _model;
    private readonly Dictionary<string, FactorTrace[]> _byCountry;
    private readonly double[] _medians;

    public CountryFactor(ScreeningModel model, ReferenceLibrary library)
    {
        _model = model;
        var reader = new IndicatorReader(model, library);
        _medians = new double[model.Topics.Count];
        _byCountry = Countries.Shipped.All.ToDictionary(
            country => country.Iso2,
            country => Traces(reader, country),
            StringComparer.Ordinal
        );
        SetMedians();
    }

    public FactorTrace Of(Place place, int topic) =>
        place.Members.Length switch
        {
            0 => Missing(place.Key, topic),
            _ when place.HasOneCountry => _byCountry[place.Members[0].Iso2][topic],
            _ => OfArea(place, topic),
        };

    /// <summary>The values for all topics, for arithmetic without traces.</summary>
    public Estimate[] EstimatesOf(Place place)
    {
        var estimates = new Estimate[_medians.Length];
        for (var topic = 0; topic < estimates.Length; topic++)
        {
            estimates[topic] = Of(place, topic).Estimate;
        }

        return estimates;
    }

    private FactorTrace[] Traces(IndicatorReader reader, Country country)
    {
        var read = _model.Indicators.Keys.ToDictionary(
            indicator => indicator,
            indicator => reader.Read(indicator, country),
            StringComparer.Ordinal
        );
        return [.. _model.Topics.Select(topic => Trace(read, country, topic))];
    }

    private FactorTrace Trace(Dictionary<string, InputTrace?> read, Country country, TopicModel topic)
    {
        var inputs = new List<InputTrace>();
        var silent = new List<string>();
        double silentWeight = 0;
        foreach (var (indicator, weight) in topic.Indicators)
        {
            if (read[indicator] is { } input)
            {
                inputs.Add(input with { Weight = weight });
                continue;
            }

            silent.Add(indicator);
            silentWeight += weight;
        }

        foreach (var (indicator, weight) in topic.Optional)
        {
            if (read[indicator] is { } input)
            {
                inputs.Add(input with { Weight = weight });
            }
        }

        return new FactorTrace
        {
            Factor = Factor.Country,
            State = inputs.Count == 0 ? FactorState.Missing : FactorState.Known,
            Subject = country.Iso2,
            HighestShare = _model.Combination.HighestIndicatorShare,
            Inputs = inputs,
            Silent = silent,
            Estimate = inputs.Count == 0 ? default : Combined(inputs, silentWeight),
        };
    }

    private Estimate Combined(List<InputTrace> inputs, double silentWeight) =>
        RiskFormula.Combine(
            [.. inputs.Select(input => (Estimate.Of(input.Risk, input.Confidence), input.Weight))],
            silentWeight,
            _model.Combination.HighestIndicatorShare
        );

    private void SetMedians()
    {
        for (var topic = 0; topic < _medians.Length; topic++)
        {
            _medians[topic] = Median.Of(
                _byCountry.Values.Select(traces => traces[topic]).Where(IsWellKnown).Select(trace => trace.Estimate.Value)
            );
        }

        foreach (var (country, traces) in _byCountry)
        {
            for (var topic = 0; topic < traces.Length; topic++)
            {
                traces[topic] =
                    traces[topic].State == FactorState.Missing
                        ? Missing(country, topic) with
                        {
                            Silent = traces[topic].Silent,
                        }
                        : traces[topic];
            }
        }
    }

    private bool IsWellKnown(FactorTrace trace) =>
        trace.State == FactorState.Known && trace.Estimate.Confidence >= _model.Missing.KnownFrom;

    private FactorTrace Missing(string subject, int topic) =>
        new()
        {
            Factor = Factor.Country,
            State = FactorState.Missing,
            Subject = subject,
            Median = _medians[topic],
            Least = _model.Missing.Least,
            Estimate = Estimate.Missing(Math.Max(_medians[topic], _model.Missing.Least)),
        };

    /// <summary>The most severe member speaks for the area; the range spans them all.</summary>
    private FactorTrace OfArea(Place place, int topic)
    {
        var members = place.Members.Select(member => _byCountry[member.Iso2][topic]).ToList();
        var worst = members.MaxBy(member => member.Estimate.Value)!;
        return worst with
        {
            Subject = $"{place.Key} → {worst.Subject}",
            Estimate = new Estimate(
                members.Min(member => member.Estimate.Low),
                worst.Estimate.Value,
                members.Max(member => member.Estimate.High),
                members.Min(member => member.Estimate.Confidence) * _model.Places.AreaConfidence
            ),
        };
    }
}

/// <summary>The middle value.</summary>
internal static class Median
{
    /// <summary>The median; 0 of nothing.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
