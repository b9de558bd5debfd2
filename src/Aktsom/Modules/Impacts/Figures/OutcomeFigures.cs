using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Hours;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;

namespace Aktsom.Modules.Impacts.Figures;

/// <summary>What came of the measures, and how far the hours reach.</summary>
internal sealed class OutcomeFigures(MeasureBook book, WorkList works) : IFigureSource
{
    private const string Module = "Impacts";

    private static readonly FigureDefinition Effects = new(
        "measures.effects",
        new("Tiltak som virket", "Tiltak som verka", "Measures that worked"),
        FigureUnit.List,
        new(
            "Tiltak med en virkning noen har sett.",
            "Tiltak med ein verknad nokon har sett.",
            "Measures with an effect that somebody has seen."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition Outcomes = new(
        "measures.outcomes",
        new("Hva som kom ut av planen", "Kva som kom ut av planen", "What came of the plan"),
        FigureUnit.List,
        new(
            "Tiltakene i årets og fjorårets plan med status og virkning. Der virkningen ikke er skrevet, står det.",
            "Tiltaka i planen for året og året før med status og verknad. Der verknaden ikkje er skriven, står det.",
            "The measures of this year's and last year's plan with state and effect. Where the effect is not written, it says so."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition Proportionality = new(
        "plan.proportionality",
        new("Hva timene rekker til", "Kva timane rekk til", "What the hours reach"),
        FigureUnit.Text,
        new(
            "Timeplanen for de neste tolv månedene, det mest alvorlige for mennesker først.",
            "Timeplanen for dei neste tolv månadene, det mest alvorlege for menneske først.",
            "The hours plan for the next twelve months, most severe for people first."
        ),
        null,
        Module
    );
    private static readonly LocalisedText Empty = new(
        "Ingen tiltak er lagt inn for året.",
        "Ingen tiltak er lagde inn for året.",
        "No measures have been entered for the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Effects, Outcomes, Proportionality];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        if (definition == Proportionality)
        {
            return await ParagraphAsync(scope, cancel);
        }

        var measures = await book.OfYearAsync(scope.Organisation, scope.Year, cancel);
        var last = (await book.OfYearAsync(scope.Organisation, scope.Year - 1, cancel)).Where(planned =>
            measures.All(one => one.Measure.Id != planned.Measure.Id)
        );
        FigureRow[] rows =
            definition == Effects
                ?
                [
                    .. measures
                        .Where(planned => planned.Measure.SeenEffect is { Length: > 0 })
                        .Select(planned => Row(planned, Effect(planned.Measure))),
                ]
                : [.. measures.Concat(last).Select(planned => Row(planned, Outcome(planned.Measure)))];
        return rows.Length == 0
            ? Figure.None(definition, scope, FigureGap.Unknown, Empty)
            : Figure.List(definition, scope, rows, new FigureTrace(definition.Rule, [], rows.Length, []));
    }

    private async Task<Figure> ParagraphAsync(FigureScope scope, CancellationToken cancel)
    {
        var settings = await works.SettingsAsync(scope.Organisation, cancel);
        var plan = await works.PlanAsync(scope.Organisation, cancel);
        var trace = new FigureTrace(
            Proportionality.Rule,
            [.. plan.Above.Select(placed => new TraceRecord("work", placed.Work.Id, placed.Work.Title, placed.Given, placed.Work.Url))],
            plan.Above.Count,
            []
        );
        return Figure.Fact(Proportionality, scope, PlanWords.Paragraph(plan, settings.HoursAWeek), Empty, trace);
    }

    private static FigureRow Row(PlannedMeasure planned, string text) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = text },
            [new TraceRecord("measure", planned.Measure.Id.ToString(), planned.Measure.Text, 1, $"/measures/{planned.Measure.Id}")],
            "m" + planned.Measure.Id.Value.ToString("N")
        );

    private static string Effect(Measure measure) => $"- {measure.Text.TrimEnd('.')}: {measure.SeenEffect}";

    /// <summary>«Kurs for innkjøpere (utført 14. november 2025). Alle kan kjenne det igjen.»</summary>
    private static string Outcome(Measure measure)
    {
        var when = measure.DoneOn is { } done ? Formats.Day(done) : measure.Due?.ToString();
        var state = when is null ? StateWords.Of(measure) : $"{StateWords.Of(measure)}, {when}";
        return $"- {measure.Text.TrimEnd('.')} ({state}). {What(measure)}".TrimEnd();
    }

    private static string What(Measure measure) =>
        measure.SeenEffect is { Length: > 0 } seen ? seen
        : measure.State == MeasureState.Done
            ? new LocalisedText("Virkningen er ikke skrevet.", "Verknaden er ikkje skriven.", "The effect has not been written.").ToString()
        : measure.StateReason ?? (measure.ExpectedEffect is { Length: > 0 } expected ? StateWords.Expected(expected) : "");
}
