using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Platform.Web;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Risk.Analyses;

/// <summary>How many at high risk lack an analysis (indicators.md I-76), what the year's analyses came to, and the plans that run (S.2.external, S.3.measures).</summary>
internal sealed class AnalysisFigures(AnalysisBook book, ISuppliers suppliers) : IFigureSource
{
    private const string Module = "Risk";

    private static readonly FigureDefinition Missing = new(
        "analysis.missing",
        new("Høy risiko uten analyse", "Høg risiko utan analyse", "High risk without analysis or new assessment"),
        FigureUnit.Count,
        new(
            "Leverandører med høy risiko lenger enn fristen uten en grundig analyse, og de som ikke er vurdert på nytt når planen er ute.",
            "Leverandørar med høg risiko lenger enn fristen utan ein grundig analyse, og dei som ikkje er vurderte på nytt når planen er ute.",
            "Suppliers at high risk beyond the time allowed without a thorough analysis, and those not assessed again when their plan has ended."
        ),
        "I-76",
        Module
    );
    private static readonly FigureDefinition Told = new(
        "analysis.told",
        new("Grundige analyser i året", "Grundige analysar i året", "Thorough analyses of the year"),
        FigureUnit.Text,
        new("Analyser gjort i året, etter utfall.", "Analysar gjorde i året, etter utfall.", "Analyses made in the year, by outcome."),
        null,
        Module
    );
    private static readonly FigureDefinition Plans = new(
        "analysis.plans",
        new("Planer etter analyser", "Planar etter analysar", "Plans after analyses"),
        FigureUnit.List,
        new("Planer som løper.", "Planar som går.", "Plans that run."),
        null,
        Module
    );
    private static readonly LocalisedText None = new(
        "Ingen grundige analyser er gjort i året.",
        "Ingen grundige analysar er gjorde i året.",
        "No thorough analysis was made in the year."
    );
    private static readonly LocalisedText Off = new(
        "Virksomheten gjør ikke grundige analyser.",
        "Verksemda gjer ikkje grundige analysar.",
        "The organisation does not make thorough analyses."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Missing, Told, Plans];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        if (definition == Missing && await book.DaysAsync(scope.Organisation, cancel) is null)
        {
            return Figure.None(definition, scope, FigureGap.NotApplicable, Off);
        }

        var all = await book.AllAsync(scope.Organisation, cancel);
        var counted =
            definition == Missing ? [.. all.Where(one => one.IsLacking)]
            : definition == Plans ? all.Where(one => one.Newest is { Outcome: AnalysisOutcome.Plan }).ToList()
            : [.. all.Where(one => one.Newest?.DoneOn!.Value.Year == scope.Year)];
        var names = await suppliers.NamesOfAsync(scope.Organisation, [.. counted.Select(one => one.Supplier)], cancel);
        TraceRecord Record(AnalysedSupplier one) =>
            new(
                "supplier",
                one.Supplier.ToString(),
                names.GetValueOrDefault(one.Supplier, "–"),
                1,
                $"/risk/suppliers/{one.Supplier}/analysis"
            );
        var trace = new FigureTrace(definition.Rule, [.. counted.Select(Record)], counted.Count, []);
        if (definition == Missing)
        {
            return Figure.Of(definition, scope, counted.Count, trace);
        }

        if (counted.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.NothingToCount, None);
        }

        return definition == Plans
            ? Figure.List(
                definition,
                scope,
                [.. counted.Select(one => Row(one.Newest!, names.GetValueOrDefault(one.Supplier, "–"), Record(one)))],
                trace
            )
            : Figure.Fact(definition, scope, Words(counted), None, trace);
    }

    private static FigureRow Row(ThoroughAnalysis analysis, string name, TraceRecord record) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["text"] = $"{name}: {analysis.Plan}",
                ["owner"] = analysis.PlanOwner ?? analysis.By ?? "",
                ["due"] = analysis.PlanUntil!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["state"] = "inProgress",
            },
            [record],
            "a" + analysis.Id.Value.ToString("N")
        );

    private static string Words(List<AnalysedSupplier> counted)
    {
        var acceptable = counted.Count(one => one.Newest!.Outcome == AnalysisOutcome.Acceptable);
        var plans = counted.Count(one => one.Newest!.Outcome == AnalysisOutcome.Plan);
        var reconsidered = counted.Count(one => one.Newest!.Outcome == AnalysisOutcome.Reconsider);
        return new LocalisedText(
            $"{Formats.Number(counted.Count)} {(counted.Count == 1 ? "leverandør" : "leverandører")} er grundig analysert i året. Uten vesentlige mangler: {acceptable}. Forbedringsplan med frist: {plans}. Samarbeidet vurdert på nytt: {reconsidered}.",
            $"{Formats.Number(counted.Count)} {(counted.Count == 1 ? "leverandør" : "leverandørar")} er grundig analyserte i året. Utan vesentlege manglar: {acceptable}. Forbetringsplan med frist: {plans}. Samarbeidet vurdert på nytt: {reconsidered}.",
            $"{Formats.Number(counted.Count)} {(counted.Count == 1 ? "supplier was" : "suppliers were")} analysed thoroughly in the year. Without substantial lacks: {acceptable}. Improvement plan with a date: {plans}. Cooperation reconsidered: {reconsidered}."
        ).ToString();
    }
}
