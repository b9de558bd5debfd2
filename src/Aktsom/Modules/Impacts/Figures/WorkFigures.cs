using System.Globalization;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Risk.Contracts;

namespace Aktsom.Modules.Impacts.Figures;

/// <summary>How far the year's work has come: suppliers assessed, and measures done, open and moved (I-73, I-83).</summary>
internal sealed class WorkFigures(IRiskClasses classes, MeasureBook book) : IFigureSource
{
    private const string Module = "Impacts";

    private static readonly FigureDefinition Assessed = new(
        "round.assessed",
        new("Leverandører vurdert i år", "Leverandørar vurderte i år", "Suppliers assessed this year"),
        FigureUnit.Percent,
        new(
            "Aktive leverandører med et nivå i årets siste vurdering, delt på alle aktive.",
            "Aktive leverandørar med eit nivå i den siste vurderinga i året, delt på alle aktive.",
            "Active suppliers with a level in the year’s last screening, of all active ones."
        ),
        "I-73",
        Module
    );
    private static readonly FigureDefinition Measures = new(
        "measures.counts",
        new("Oppfølging planlagt, gjort og utsatt", "Oppfølging planlagd, gjord og utsett", "Follow-up planned, done and moved"),
        FigureUnit.List,
        new("Årets tiltak etter status.", "Tiltaka i året etter status.", "The year’s measures by state."),
        "I-83",
        Module
    );
    private static readonly LocalisedText NotScreened = new(
        "Leverandørene er ikke vurdert i året.",
        "Leverandørane er ikkje vurderte i året.",
        "The suppliers were not screened in the year."
    );
    private static readonly LocalisedText NoMeasures = new(
        "Ingen tiltak er lagt inn for året.",
        "Ingen tiltak er lagde inn for året.",
        "No measures have been entered for the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Assessed, Measures];

    public Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel) =>
        definition == Assessed ? AssessedAsync(scope, cancel) : MeasuresAsync(scope, cancel);

    private async Task<Figure> AssessedAsync(FigureScope scope, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(scope.Year, 1, 1), new DateOnly(scope.Year, 12, 31));
        var today = scope.AsOf.InOslo();
        if (await classes.OnAsync(scope.Organisation, today < last ? today : last, first, cancel) is not { } found)
        {
            return Figure.None(Assessed, scope, FigureGap.Unknown, NotScreened);
        }

        return Figure.Share(
            Assessed,
            scope,
            found.Assessed,
            found.All,
            new FigureTrace(
                Assessed.Rule,
                [
                    new TraceRecord("screening", $"{scope.Year}", Assessed.Name.ToString(), found.Assessed, $"/year-round/{scope.Year}"),
                    new TraceRecord(
                        "screening",
                        $"{scope.Year}-left",
                        NotScreened.ToString(),
                        found.All - found.Assessed,
                        "/suppliers?level=Unknown",
                        InDenominatorOnly: true
                    ),
                ],
                found.All,
                []
            )
        );
    }

    private async Task<Figure> MeasuresAsync(FigureScope scope, CancellationToken cancel)
    {
        var all = await book.OfYearAsync(scope.Organisation, scope.Year, cancel);
        if (all.Count == 0)
        {
            return Figure.None(Measures, scope, FigureGap.Unknown, NoMeasures);
        }

        var rows = all.GroupBy(planned => planned.Measure.State)
            .OrderBy(group => group.Key)
            .Select(group => new FigureRow(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["state"] = StateWords.Of(group.First().Measure),
                    ["count"] = group.Count().ToString(CultureInfo.InvariantCulture),
                },
                [
                    .. group.Select(planned => new TraceRecord(
                        "measure",
                        planned.Measure.Id.ToString(),
                        planned.Measure.Text,
                        1,
                        $"/measures/{planned.Measure.Id}"
                    )),
                ]
            ))
            .ToList();
        return Figure.List(Measures, scope, rows, new FigureTrace(Measures.Rule, [.. rows.SelectMany(row => row.Records)], all.Count, []));
    }
}
