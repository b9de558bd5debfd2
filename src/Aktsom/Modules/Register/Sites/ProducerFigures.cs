using System.Globalization;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Platform.Figures;
using Aktsom.Modules.Platform.Texts;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Register.Suppliers;
using Aktsom.Risk.Reference;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Sites;

/// <summary>Where things are made and by how many (I-22, I-43, I-55), from the production sites known in the year.</summary>
internal sealed class ProducerFigures(AppDb db) : IFigureSource
{
    private static readonly FigureDefinition Producers = Definition(
        "producers.byCountry",
        FigureUnit.List,
        "I-22",
        new("Produsenter per land", "Produsentar per land", "Producers per country"),
        new(
            "Kjente produsenter i første ledd med kobling i året; hver produsent telles én gang per land.",
            "Kjende produsentar i første ledd med kopling i året; kvar produsent blir tald éin gong per land.",
            "Known first-tier producers with a link in the year; each producer counts once per country."
        )
    );

    private static readonly FigureDefinition Suppliers = Definition(
        "suppliers.byCountry",
        FigureUnit.List,
        "I-43",
        new("Leverandører med produksjon per land", "Leverandørar med produksjon per land", "Suppliers with production per country"),
        new(
            "Leverandører med et kjent produksjonssted i landet, i alle ledd.",
            "Leverandørar med ein kjend produksjonsstad i landet, i alle ledd.",
            "Suppliers with a known production site in the country, at any tier."
        )
    );

    private static readonly FigureDefinition Workers = Definition(
        "producers.workers",
        FigureUnit.Count,
        "I-55",
        new("Arbeidere hos kjente produsenter", "Arbeidarar hos kjende produsentar", "Workers at known producers"),
        new(
            "Sum av arbeidere hos produsenter i første ledd som har oppgitt et tall.",
            "Sum av arbeidarar hos produsentar i første ledd som har gitt opp eit tal.",
            "Sum of workers at first-tier producers that have given a number."
        )
    );

    private static readonly FigureDefinition WorkersBasis = Definition(
        "producers.workersBasis",
        FigureUnit.Count,
        "I-55",
        new("Produsenter tallet bygger på", "Produsentar talet byggjer på", "Producers behind that number"),
        new(
            "Produsenter i første ledd som har oppgitt et tall på arbeidere.",
            "Produsentar i første ledd som har gitt opp eit tal på arbeidarar.",
            "First-tier producers that have given a number of workers."
        )
    );

    private static readonly LocalisedText NoSites = new(
        "Ingen produksjonssteder er kjent ennå.",
        "Ingen produksjonsstader er kjende enno.",
        "No production sites are known yet."
    );

    public IReadOnlyList<FigureDefinition> Definitions => [Producers, Suppliers, Workers, WorkersBasis];

    public async Task<Figure> ComputeAsync(FigureDefinition definition, FigureScope scope, CancellationToken cancel)
    {
        var sites = await SitesAsync(scope, cancel);
        if (definition == Suppliers)
        {
            return ByPlace(
                Suppliers,
                scope,
                sites,
                site => new TraceRecord("supplier", site.Supplier.ToString(), site.SupplierName, 1, $"/suppliers/{site.Supplier}")
            );
        }

        var first = sites.Where(site => site.Tier == 1).ToList();
        return definition == Producers ? ByPlace(Producers, scope, first, Producer) : OfWorkers(definition, scope, first);
    }

    private static FigureDefinition Definition(string id, FigureUnit unit, string spec, LocalisedText name, LocalisedText rule) =>
        new(id, name, unit, rule, spec, "Register");

    private async Task<List<KnownSite>> SitesAsync(FigureScope scope, CancellationToken cancel)
    {
        var (first, last) = (new DateOnly(scope.Year, 1, 1), new DateOnly(scope.Year, 12, 31));
        return await (
            from site in db.Set<ProductionSite>()
            where
                site.OrganisationId == scope.Organisation
                && (site.From == null || site.From <= last)
                && (site.To == null || site.To >= first)
            join supplier in db.Set<Supplier>().Where(s => s.OrganisationId == scope.Organisation) on site.Supplier equals supplier.Id
            orderby site.Id
            select new KnownSite(
                supplier.MergedInto ?? supplier.Id,
                supplier.Name,
                site.Producer,
                site.Country,
                site.Region,
                site.Tier,
                site.Workers
            )
        ).ToListAsync(cancel);
    }

    private static Figure ByPlace(
        FigureDefinition definition,
        FigureScope scope,
        List<KnownSite> sites,
        Func<KnownSite, TraceRecord> record
    )
    {
        if (sites.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NoSites);
        }

        var rows = sites
            .GroupBy(site => site.Country is { } country ? (country, "") : ("", site.Region ?? ""))
            .Select(place => Row(place.Key.Item1, place.Key.Item2, [.. place.Select(record).DistinctBy(r => r.Id, StringComparer.Ordinal)]))
            .OrderByDescending(row => row.Records.Count)
            .ThenBy(row => row.Cells["country"], StringComparer.CurrentCulture)
            .ToList();
        var records = rows.SelectMany(row => row.Records).ToList();
        var query = new LocalisedText(
            $"Produksjonssteder med kobling til en leverandør i {scope.Year}.",
            $"Produksjonsstader med kopling til ein leverandør i {scope.Year}.",
            $"Production sites with a link to a supplier in {scope.Year}."
        );
        return Figure.List(definition, scope, rows, new FigureTrace(query, records, records.Count, []));
    }

    private static FigureRow Row(string country, string area, IReadOnlyList<TraceRecord> records)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["country"] = country.Length > 0 ? CountryNames.Of(country)! : area,
            ["iso2"] = country,
            ["area"] = area,
            ["count"] = records.Count.ToString(CultureInfo.InvariantCulture),
        };
        return new FigureRow(cells, records);
    }

    /// <summary>A producer with several sites or suppliers is one, whose largest number stands: the same workers are not added twice.</summary>
    private static Figure OfWorkers(FigureDefinition definition, FigureScope scope, List<KnownSite> sites)
    {
        var told = sites
            .Where(site => site.Workers is not null)
            .GroupBy(Key, StringComparer.Ordinal)
            .Select(group => group.MaxBy(site => site.Workers)!)
            .ToList();
        if (told.Count == 0)
        {
            return Figure.None(definition, scope, FigureGap.Unknown, NoSites);
        }

        var query = new LocalisedText(
            $"Høyeste oppgitte tall fra hver produsent i første ledd, {scope.Year}.",
            $"Høgaste oppgitte tal frå kvar produsent i første ledd, {scope.Year}.",
            $"The highest number given by each first-tier producer, {scope.Year}."
        );
        var isSum = definition == Workers;
        var records = told.Select(site => Producer(site) with { Contribution = isSum ? site.Workers : 1 }).ToList();
        return Figure.Of(
            definition,
            scope,
            isSum ? told.Sum(site => (decimal)site.Workers!) : told.Count,
            new FigureTrace(query, records, records.Count, [])
        );
    }

    private static TraceRecord Producer(KnownSite site) => new("producer", Key(site), site.Producer, 1, $"/suppliers/{site.Supplier}");

    private static string Key(KnownSite site) => $"{site.Producer.Trim().ToUpperInvariant()}|{site.Country ?? site.Region}";

    private sealed record KnownSite(
        SupplierId Supplier,
        string SupplierName,
        string Producer,
        string? Country,
        string? Region,
        short Tier,
        int? Workers
    );
}
