using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;

namespace Aktsom.Modules.Engagement.Codes;

/// <summary>How many are bound by the code of conduct or by one as good (indicators.md I-01), of all it is for and of key suppliers (R-PRO-12).</summary>
internal sealed class CodeFigures(CodeDesk desk, CodeBook book) : IFigureSource
{
    private const string Module = "Engagement";
    private const int MostShown = 50;

    private static readonly FigureDefinition Bound = new(
        "coc.acceptedShare",
        new("Leverandører bundet av våre krav", "Leverandørar bundne av krava våre", "Suppliers bound by our code or an equal one"),
        FigureUnit.Percent,
        new(
            "Aktive leverandører som ved årets slutt har godtatt kravene, eller har egne krav som er funnet like gode, delt på aktive leverandører kravene gjelder for.",
            "Aktive leverandørar som ved slutten av året har godteke krava, eller har eigne krav som er funne like gode, delt på aktive leverandørar krava gjeld for.",
            "Active suppliers that by the end of the year have accepted the code, or have one of their own found as good, of the active suppliers it is for."
        ),
        "I-01",
        Module
    );
    private static readonly FigureDefinition KeyBound = new(
        "coc.acceptedShareKey",
        new(
            "Viktige leverandører bundet av våre krav",
            "Viktige leverandørar bundne av krava våre",
            "Key suppliers bound by our code or an equal one"
        ),
        FigureUnit.Percent,
        new(
            "Viktige leverandører som er bundet ved årets slutt, delt på alle viktige leverandører.",
            "Viktige leverandørar som er bundne ved slutten av året, delt på alle viktige leverandørar.",
            "Key suppliers bound by the end of the year, of all key suppliers."
        ),
        null,
        Module
    );
    private static readonly LocalisedText NoCode = new(
        "Ingen krav til leverandører er vedtatt.",
        "Ingen krav til leverandørar er vedtekne.",
        "No code for suppliers is in force."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Bound, KeyBound];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var asOf = scope.AsOf.InOslo();
        var end = new DateOnly(scope.Year, 12, 31);
        var day = asOf < end ? asOf : end;
        var file = (await desk.AllAsync(cancel)).FirstOrDefault(one => one.Code.Kind == CodeKind.Conduct && one.InForce(day) is not null);
        if (file is null)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NoCode);
        }

        var counted = (await book.SuppliersAsync(file, scope.Organisation, day, cancel))
            .Where(one => one.Relation.Active && (definition == Bound || one.Relation.Key))
            .ToList();
        var records = counted
            .Select(one => new TraceRecord(
                "supplier",
                one.Relation.Supplier.Id.ToString(),
                one.Relation.Supplier.Name,
                one.Standing.IsBound() ? 1 : null,
                $"/codes/{file.Code.Id}/suppliers/{one.Relation.Supplier.Id}",
                InDenominatorOnly: !one.Standing.IsBound()
            ))
            .ToList();
        return Figure.Share(
            definition,
            scope,
            counted.Count(one => one.Standing.IsBound()),
            counted.Count,
            new FigureTrace(definition.Rule, [.. records.Take(scope.EveryRecord ? int.MaxValue : MostShown)], records.Count, [])
        );
    }
}
