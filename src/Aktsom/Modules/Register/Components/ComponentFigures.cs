using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;

namespace Aktsom.Modules.Register.Components;

/// <summary>How many components on the suppliers' lists have a known producer (R-LO-16).</summary>
internal sealed class ComponentFigures(ComponentBook book, ISuppliers suppliers) : IFigureSource
{
    private static readonly FigureDefinition Known = new(
        "components.producerKnown",
        new("Komponenter med kjent produsent", "Komponentar med kjend produsent", "Components with a known producer"),
        FigureUnit.Percent,
        new(
            "Komponenter på leverandørenes lister der produsenten er kjent ved årets slutt, delt på alle på listene.",
            "Komponentar på listene til leverandørane der produsenten er kjend ved slutten av året, delt på alle på listene.",
            "Components on the suppliers’ lists whose producer is known by the end of the year, of all on the lists."
        ),
        null,
        "Register"
    );
    private static readonly LocalisedText NoLists = new(
        "Ingen leverandør har en liste over komponenter.",
        "Ingen leverandør har ei liste over komponentar.",
        "No supplier has a list of components."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Known];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var (last, now) = (new DateOnly(scope.Year, 12, 31), scope.AsOf.InOslo());
        var day = last < now ? last : now;
        var all = (await book.AllAsync(scope.Organisation, cancel)).Where(one => one.AddedOn <= day).ToList();
        if (all.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NoLists);
        }

        var names = await suppliers.NamesOfAsync(scope.Organisation, [.. all.Select(one => one.Supplier).Distinct()], cancel);
        var records = all.Select(one => new TraceRecord(
            "component",
            one.Id.ToString(),
            $"{one.Name} ({names.GetValueOrDefault(one.Supplier, "–")})",
            one.KnownOn <= day ? 1 : null,
            $"/suppliers/{one.Supplier}/components",
            InDenominatorOnly: !(one.KnownOn <= day)
        ));
        return Figure.Share(
            definition,
            scope,
            all.Count(one => one.KnownOn <= day),
            all.Count,
            new FigureTrace(definition.Rule, [.. records], all.Count, [])
        );
    }
}
