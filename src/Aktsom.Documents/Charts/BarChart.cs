using Aktsom.Documents.Derived;
using Aktsom.Documents.Model;
using Aktsom.Documents.Words;

namespace Aktsom.Documents.Charts;

/// <summary>
/// What the render process draws as bars by year: no axis, no grid, the value on each bar, the latest in full colour (ui.md, section 4).
/// </summary>
public sealed record BarChart
{
    /// <summary>More bars than this are read in a table instead.</summary>
    public const int MostBars = 6;

    /// <summary>Points, on paper.</summary>
    internal const int PrintWidth = 226;

    /// <summary>Unique on its page: the ids inside the picture begin with it.</summary>
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>Every value in words: the picture's text alternative.</summary>
    public required string Description { get; init; }
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>A dashed line at this value, with its word.</summary>
    public Bar? Target { get; init; }

    /// <summary>The value the full height stands for; without it the largest of bars and target.</summary>
    public decimal? Full { get; init; }
    public required string NotMeasured { get; init; }
    public ChartColours Colours { get; init; } = ChartColours.Web;
    public int Width { get; init; } = 700;
    public int Height { get; init; } = 210;
    public double FontSize { get; init; } = 13;

    /// <summary>An indicator as a chart, or nothing when it has more years than bars can show or no value at all.</summary>
    public static BarChart? Of(Indicator indicator, StatementWords words)
    {
        if (indicator.Values.Count > MostBars || !indicator.Values.Any(v => v.Value is not null))
        {
            return null;
        }

        return new BarChart
        {
            Key = indicator.Key,
            Title = indicator.Name,
            Description = Sentences.Chart(indicator, words),
            Bars =
            [
                .. indicator
                    .Values.OrderBy(v => v.Year)
                    .Select(v => new Bar(Tables.Label(v), v.Value, v.Value is { } value ? Text(value) : null)),
            ],
            Target = indicator.Target is { } target ? new Bar(words.Format("Target", Text(target)), target) : null,
            Full = indicator.Unit == IndicatorUnit.Percent ? 100 : null,
            NotMeasured = words["NotMeasured"],
        };

        string Text(decimal value) => words.Value(value, indicator.Unit, indicator.Decimals);
    }

    /// <summary>The charts of all indicators in a document, for the page they are shown on.</summary>
    public static IReadOnlyList<BarChart> Of(Document document)
    {
        var words = new StatementWords(document.Language);
        return [.. Reading.All(document.Blocks).OfType<Indicator>().Select(i => Of(i, words)).OfType<BarChart>()];
    }

    /// <summary>The same chart in the measures and colours of the printed page.</summary>
    internal BarChart ForPrint(Print.BrandColour brand) =>
        this with
        {
            Width = PrintWidth,
            Height = 112,
            FontSize = 8.5,
            Colours = ChartColours.Print(brand),
        };
}

/// <summary>One bar: what stands under it, its height and the text on it. No value means "not measured", which is not zero.</summary>
public sealed record Bar(string Label, decimal? Value = null, string? Text = null);

/// <summary>Colours as SVG takes them: hexadecimal for print, custom properties for pages with two themes.</summary>
public sealed record ChartColours(string Latest, string Earlier, string OnLatest, string Target, string Text, string Muted, string Line)
{
    public static ChartColours Web { get; } =
        new(
            "var(--ak-chart-now)",
            "var(--ak-chart-then)",
            "var(--ak-bg)",
            "var(--ak-chart-target)",
            "var(--ak-chart-text)",
            "var(--ak-chart-muted)",
            "var(--ak-rule)"
        );

    internal static ChartColours Print(Print.BrandColour brand) =>
        new(brand.ForText().ToString(), brand.Soft.ToString(), "#ffffff", "#7a3b52", "#1e2e33", "#526064", "#b7bdbf");
}
