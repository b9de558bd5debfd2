using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>Values and targets in words a statement can print. Figures are also computed where there are no pages and no texts of pages.</summary>
internal static class IndicatorWords
{
    /// <summary>93 %, 60, 18 poeng, 1 200 kr, 14,2 tonn CO₂e.</summary>
    public static string Value(decimal value, IndicatorUnit unit) =>
        unit switch
        {
            IndicatorUnit.Percent => Formats.Share(value, 100, 1),
            IndicatorUnit.Nok => Formats.Money(value),
            IndicatorUnit.Points => new LocalisedText(
                $"{Number(value)} poeng",
                $"{Number(value)} poeng",
                $"{Number(value)} points"
            ).ToString(),
            IndicatorUnit.Tonnes => new LocalisedText(
                $"{Number(value)} tonn CO₂e",
                $"{Number(value)} tonn CO₂e",
                $"{Number(value)} tonnes CO₂e"
            ).ToString(),
            _ => Number(value),
        };

    /// <summary>«Minst 100 % av arbeiderne som ble spurt innen 2027»: of the same whole as the series (K-17). Null without a target.</summary>
    public static string? Target(IndicatorSeries series)
    {
        var indicator = series.Indicator;
        if (indicator is not { TargetValue: { } value, TargetYear: { } year })
        {
            return null;
        }

        var of = indicator.Whole is { Length: > 0 } whole
            ? new LocalisedText($" av {whole}", $" av {whole}", $" of {whole}").ToString()
            : "";
        var amount =
            (indicator.TargetKind == TargetKind.ReduceBy ? Value(value, IndicatorUnit.Percent) : Value(value, indicator.Unit)) + of;
        var from = indicator.BaseYear;
        return (
            indicator.TargetKind switch
            {
                TargetKind.AtLeast => new LocalisedText(
                    $"Minst {amount} innen {year}",
                    $"Minst {amount} innan {year}",
                    $"At least {amount} by {year}"
                ),
                TargetKind.AtMost => new LocalisedText(
                    $"Høyst {amount} innen {year}",
                    $"Høgst {amount} innan {year}",
                    $"At most {amount} by {year}"
                ),
                _ => new LocalisedText(
                    $"Ned {Value(value, IndicatorUnit.Percent)} fra {from} innen {year}",
                    $"Ned {Value(value, IndicatorUnit.Percent)} frå {from} innan {year}",
                    $"Down {Value(value, IndicatorUnit.Percent)} from {from} by {year}"
                ),
            }
        ).ToString();
    }

    /// <summary>Where the numbers come from, each source once with its years.</summary>
    public static string Sources(IndicatorSeries series) =>
        string.Join(
            "; ",
            series
                .Measured.GroupBy(year => year.Source, StringComparer.Ordinal)
                .Select(source => $"{source.Key} ({string.Join(", ", source.Select(year => year.Year))})")
        );

    private static string Number(decimal value) => Formats.Number(value, value == Math.Truncate(value) ? 0 : 1);
}
