using System.Globalization;
using Aktsom.Documents.Charts;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Impacts.Indicators;

/// <summary>A series ready to be shown: its drawing, where there is one, above its table.</summary>
internal sealed record DrawnSeries(IndicatorSeries Series, string? Chart);

/// <summary>Draws an indicator year by year with its target. The table beside it holds the same numbers (indicators.md, rule 7).</summary>
internal sealed class IndicatorChart(DocumentRenderer renderer, ModuleTexts texts, ILogger<IndicatorChart> logger)
{
    private const int FewestBars = 2;

    public async Task<IReadOnlyList<DrawnSeries>> DrawAsync(IEnumerable<IndicatorSeries> all, CancellationToken cancel)
    {
        var drawn = new List<DrawnSeries>();
        foreach (var series in all)
        {
            drawn.Add(new DrawnSeries(series, await DrawAsync(series, cancel)));
        }

        return drawn;
    }

    /// <summary>The chart as SVG; null when there is too little to draw or the render process does not answer.</summary>
    public async Task<string?> DrawAsync(IndicatorSeries series, CancellationToken cancel)
    {
        if (series.Measured.Count < FewestBars || series.Years.Count > BarChart.MostBars)
        {
            return null;
        }

        try
        {
            return await renderer.ChartAsync(Chart(series), cancel);
        }
        catch (RenderException fault)
        {
            logger.LogWarning(fault, "An indicator could not be drawn");
            return null;
        }
    }

    internal BarChart Chart(IndicatorSeries series)
    {
        var text = texts.For(typeof(IndicatorChart));
        var unit = series.Indicator.Unit;
        var bars = series
            .Years.Select(year => new Bar(
                year.Year.ToString(CultureInfo.InvariantCulture),
                year.Value?.Value,
                year.Value is { } measured ? IndicatorWords.Value(measured.Value, unit) : null
            ))
            .ToList();
        return new BarChart
        {
            Key = $"indicator-{series.Indicator.Id}",
            Title = series.Indicator.Name,
            Description = string.Join(", ", bars.Select(bar => $"{bar.Label}: {bar.Text ?? text["Indicator.NotMeasured"]}")),
            Bars = bars,
            Target = series.Target is { } target ? new Bar(text["Indicator.TargetLine", IndicatorWords.Value(target, unit)], target) : null,
            Full = unit == IndicatorUnit.Percent ? 100 : null,
            NotMeasured = text["Indicator.NotMeasured"],
        };
    }
}
