using System.Text.Json.Serialization;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>The three factors of a score.</summary>
public enum Factor
{
    /// <summary>Where it is made or done.</summary>
    Country,

    /// <summary>The supplier's line of business.</summary>
    Sector,

    /// <summary>What is bought.</summary>
    Goods,
}

/// <summary>How a factor stands.</summary>
public enum FactorState
{
    /// <summary>Known, wholly or in part.</summary>
    Known,

    /// <summary>Not known; a stand-in counts.</summary>
    Missing,

    /// <summary>Does not apply: a service has no goods.</summary>
    NotApplicable,
}

/// <summary>One published value that went into a score.</summary>
/// <param name="Index">The index.</param>
/// <param name="Value">As published.</param>
/// <param name="Number">The number; null for a category.</param>
/// <param name="Country">About which country, ISO 3166-1 alpha-2.</param>
/// <param name="Edition">The edition.</param>
/// <param name="ReferenceYear">The year it is for.</param>
/// <param name="Source">Source id.</param>
public sealed record ValueTrace(
    string Index,
    string Value,
    double? Number,
    string Country,
    string Edition,
    string ReferenceYear,
    string Source
);

/// <summary>One input of a factor: an indicator, a row of the sector table, a list of goods.</summary>
public sealed record InputTrace
{
    /// <summary>Indicator id, sector class id, <c>listing</c> or <c>rating</c>.</summary>
    public required string Input { get; init; }

    /// <summary>What was found, in the source's words: a good, a class's letter.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Weight within the factor.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>How far it speaks for what was asked, 0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Risk, 0–100.</summary>
    public required double Risk { get; init; }

    /// <summary>The published values behind it.</summary>
    public IReadOnlyList<ValueTrace> Values { get; init; } = [];

    /// <summary>The lines by which the mean of the values became the risk; empty where a table or category gave it.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Points { get; init; } = [];

    /// <summary>Source id.</summary>
    public required string Source { get; init; }

    /// <summary>Edition of the source.</summary>
    public required string Edition { get; init; }

    /// <summary>The risk again, from the published values.</summary>
    public double Recompute() => Points.Count == 0 ? Risk : RiskFormula.Along(Points, Values.Average(value => value.Number ?? 0));
}

/// <summary>One factor of a score, with all that made it.</summary>
public sealed record FactorTrace
{
    /// <summary>Which.</summary>
    public required Factor Factor { get; init; }

    /// <summary>How it stands.</summary>
    public required FactorState State { get; init; }

    /// <summary>What was asked about: country codes, a NACE code, goods ids; empty when nothing was given.</summary>
    public required string Subject { get; init; }

    /// <summary>Its value, range and confidence.</summary>
    public required Estimate Estimate { get; init; }

    /// <summary>Its weight in the score; zero when it does not apply.</summary>
    public double Weight { get; init; }

    /// <summary>The share of the highest input that the factor never falls below.</summary>
    public double HighestShare { get; init; }

    /// <summary>What it was made from; none when it is missing.</summary>
    public IReadOnlyList<InputTrace> Inputs { get; init; } = [];

    /// <summary>Inputs of the model that had no value here.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>For a missing factor: the median of its class, and the least that counts.</summary>
    public double? Median { get; init; }

    /// <summary>For a missing factor: the least that counts.</summary>
    public double? Least { get; init; }

    /// <summary>The sources of the inputs.</summary>
    [JsonIgnore]
    public IEnumerable<string> Sources => Inputs.SelectMany(SourcesOf).Distinct(StringComparer.Ordinal);

    /// <summary>The editions of the inputs.</summary>
    [JsonIgnore]
    public IEnumerable<string> Editions => Inputs.SelectMany(EditionsOf).Distinct(StringComparer.Ordinal);

    /// <summary>The value again, from the published values.</summary>
    public double Recompute()
    {
        if (Inputs.Count == 0)
        {
            return Math.Max(Median ?? 0, Least ?? 0);
        }

        (Estimate, double)[] inputs = [.. Inputs.Select(input => (Estimate.Of(input.Recompute(), input.Confidence), input.Weight))];
        return RiskFormula.Combine(inputs, 0, HighestShare).Value;
    }

    private static IEnumerable<string> SourcesOf(InputTrace input) =>
        input.Values.Count == 0 ? [input.Source] : input.Values.Select(value => value.Source);

    private static IEnumerable<string> EditionsOf(InputTrace input) =>
        input.Values.Count == 0 ? [input.Edition] : input.Values.Select(value => value.Edition);
}

/// <summary>What kind of floor.</summary>
public enum FloorKind
{
    /// <summary>An industry in a country.</summary>
    Industry,

    /// <summary>A good listed for the country.</summary>
    Listing,

    /// <summary>A company named on a forced-labour list.</summary>
    Entity,
}

/// <summary>A least score that applies.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Id">The floor's key, the listed good or the company, in the source's words.</param>
/// <param name="Value">The least score.</param>
/// <param name="Reason">Why, where the model says it in words.</param>
/// <param name="Source">Source id.</param>
/// <param name="Edition">Edition of the source.</param>
public sealed record FloorTrace(FloorKind Kind, string Id, double Value, LocalizedText? Reason, string Source, string Edition);

/// <summary>How one score came about. Complete: the score can be computed again from this alone.</summary>
public sealed record ScoreTrace
{
    /// <summary>The model's key.</summary>
    public required string Model { get; init; }

    /// <summary>The model's version.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Topic id.</summary>
    public required string Topic { get; init; }

    /// <summary>Country, sector, goods.</summary>
    public required IReadOnlyList<FactorTrace> Factors { get; init; }

    /// <summary>The share of the highest factor that the score never falls below.</summary>
    public required double HighestShare { get; init; }

    /// <summary>Floors that apply.</summary>
    public IReadOnlyList<FloorTrace> Floors { get; init; } = [];

    /// <summary>What decided.</summary>
    public required DecidingRule Rule { get; init; }

    /// <summary>The score as it was given.</summary>
    public required double Score { get; init; }

    /// <summary>The score computed again from the published values, weights and floors kept here.</summary>
    public double Recompute()
    {
        var (country, sector, goods) = (Factors[0], Factors[1], Factors[2]);
        var line = RiskFormula.Line(
            Estimate.Of(country.Recompute(), 1),
            Estimate.Of(sector.Recompute(), 1),
            Estimate.Of(goods.Recompute(), 1),
            new FactorWeights(country.Weight, sector.Weight, goods.Weight),
            HighestShare,
            Floors.Count == 0 ? 0 : Floors.Max(floor => floor.Value)
        );
        return line.Score;
    }
}
