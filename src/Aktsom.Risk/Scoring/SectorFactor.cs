using System.Globalization;
using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>What the model says of one industry, or of none: its class, its values per topic, the goods usual for it, and the floors that may apply.</summary>
internal sealed record IndustryFacts(Industry? Industry, SectorClass? Sector, Estimate[] Estimates, Good[] UsualGoods, FloorRule[] Floors);

/// <summary>The sector factor from the model's table of industries.</summary>
internal sealed class SectorFactor
{
    private readonly ScreeningModel _model;
    private readonly ReferenceLibrary _library;
    private readonly Dictionary<string, string[]> _letters;
    private readonly double[] _medians;

    public SectorFactor(ScreeningModel model, ReferenceLibrary library)
    {
        _model = model;
        _library = library;
        _letters = model.Sectors.ToDictionary(sector => sector.Id, sector => sector.Levels.Split(' '), StringComparer.Ordinal);
        _medians =
        [
            .. model.Topics.Select(
                (_, topic) =>
                    Median.Of(
                        _letters
                            .Values.Select(row => row[topic])
                            .Where(model.SectorScale.ContainsKey)
                            .Select(letter => model.SectorScale[letter])
                    )
            ),
        ];
    }

    public IndustryFacts FactsOf(Industry? industry)
    {
        var sector = industry is null ? null : ClassOf(industry);
        return new IndustryFacts(
            industry,
            sector,
            [.. _model.Topics.Select((_, topic) => EstimateOf(sector, topic))],
            industry is null ? [] : [.. GoodsCatalogue.Shipped.Of(industry)],
            industry is null ? [] : [.. _model.Floors.Where(floor => floor.Industries.Any(industry.IsUnder))]
        );
    }

    public FactorTrace Trace(IndustryFacts facts, int topic)
    {
        var risk = Risk(facts.Sector, topic);
        return new FactorTrace
        {
            Factor = Factor.Sector,
            State = risk is null ? FactorState.Missing : FactorState.Known,
            Subject = facts.Industry is null ? "" : $"{facts.Industry.Version} {facts.Industry.Code}",
            HighestShare = _model.Combination.HighestIndicatorShare,
            Inputs = risk is null ? [] : [Input(facts.Sector!, topic, risk.Value)],
            Median = risk is null ? _medians[topic] : null,
            Least = risk is null ? _model.Missing.Least : null,
            Estimate = facts.Estimates[topic],
        };
    }

    /// <summary>The class with the longest prefix that fits; null when the industry is in none.</summary>
    private SectorClass? ClassOf(Industry industry) =>
        _model
            .Sectors.SelectMany(sector =>
                sector.Industries.Where(industry.IsUnder).Select(prefix => (Sector: sector, Length: LengthOf(prefix)))
            )
            .OrderByDescending(pair => pair.Length)
            .Select(pair => pair.Sector)
            .FirstOrDefault();

    private static int LengthOf(string prefix) => prefix.Length - prefix.IndexOf(':', StringComparison.Ordinal) - 1;

    private Estimate EstimateOf(SectorClass? sector, int topic) =>
        Risk(sector, topic) is { } risk ? Estimate.Of(risk, 1) : Estimate.Missing(Math.Max(_medians[topic], _model.Missing.Least));

    private double? Risk(SectorClass? sector, int topic) =>
        sector is not null && _model.SectorScale.TryGetValue(_letters[sector.Id][topic], out var risk) ? risk : null;

    private InputTrace Input(SectorClass sector, int topic, double risk) =>
        new()
        {
            Input = sector.Id,
            Detail = _letters[sector.Id][topic],
            Confidence = 1,
            Risk = risk,
            Source = sector.Source,
            Edition = Edition(sector.Source),
        };

    private string Edition(string source) =>
        source is "aktsom"
            ? string.Create(CultureInfo.InvariantCulture, $"{_model.Id} {_model.Version}")
            : _library.Sources.FirstOrDefault(known => string.Equals(known.Id, source, StringComparison.Ordinal))?.Edition ?? "";
}
