using Aktsom.Documents.Charts;
using Aktsom.Modules.Platform.Rendering;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Register.Suppliers;

/// <summary>Draws what a supplier has sold to the organisation, year by year. The table under it holds the same numbers.</summary>
internal sealed class PurchaseChart(DocumentRenderer renderer, ModuleTexts texts, ILogger<PurchaseChart> logger)
{
    /// <summary>One year is no development, so it is drawn from the second; the newest years when there are more than bars can show.</summary>
    private const int FewestBars = 2;

    /// <summary>The chart as SVG; null when there is too little to draw or the render process does not answer.</summary>
    public async Task<string?> DrawAsync(IReadOnlyCollection<(short Year, decimal Kroner)> purchases, CancellationToken cancel)
    {
        if (purchases.Count < FewestBars || purchases.All(sum => sum.Kroner == 0))
        {
            return null;
        }

        try
        {
            return await renderer.ChartAsync(Chart(purchases), cancel);
        }
        catch (RenderException fault)
        {
            logger.LogWarning(fault, "The purchases could not be drawn");
            return null;
        }
    }

    /// <summary>Every year from the first shown to the last: a year without an import is "not read in", which is not zero.</summary>
    internal BarChart Chart(IReadOnlyCollection<(short Year, decimal Kroner)> purchases)
    {
        var text = texts.For(typeof(PurchaseChart));
        var kroner = purchases.ToDictionary(sum => (int)sum.Year, sum => sum.Kroner);
        var last = kroner.Keys.Max();
        var first = Math.Max(kroner.Keys.Min(), last - BarChart.MostBars + 1);
        var bars = Enumerable
            .Range(first, last - first + 1)
            .Select(year => kroner.TryGetValue(year, out var sum) ? Read(year, sum) : new Bar(Label(year)))
            .ToList();
        return new BarChart
        {
            Key = "purchases-by-year",
            Title = text["Supplier.PurchasesByYear"],
            Description = string.Join(", ", bars.Select(bar => $"{bar.Label}: {bar.Text ?? text["Supplier.NotReadIn"]}")),
            Bars = bars,
            NotMeasured = text["Supplier.NotReadIn"],
        };
    }

    private static Bar Read(int year, decimal kroner) => new(Label(year), kroner, Formats.Number(decimal.Round(kroner)));

    private static string Label(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
