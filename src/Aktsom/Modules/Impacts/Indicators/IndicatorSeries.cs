using Aktsom.Documents.Model;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>An indicator with its values, and how it stands to its target. Pure.</summary>
internal sealed record IndicatorSeries(Indicator Indicator, IReadOnlyList<IndicatorYear> Measured)
{
    /// <summary>A series shows at most ten years, the newest (indicators.md).</summary>
    public const int MostYears = 10;

    public IndicatorYear? Latest => Measured.MaxBy(year => year.Year);

    public decimal? Base => Indicator.BaseYear is { } year ? Measured.FirstOrDefault(one => one.Year == year)?.Value : null;

    /// <summary>The value to reach, in the unit and of the whole of the series itself (K-17); null without a target, or where its base is not measured.</summary>
    public decimal? Target =>
        Indicator.TargetKind switch
        {
            TargetKind.AtLeast or TargetKind.AtMost => Indicator.TargetValue,
            TargetKind.ReduceBy => Base * (100 - Indicator.TargetValue) / 100,
            _ => null,
        };

    /// <summary>Null where there is nothing to compare.</summary>
    public bool? IsReached =>
        (Latest?.Value, Target) is not ({ } value, { } target) ? null
        : Indicator.TargetKind == TargetKind.AtLeast ? value >= target
        : value <= target;

    /// <summary>From the base year, or else the first measured, to the latest: better, worse, or neither (null).</summary>
    public bool? IsBetter
    {
        get
        {
            var from = Base ?? Measured.MinBy(year => year.Year)?.Value;
            return (from, Latest?.Value, Indicator.Direction) switch
            {
                ({ } first, { } last, GoodDirection.Up) when first != last => last > first,
                ({ } first, { } last, GoodDirection.Down) when first != last => last < first,
                _ => null,
            };
        }
    }

    /// <summary>Every year from the first shown to the last; one in between that nobody measured stands there without a value.</summary>
    public IReadOnlyList<(int Year, IndicatorYear? Value)> Years
    {
        get
        {
            if (Measured.Count == 0)
            {
                return [];
            }

            var known = Measured.ToDictionary(year => year.Year);
            var last = known.Keys.Max();
            var first = Math.Max(known.Keys.Min(), last - MostYears + 1);
            return [.. Enumerable.Range(first, last - first + 1).Select(year => (year, known.GetValueOrDefault(year)))];
        }
    }

    /// <summary>A share of a whole in percent, unrounded; nothing where there is nothing to count (indicators.md, rule 8).</summary>
    public static decimal? Share(decimal numerator, decimal denominator) => denominator == 0 ? null : 100 * numerator / denominator;

    /// <summary>The unit as statements know it: percent, count, points, NOK or tCO2e.</summary>
    public static string UnitKey(IndicatorUnit unit) =>
        unit switch
        {
            IndicatorUnit.Percent => "percent",
            IndicatorUnit.Points => "points",
            IndicatorUnit.Nok => "NOK",
            IndicatorUnit.Tonnes => "tCO2e",
            _ => "count",
        };
}
