using System.Globalization;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Indicators;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Impacts.Figures;

/// <summary>Indicators as a statement hangs them on its fields: those of an impact on its block, the others on the area's question (3.A.1, 3.B).</summary>
internal sealed class IndicatorFigures(ImpactRegister register, IndicatorBook book) : IFigureSource
{
    private const string Module = "Impacts";
    private const int Decimals = 2;

    private static readonly LocalisedText Rule = new(
        "Virksomhetens egne indikatorer med verdi, kilde og mål år for år.",
        "Verksemda sine eigne indikatorar med verdi, kjelde og mål år for år.",
        "The organisation's own indicators with value, source and target year by year."
    );
    private static readonly FigureDefinition OfImpacts = Of(
        "impacts.indicators",
        new("Indikatorer per påvirkning", "Indikatorar per påverknad", "Indicators per impact")
    );
    private static readonly Dictionary<string, MeasureArea> Areas = Enum.GetValues<MeasureArea>()
        .Where(area => area != MeasureArea.None)
        .ToDictionary(IdOf, StringComparer.Ordinal);

    /// <summary>The figure of the indicators across impacts in an area.</summary>
    public static string IdOf(MeasureArea area) => "indicators." + area.ToString().ToLowerInvariant();

    public IReadOnlyList<FigureDefinition> Definitions { get; } =
    [OfImpacts, .. Areas.Keys.Select(id => Of(id, new("Indikatorer på tvers", "Indikatorar på tvers", "Indicators across impacts")))];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var all = (await book.AllAsync(scope.Organisation, cancel)).Select(series => Until(series, scope.Year)).ToList();
        var rows =
            definition == OfImpacts
                ? await PerImpactAsync(all, scope, cancel)
                :
                [
                    .. all.Where(series => series.Indicator is { Impact: null } own && own.Area == Areas[definition.Id])
                        .Select(series => Row(series, null)),
                ];
        return rows.Count == 0
            ? Figure.None(
                definition,
                scope,
                FigureGap.Unknown,
                new("Ingen indikatorer er lagt inn.", "Ingen indikatorar er lagde inn.", "No indicators have been entered.")
            )
            : Figure.List(definition, scope, rows, new FigureTrace(Rule, [], rows.Count, []));
    }

    private static FigureDefinition Of(string id, LocalisedText name) => new(id, name, FigureUnit.List, Rule, null, Module);

    /// <summary>A statement tells its year and those before it.</summary>
    private static IndicatorSeries Until(IndicatorSeries series, int year) =>
        series with
        {
            Measured = [.. series.Measured.Where(one => one.Year <= year)],
        };

    private async Task<List<FigureRow>> PerImpactAsync(List<IndicatorSeries> all, FigureScope scope, CancellationToken cancel)
    {
        var impacts = await register.PrioritisedAsync(scope.Organisation, scope.Year, cancel);
        return
        [
            .. impacts.SelectMany(impact =>
                all.Where(series => series.Indicator.Impact == impact.Impact).Select(series => Row(series, impact))
            ),
        ];
    }

    private static FigureRow Row(IndicatorSeries series, ImpactYear? impact)
    {
        var indicator = series.Indicator;
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["indicator"] = "n" + indicator.Id.Value.ToString("N"),
            ["name"] = indicator.Name,
            ["unit"] = IndicatorSeries.UnitKey(indicator.Unit),
            ["values"] = string.Join(
                ";",
                series.Years.Where(year => year.Value is not null).Select(year => Pair(year.Year, year.Value!.Value))
            ),
            ["explanation"] = Explanation(indicator),
            ["comment"] = Comment(series),
        };
        if (series.Target is { } target)
        {
            cells["target"] = Rounded(target);
        }

        if (impact is not null)
        {
            cells["title"] = impact.Title;
        }

        TraceRecord[] records = [new("indicator", indicator.Id.ToString(), indicator.Name, 1, $"/indicators/{indicator.Id}")];
        return new FigureRow(cells, records, impact is null ? cells["indicator"] : ImpactFigures.RowKey(impact));
    }

    private static string Explanation(Indicator indicator)
    {
        var whole = indicator.Whole is { Length: > 0 } of
            ? new LocalisedText($"Andel av {of}.", $"Del av {of}.", $"Share of {of}.").ToString()
            : "";
        return $"{whole} {indicator.Explanation}".Trim();
    }

    private static string Comment(IndicatorSeries series)
    {
        var target = IndicatorWords.Target(series) is { } words ? words + ". " : "";
        var source = IndicatorWords.Sources(series);
        return target
            + (source.Length > 0 ? new LocalisedText($"Kilde: {source}.", $"Kjelde: {source}.", $"Source: {source}.").ToString() : "");
    }

    private static string Pair(int year, decimal value) => string.Create(CultureInfo.InvariantCulture, $"{year}:{Rounded(value)}");

    private static string Rounded(decimal value) =>
        decimal.Round(value, Decimals, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
