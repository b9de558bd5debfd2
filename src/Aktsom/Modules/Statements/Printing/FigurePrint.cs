using System.Globalization;
using Aktsom.Documents.Model;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using DocumentFigure = Aktsom.Documents.Model.Figure;
using Figure = Aktsom.Modules.Platform.Figures.Figure;
using FigureGap = Aktsom.Modules.Platform.Figures.FigureGap;

namespace Aktsom.Modules.Statements.Printing;

/// <summary>A register's figure as a statement prints it, in the statement's language whatever the reader's.</summary>
internal static class FigurePrint
{
    /// <summary>How many records a printed trace names, of those that may be named; the data package holds them all.</summary>
    private const int RecordsShown = 12;

    private static readonly LocalisedText Counted = new("telles med", "blir talde med", "counted");
    private static readonly LocalisedText InAll = new("i alt", "i alt", "in all");

    public static DocumentFigure Of(Figure figure, string language)
    {
        var culture = Culture(language);
        return new DocumentFigure
        {
            Id = figure.Definition.Id,
            Label = figure.Definition.Name.In(language),
            Value = figure.Gap is null ? ValueOf(figure, culture) : null,
            Gap = figure.Gap is { } gap ? GapOf(gap) : null,
            Reason = figure.GapReason?.In(language),
            Definition = new FigureDefinitionText(Definition(figure, language), figure.Definition.SpecId ?? figure.Definition.Id),
            BasedOn = figure.Trace.Query.In(language) is { Length: > 0 } query ? query : null,
            Records = figure.Trace.Total > 0 ? figure.Trace.Total : null,
            AsOf = figure.Scope.AsOf.InOslo(),
            Parts = Parts(figure, culture),
            Sources = [.. figure.Trace.Inputs.Select(input => $"{input.Source}, {input.Edition}")],
        };
    }

    public static string ValueOf(Figure figure, CultureInfo culture) =>
        figure switch
        {
            { Text: { } text } => text,
            { Rows: { } rows } => rows.Count.ToString("N0", culture),
            { Definition.Unit: FigureUnit.Percent, Value: { } percent } => Percent(percent, culture),
            { Definition.Unit: FigureUnit.Nok, Value: { } amount } => amount.ToString("N0", culture) + "\u00a0kr",
            { Value: { } value } => value.ToString(value == Math.Truncate(value) ? "N0" : "N1", culture),
            _ => "–",
        };

    public static CultureInfo Culture(string language) =>
        CultureInfo.GetCultureInfo(
            language switch
            {
                "nn" => "nn-NO",
                "en" => "en-GB",
                _ => "nb-NO",
            }
        );

    /// <summary>Whole numbers stand without decimals; what is not 100 is never rounded to it (indicators.md, rule 4).</summary>
    private static string Percent(decimal percent, CultureInfo culture)
    {
        var rounded = Math.Round(percent, 1, MidpointRounding.AwayFromZero);
        rounded = rounded == 100 && percent < 100 ? 99.9m : rounded;
        rounded = rounded == 0 && percent > 0 ? 0.1m : rounded;
        return rounded.ToString(rounded == Math.Truncate(rounded) ? "N0" : "N1", culture) + "\u00a0%";
    }

    private static Aktsom.Documents.Model.FigureGap GapOf(FigureGap gap) =>
        gap switch
        {
            FigureGap.NotApplicable or FigureGap.NothingToCount => Aktsom.Documents.Model.FigureGap.NotApplicable,
            FigureGap.TooFew => Aktsom.Documents.Model.FigureGap.TooFew,
            _ => Aktsom.Documents.Model.FigureGap.Unknown,
        };

    private static string Definition(Figure figure, string language)
    {
        var rule = figure.Definition.Rule.In(language);
        return rule.Length > 0 ? rule : figure.Definition.Name.In(language);
    }

    private static IReadOnlyList<FigurePart> Parts(Figure figure, CultureInfo culture)
    {
        if (figure is { Numerator: { } above, Denominator: { } below })
        {
            return
            [
                new FigurePart(above.ToString("N0", culture), Counted.In(culture.Name)),
                new FigurePart(below.ToString("N0", culture), InAll.In(culture.Name), "/"),
            ];
        }

        return
        [
            .. figure
                .Trace.Records.Where(record => record.Contribution is not null && RecordKinds.MayBeNamed(record.Kind))
                .Take(RecordsShown)
                .Select(record => new FigurePart(
                    record.Contribution!.Value.ToString("N0", culture),
                    record.Label is "" ? record.Id : record.Label
                )),
        ];
    }
}
