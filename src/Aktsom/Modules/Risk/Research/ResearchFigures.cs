using System.Globalization;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Research;

/// <summary>Desk research by category, and how many of them are to be followed up (I-30, I-31).</summary>
internal sealed class ResearchFigures(AppDb db, ISuppliers suppliers) : IFigureSource
{
    private static readonly FigureDefinition Categories = Of(
        "desk.categories",
        FigureUnit.List,
        "I-30",
        new("Resultat av nærmere undersøkelse", "Resultat av nærare undersøking", "Result of desk research"),
        new(
            "Den nyeste undersøkelsen av hver leverandør ved årets slutt, etter kategori.",
            "Den nyaste undersøkinga av kvar leverandør ved slutten av året, etter kategori.",
            "The newest research of each supplier at the end of the year, by category."
        )
    );
    private static readonly FigureDefinition ToFollowUp = Of(
        "desk.toFollowUp",
        FigureUnit.Count,
        "I-31",
        new("Leverandører som skal følges opp", "Leverandørar som skal følgjast opp", "Suppliers to follow up"),
        new(
            "Leverandører i kategori 2 og 3 ved årets slutt.",
            "Leverandørar i kategori 2 og 3 ved slutten av året.",
            "Suppliers in categories 2 and 3 at the end of the year."
        )
    );
    private static readonly LocalisedText None = new(
        "Ingen leverandører er undersøkt nærmere.",
        "Ingen leverandørar er undersøkte nærare.",
        "No suppliers have been looked at more closely."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Categories, ToFollowUp];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var end = new DateOnly(scope.Year, 12, 31);
        var newest = (
            await db.Set<DeskResearch>()
                .AsNoTracking()
                .Where(one => one.OrganisationId == scope.Organisation && one.Day <= end)
                .ToListAsync(cancel)
        )
            .GroupBy(one => one.Supplier)
            .Select(group => group.MaxBy(one => (one.Day, one.At))!)
            .ToList();
        if (newest.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, None);
        }

        var names = await suppliers.NamesOfAsync(scope.Organisation, [.. newest.Select(one => one.Supplier)], cancel);
        TraceRecord Record(DeskResearch one) =>
            new(
                "supplier",
                one.Supplier.ToString(),
                names.GetValueOrDefault(one.Supplier, "–"),
                1,
                $"/risk/suppliers/{one.Supplier}/research"
            );
        if (definition == ToFollowUp)
        {
            var follow = newest.Where(one => one.Category != ResearchCategory.Good).Select(Record).ToList();
            return Figure.Of(definition, scope, follow.Count, new FigureTrace(definition.Rule, follow, follow.Count, []));
        }

        var rows = new[] { ResearchCategory.Good, ResearchCategory.StartedWork, ResearchCategory.Unclear }.Select(category =>
        {
            var records = newest.Where(one => one.Category == category).Select(Record).ToList();
            return new FigureRow(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["category"] = category.ToString(CultureInfo.InvariantCulture),
                    ["number"] = records.Count.ToString(CultureInfo.InvariantCulture),
                },
                records
            );
        });
        return Figure.List(definition, scope, [.. rows], new FigureTrace(definition.Rule, [.. newest.Select(Record)], newest.Count, []));
    }

    private static FigureDefinition Of(string id, FigureUnit unit, string spec, LocalisedText name, LocalisedText rule) =>
        new(id, name, unit, rule, spec, "Risk");
}
