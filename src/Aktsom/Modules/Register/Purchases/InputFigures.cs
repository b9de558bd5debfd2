using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Categories;
using Aktsom.Modules.Register.Sites;
using Aktsom.Modules.Register.Suppliers;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>What is bought most of, and where it is made as far as is known: a ground for the table of main inputs.</summary>
internal sealed class InputFigures(AppDb db) : IFigureSource
{
    private const int Most = 12;

    private static readonly FigureDefinition Inputs = new(
        "inputs.main",
        new(
            "Det vi kjøper mest av, og hvor det lages",
            "Det vi kjøper mest av, og kvar det blir laga",
            "What we buy most of, and where it is made"
        ),
        FigureUnit.List,
        new(
            "Innkjøpskategoriene etter innkjøp i året, med landene til kjente produsenter. Er ingen produsent kjent, står ingen geografi.",
            "Innkjøpskategoriane etter innkjøp i året, med landa til kjende produsentar. Er ingen produsent kjend, står ingen geografi.",
            "Purchase categories by purchases in the year, with the countries of known producers. Where no producer is known, there is no geography."
        ),
        null,
        "Register"
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Inputs];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var bought = await (
            from sum in db.Set<SupplierYear>()
            where sum.OrganisationId == scope.Organisation && sum.Year == scope.Year && sum.SpendNok > 0
            join supplier in db.Set<Supplier>().Where(one => one.OrganisationId == scope.Organisation) on sum.Supplier equals supplier.Id
            join category in db.Set<PurchaseCategory>().Where(one => one.OrganisationId == scope.Organisation)
                on supplier.Category equals category.Id
            select new
            {
                category.Id,
                category.Name,
                Supplier = supplier.Id,
                SupplierName = supplier.Name,
                sum.SpendNok,
            }
        ).ToListAsync(cancel);
        if (bought.Count == 0)
        {
            return Figure.None(
                Inputs,
                scope,
                FigureGap.Unknown,
                new(
                    "Ingen leverandører med innkjøp i året har en kategori.",
                    "Ingen leverandørar med innkjøp i året har ein kategori.",
                    "No supplier with purchases in the year has a category."
                )
            );
        }

        var top = bought.GroupBy(one => (one.Id, one.Name)).OrderByDescending(group => group.Sum(one => one.SpendNok)).Take(Most).ToList();
        var ids = top.SelectMany(group => group.Select(one => one.Supplier)).ToList();
        var made = (
            await db.Set<ProductionSite>()
                .Where(site => site.OrganisationId == scope.Organisation && ids.Contains(site.Supplier) && site.Country != null)
                .Select(site => new { site.Supplier, site.Country })
                .Distinct()
                .ToListAsync(cancel)
        ).ToLookup(site => site.Supplier, site => site.Country!);
        var rows = top.Select(group =>
            {
                var records = group
                    .OrderByDescending(one => one.SpendNok)
                    .Take(FigureInputs.Most(scope))
                    .Select(one => FigureInputs.Record(one.Supplier, one.SupplierName, one.SpendNok))
                    .ToList();
                var countries = group.SelectMany(one => made[one.Supplier]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                return new FigureRow(
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["input"] = group.Key.Name,
                        ["geographies"] = string.Join("; ", countries),
                    },
                    records,
                    "c" + group.Key.Id.Value.ToString("N")
                );
            })
            .ToList();
        return Figure.List(Inputs, scope, rows, new FigureTrace(Inputs.Rule, [.. rows.SelectMany(row => row.Records)], bought.Count, []));
    }
}
