using System.Globalization;
using Aktsom.Modules.Impacts.Contracts;
using Aktsom.Modules.Impacts.Goals;
using Aktsom.Modules.Impacts.Impacts;
using Aktsom.Modules.Impacts.Measures;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Impacts.Figures;

/// <summary>
/// Goals and measures as a statement asks for them. Those of one impact each carry the impact's row key, so that the block of 3.A.1 takes its own.
/// </summary>
internal sealed class MeasureFigures(AppDb db, ImpactRegister register, MeasureBook book) : IFigureSource
{
    private const string Module = "Impacts";

    private static readonly Dictionary<MeasureArea, string> Areas = new()
    {
        [MeasureArea.Nature] = "measures.nature",
        [MeasureArea.Climate] = "measures.climate",
        [MeasureArea.Purchasing] = "measures.purchasing",
        [MeasureArea.Products] = "measures.products",
        [MeasureArea.Association] = "measures.association",
        [MeasureArea.Training] = "measures.training",
        [MeasureArea.Corruption] = "measures.corruption",
        [MeasureArea.Other] = "measures.other",
    };

    /// <summary>The figure of the measures across impacts in an area; null for no area.</summary>
    public static string? IdOf(MeasureArea area) => Areas.GetValueOrDefault(area);

    public IReadOnlyList<FigureDefinition> Definitions { get; } =
    [
        Of("impacts.overallGoals", new("Langsiktige mål", "Langsiktige mål", "Lasting goals")),
        Of("impacts.yearGoals", new("Årets mål per påvirkning", "Mål for året per påverknad", "Goals of the year per impact")),
        Of("impacts.status", new("Framdrift per påvirkning", "Framdrift per påverknad", "Progress per impact")),
        Of("impacts.measures", new("Tiltak per påvirkning", "Tiltak per påverknad", "Measures per impact")),
        Of("impacts.results", new("Virkning per påvirkning", "Verknad per påverknad", "Effect per impact")),
        Of("goals.ofYear", new("Årets mål", "Mål for året", "Goals of the year")),
        Of("goals.next", new("Mål for neste år", "Mål for neste år", "Goals for next year")),
        Of("actionPlan.measures", new("Handlingsplan", "Handlingsplan", "Action plan")),
        .. Areas.Values.Select(id => Of(id, new("Tiltak på tvers", "Tiltak på tvers", "Measures across impacts"))),
    ];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var rows = definition.Id switch
        {
            "goals.ofYear" => await GoalsAsync(scope, scope.Year, withStatus: true, cancel),
            "goals.next" => await GoalsAsync(scope, scope.Year + 1, withStatus: false, cancel),
            "actionPlan.measures" => await PlanAsync(scope, cancel),
            _ when Areas.FirstOrDefault(area => area.Value == definition.Id) is { Value: not null } area => await AcrossAsync(
                scope,
                area.Key,
                cancel
            ),
            _ => await PerImpactAsync(definition.Id, scope, cancel),
        };
        return rows.Count == 0
            ? Figure.None(
                definition,
                scope,
                FigureGap.Unknown,
                new("Ingenting er lagt inn for året.", "Ingenting er lagt inn for året.", "Nothing has been entered for the year.")
            )
            : Figure.List(definition, scope, rows, new FigureTrace(definition.Rule, [], rows.Count, []));
    }

    private static FigureDefinition Of(string id, LocalisedText name) =>
        new(
            id,
            name,
            FigureUnit.List,
            new("Registeret over mål og tiltak.", "Registeret over mål og tiltak.", "The register of goals and measures."),
            null,
            Module
        );

    private async Task<List<FigureRow>> PerImpactAsync(string id, FigureScope scope, CancellationToken cancel)
    {
        var impacts = await register.PrioritisedAsync(scope.Organisation, scope.Year, cancel);
        var measures = await book.OfYearAsync(scope.Organisation, scope.Year, cancel);
        var goals = await GoalsOfAsync(scope.Organisation, scope.Year, cancel);
        var rows = new List<FigureRow>();
        foreach (var impact in impacts)
        {
            var own = goals.Where(goal => goal.Goal.Impact == impact.Impact).ToList();
            var done = measures.Where(planned => planned.Impacts.Any(one => one.Impact == impact.Impact)).ToList();
            var text = id switch
            {
                "impacts.overallGoals" => Lines(own.Select(goal => goal.Goal.Title)),
                "impacts.yearGoals" => Lines(own.Select(goal => goal.Year?.Text)),
                "impacts.status" => Lines(own.Select(goal => goal.Year).OfType<GoalYear>().Select(Status)),
                "impacts.measures" => Lines(done.Select(Line)),
                _ => Lines(done.Select(Result)),
            };
            if (text.Length > 0)
            {
                rows.Add(
                    new FigureRow(
                        new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = impact.Title, ["text"] = text },
                        [.. done.Select(Record)],
                        ImpactFigures.RowKey(impact)
                    )
                );
            }
        }

        return rows;
    }

    private async Task<List<FigureRow>> GoalsAsync(FigureScope scope, int year, bool withStatus, CancellationToken cancel)
    {
        var measures = withStatus ? [] : await book.OfYearAsync(scope.Organisation, year, cancel);
        var goals = (await GoalsOfAsync(scope.Organisation, year, cancel))
            .Where(goal => goal.Year is not null)
            .OrderBy(goal => goal.Year!.Number);
        return
        [
            .. goals.Select(goal =>
            {
                var due = DueTime.Of(goal.Year!.DueFrom, goal.Year.DueTo);
                var cells = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["goal"] = withStatus || due is null ? goal.Year.Text : $"{goal.Year.Text} ({due})",
                };
                var parts = measures
                    .Where(planned => planned.Measure.IsOpen && planned.Measure.Goal == goal.Goal.Id)
                    .Select(SubGoal)
                    .ToList();
                if (parts.Count > 0)
                {
                    cells["subGoals"] = string.Join("\n", parts);
                }

                if (withStatus)
                {
                    cells["status"] = goal.Year.StatusText ?? "";
                    cells["state"] = char.ToLowerInvariant(goal.Year.State.ToString()[0]) + goal.Year.State.ToString()[1..];
                }

                return new FigureRow(cells, [], "g" + goal.Goal.Id.Value.ToString("N"));
            }),
        ];
    }

    private async Task<List<FigureRow>> PlanAsync(FigureScope scope, CancellationToken cancel) =>
        [.. (await book.OfYearAsync(scope.Organisation, scope.Year, cancel)).Where(planned => planned.Measure.IsOpen).Select(PlanRow)];

    private async Task<List<FigureRow>> AcrossAsync(FigureScope scope, MeasureArea area, CancellationToken cancel) =>
        [
            .. (await book.OfYearAsync(scope.Organisation, scope.Year, cancel))
                .Where(planned => planned.Measure.Area == area && planned.Impacts.Count == 0)
                .Select(planned => new FigureRow(
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = Line(planned) },
                    [Record(planned)],
                    "m" + planned.Measure.Id.Value.ToString("N")
                )),
        ];

    /// <summary>A measure on the way to a goal, with its day, month or months after a tab (R-LO-11).</summary>
    private static string SubGoal(PlannedMeasure planned) => $"{planned.Measure.Text}\t{planned.Measure.Due}".TrimEnd();

    private static FigureRow PlanRow(PlannedMeasure planned)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["text"] = planned.Measure.Text,
            ["owner"] = planned.Owner ?? "",
            ["state"] = planned.Measure.State switch
            {
                MeasureState.InProgress => "inProgress",
                MeasureState.Postponed => "postponed",
                _ => "notStarted",
            },
        };
        if (planned.Measure.DueTo is { } due)
        {
            cells["due"] = due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return new FigureRow(cells, [Record(planned)], "m" + planned.Measure.Id.Value.ToString("N"));
    }

    private async Task<List<(Goal Goal, GoalYear? Year)>> GoalsOfAsync(OrganisationId organisation, int year, CancellationToken cancel)
    {
        var goals = await db.Set<Goal>()
            .AsNoTracking()
            .Where(goal => goal.OrganisationId == organisation)
            .OrderBy(goal => goal.Id)
            .ToListAsync(cancel);
        var years = await db.Set<GoalYear>()
            .AsNoTracking()
            .Where(one => one.OrganisationId == organisation && one.Year == year)
            .ToDictionaryAsync(one => one.Goal, cancel);
        return [.. goals.Select(goal => (goal, years.GetValueOrDefault(goal.Id)))];
    }

    private static string Status(GoalYear year)
    {
        var state = StateWords.Of(year.State);
        return string.IsNullOrWhiteSpace(year.StatusText) ? state + "." : $"{state}. {year.StatusText}";
    }

    /// <summary>«Krev passene levert tilbake. Utført 5. mai 2026.»</summary>
    private static string Line(PlannedMeasure planned)
    {
        var measure = planned.Measure;
        var facts = new[]
        {
            StateWords.Of(measure),
            planned.Owner,
            measure.DoneOn is { } done ? Platform.Web.Formats.Day(done) : measure.Due?.ToString(),
        };
        var why = measure.StateReason ?? measure.Why;
        return $"- {measure.Text.TrimEnd('.')} ({string.Join(", ", facts.OfType<string>())}).{(why is null ? "" : " " + why)}";
    }

    private static string? Result(PlannedMeasure planned) =>
        planned.Measure.SeenEffect is { } seen ? $"- {planned.Measure.Text.TrimEnd('.')}: {seen}"
        : planned.Measure.ExpectedEffect is { } expected ? $"- {planned.Measure.Text.TrimEnd('.')}. {StateWords.Expected(expected)}"
        : null;

    private static string Lines(IEnumerable<string?> lines) => string.Join("\n", lines.Where(line => !string.IsNullOrWhiteSpace(line)));

    private static TraceRecord Record(PlannedMeasure planned) =>
        new("measure", planned.Measure.Id.ToString(), planned.Measure.Text, 1, $"/measures/{planned.Measure.Id}");
}
