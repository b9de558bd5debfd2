using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Engagement.Criteria;

/// <summary>Suppliers evaluated in the year that meet the minimum (R-NOR-13), and conditions of the year that are met (R-NOR-14).</summary>
internal sealed class CriteriaFigures(CriteriaBook criteria, ConditionBook conditions, ISuppliers suppliers) : IFigureSource
{
    private const string Module = "Engagement";

    private static readonly FigureDefinition Minimum = new(
        "criteria.minimumShare",
        new(
            "Evaluerte leverandører som oppfyller minstekravet",
            "Evaluerte leverandørar som oppfyller minstekravet",
            "Evaluated suppliers that meet the minimum"
        ),
        FigureUnit.Percent,
        new(
            "Leverandører evaluert i året som har nok poeng i en sosial revisjon eller et systemsertifikat, delt på alle som er evaluert i året.",
            "Leverandørar evaluerte i året som har nok poeng i ein sosial revisjon eller eit systemsertifikat, delt på alle som er evaluerte i året.",
            "Suppliers evaluated in the year with a high enough social audit score or a system certificate, of all evaluated in the year."
        ),
        null,
        Module
    );
    private static readonly FigureDefinition Met = new(
        "conditions.metShare",
        new("Vilkår før samarbeid som er oppfylt", "Vilkår før samarbeid som er oppfylte", "Conditions before cooperation that are met"),
        FigureUnit.Percent,
        new(
            "Vilkår med frist i året som er lukket med bevis, delt på alle vilkår med frist i året.",
            "Vilkår med frist i året som er lukka med bevis, delt på alle vilkår med frist i året.",
            "Conditions due in the year that are closed with evidence, of all conditions due in the year."
        ),
        null,
        Module
    );
    private static readonly LocalisedText NobodyEvaluated = new(
        "Ingen leverandører er evaluert i året.",
        "Ingen leverandørar er evaluerte i året.",
        "No suppliers were evaluated in the year."
    );
    private static readonly LocalisedText NoConditions = new(
        "Ingen vilkår har frist i året.",
        "Ingen vilkår har frist i året.",
        "No conditions are due in the year."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Minimum, Met];

    public Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel) =>
        definition == Minimum ? MinimumAsync(scope, cancel) : MetAsync(scope, cancel);

    private async Task<Figure> MinimumAsync(FigureScope scope, CancellationToken cancel)
    {
        var all = await criteria.OfYearAsync(scope.Organisation, scope.Year, cancel);
        var rows = all.Select(one => (one.Supplier, one.MinimumMet, "evaluation")).ToList();
        return await ShareAsync(Minimum, scope, rows, NobodyEvaluated, cancel);
    }

    private async Task<Figure> MetAsync(FigureScope scope, CancellationToken cancel)
    {
        var all = await conditions.DueInAsync(scope.Organisation, scope.Year, cancel);
        var rows = all.Select(one => (one.Supplier, one.State == ConditionState.Met, "conditions")).ToList();
        return await ShareAsync(Met, scope, rows, NoConditions, cancel);
    }

    private async Task<Figure> ShareAsync(
        FigureDefinition definition,
        FigureScope scope,
        List<(SupplierId Supplier, bool Counts, string Page)> rows,
        LocalisedText nothing,
        CancellationToken cancel
    )
    {
        if (rows.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.NothingToCount, nothing);
        }

        var names = await suppliers.NamesOfAsync(scope.Organisation, [.. rows.Select(row => row.Supplier).Distinct()], cancel);
        var records = rows.Select(row => new TraceRecord(
            "supplier",
            row.Supplier.ToString(),
            names.GetValueOrDefault(row.Supplier, "–"),
            row.Counts ? 1 : null,
            $"/suppliers/{row.Supplier}/{row.Page}",
            InDenominatorOnly: !row.Counts
        ));
        return Figure.Share(
            definition,
            scope,
            rows.Count(row => row.Counts),
            rows.Count,
            new FigureTrace(definition.Rule, [.. records], rows.Count, [])
        );
    }
}
