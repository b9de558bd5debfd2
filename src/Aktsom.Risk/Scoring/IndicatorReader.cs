using Aktsom.Risk.Models;
using Aktsom.Risk.Reference;

namespace Aktsom.Risk.Scoring;

/// <summary>Reads the model's indicators of a country from the library, each publisher's indices from one edition.</summary>
internal sealed class IndicatorReader
{
    private readonly ScreeningModel _model;
    private readonly ReferenceLibrary _library;
    private readonly Dictionary<string, string> _editions = new(StringComparer.Ordinal);

    public IndicatorReader(ScreeningModel model, ReferenceLibrary library)
    {
        _model = model;
        _library = library;
        foreach (
            var index in model
                .Indicators.Values.SelectMany(indicator => indicator.Inputs)
                .SelectMany(input => input.Indices)
                .Distinct(StringComparer.Ordinal)
        )
        {
            if (EditionOf(index) is { } edition)
            {
                RefuseIfNotToBeScored(index, edition);
                _editions.Add(index, edition);
            }
        }
    }

    /// <summary>The indicator for a country, in its first input that has a value; null when none has.</summary>
    public InputTrace? Read(string indicator, Country country)
    {
        foreach (var input in _model.Indicators[indicator].Inputs)
        {
            if (Read(indicator, input, country) is { } trace)
            {
                return trace;
            }
        }

        return null;
    }

    private InputTrace? Read(string indicator, IndicatorInput input, Country country)
    {
        var own = Values(input, country.Iso2);
        if (own.Count > 0)
        {
            return Trace(indicator, input, own, input.Confidence);
        }

        var state = country.PartOf.Length == 0 ? [] : Values(input, country.PartOf);
        return state.Count == 0 ? null : Trace(indicator, input, state, input.Confidence * _model.Places.TerritoryConfidence);
    }

    /// <summary>The values of the input's indices; none when less than half of those in this edition have one.</summary>
    private List<ReferenceValue> Values(IndicatorInput input, string country)
    {
        var current = input.Indices.Where(_editions.ContainsKey).ToList();
        var values = current
            .Select(index => _library.Value(index, country, _editions[index]))
            .OfType<ReferenceValue>()
            .Where(value => IsUsable(input, value))
            .ToList();
        return values.Count * 2 >= current.Count ? values : [];
    }

    private static bool IsUsable(IndicatorInput input, ReferenceValue value) =>
        input.Points.Count > 0 ? value.Number is not null : input.Categories.ContainsKey(value.Text);

    private static InputTrace Trace(string indicator, IndicatorInput input, List<ReferenceValue> values, double confidence)
    {
        var risk =
            input.Points.Count > 0
                ? RiskFormula.Along(input.Points, values.Average(value => value.Number ?? 0))
                : input.Categories[values[0].Text];
        return new InputTrace
        {
            Input = indicator,
            Confidence = confidence,
            Risk = risk,
            Points = input.Points,
            Source = values[0].Edition.Source.Id,
            Edition = values[0].Edition.Edition,
            Values =
            [
                .. values.Select(value => new ValueTrace(
                    value.Edition.Index,
                    value.Text,
                    value.Number,
                    value.Country,
                    value.Edition.Edition,
                    value.Edition.ReferenceYear,
                    value.Edition.Source.Id
                )),
            ],
        };
    }

    /// <summary>For an index of a family: the edition that holds most of the family, the newest of several; null when this index is not in it.</summary>
    private string? EditionOf(string index)
    {
        var family = _model.Families.Values.FirstOrDefault(members => members.Contains(index, StringComparer.Ordinal));
        if (family is null)
        {
            return _library.EditionsOf(index).FirstOrDefault()?.Edition;
        }

        var chosen = family
            .SelectMany(_library.EditionsOf)
            .GroupBy(edition => edition.Edition, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Max(edition => edition.Year))
            .FirstOrDefault();
        return chosen?.FirstOrDefault(edition => string.Equals(edition.Index, index, StringComparison.Ordinal))?.Edition;
    }

    private void RefuseIfNotToBeScored(string index, string edition)
    {
        var source = _library.EditionsOf(index).First(known => string.Equals(known.Edition, edition, StringComparison.Ordinal)).Source;
        if (source.Terms == SourceTerms.NoDerivatives)
        {
            throw new ScreeningModelException(
                $"{index} may be shown as published, but no score may be computed from it ({source.Licence})."
            );
        }
    }
}
