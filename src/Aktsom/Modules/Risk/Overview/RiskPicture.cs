using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Aktsom.Modules.Risk.Runs;
using Aktsom.Risk;
using Aktsom.Risk.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Risk.Overview;

/// <summary>What the suppliers of the picture are grouped by.</summary>
internal enum PictureSide
{
    /// <summary>The country of the line that decides.</summary>
    Place,

    /// <summary>The division of the industry, two digits.</summary>
    Industry,

    /// <summary>The topic that decides.</summary>
    Topic,
}

/// <summary>Which suppliers of the picture; a null is any, an empty text is what is not known.</summary>
internal sealed record PictureFilter(RiskLevel? Level = null, string? Place = null, string? Industry = null, string? Topic = null);

/// <summary>A supplier of the picture. <see cref="Severity"/> is null where the level is not known.</summary>
internal sealed record PicturedSupplier(
    SupplierId Supplier,
    string Name,
    RiskLevel Level,
    int? Severity,
    string Place,
    string Industry,
    string Topic
);

/// <summary>A row of the matrix: how many suppliers on each level, and how grave the worst of them is.</summary>
internal sealed record PictureRow(string Key, IReadOnlyDictionary<RiskLevel, int> Counts, RiskLevel Worst, int? Severity)
{
    public int Suppliers => Counts.Values.Sum();

    public int High => Counts.GetValueOrDefault(RiskLevel.VeryHigh) + Counts.GetValueOrDefault(RiskLevel.High);
}

/// <summary>
/// The newest screening seen from above: where, in which industry and by which topic suppliers stand as they do. The level is the one that holds, also where a
/// person has put it in the place of the computed one.
/// </summary>
internal sealed class RiskPicture(AppDb db, ISuppliers suppliers)
{
    /// <summary>Several countries are meant, and nobody knows which.</summary>
    public const string Area = "+";

    // The traces are read once for each profile, which many suppliers share.
    private const string Picture = """
        with shared as materialized (
          select p.number, p.result->>'decidingTopic' as topic,
            coalesce(jsonb_path_query_first(p.result, '$.topics[*] ? (@.topic == $t).trace.factors[*] ? (@.factor == "country").subject',
              jsonb_build_object('t', p.result->'decidingTopic')) #>> '{{}}', '') as country,
            coalesce(jsonb_path_query_first(p.result, '$.topics[*] ? (@.topic == $t).trace.factors[*] ? (@.factor == "sector").subject',
              jsonb_build_object('t', p.result->'decidingTopic')) #>> '{{}}', '') as sector
          from risk_profile p where p.organisation_id = {0} and p.run = {1}
        ), picture as (
          select a.supplier, coalesce(o.to_level, a.level)::int as level, a.severity::int as severity, coalesce(a.score, 0) as score,
            case when s.country = '' or length(s.country) = 2 then s.country else '+' end as place, left(split_part(s.sector, ' ', 2), 2) as industry,
            case when coalesce(o.to_level, a.level) = 0 then '' else s.topic end as topic
          from risk_assessment a
          join shared s on s.number = a.profile
          left join (
            select distinct on (supplier) supplier, to_level from risk_override
            where organisation_id = {0} and withdrawn_at is null order by supplier, at desc
          ) o on o.supplier = a.supplier
          where a.organisation_id = {0} and a.run = {1}
        )
        """;

    /// <summary>How many on each level.</summary>
    public static IReadOnlyDictionary<RiskLevel, int> Levels(IReadOnlyList<PictureCell> cells) => Sum(cells);

    /// <summary>Every combination of place, industry, topic and level that occurs, with how many suppliers.</summary>
    public async Task<IReadOnlyList<PictureCell>> CellsAsync(OrganisationId organisation, RiskRun run, CancellationToken cancel) =>
        await db
            .Database.SqlQueryRaw<PictureCell>(
                Picture
                    + """

                    select place, industry, topic, level, max(severity) as severity, count(*)::int as suppliers from picture
                    group by place, industry, topic, level
                    """,
                organisation.Value,
                run.Id.Value
            )
            .ToListAsync(cancel);

    /// <summary>The cells as a matrix, the gravest row first: by level, then severity, then how many.</summary>
    public static IReadOnlyList<PictureRow> Rows(IEnumerable<PictureCell> cells, PictureSide side) =>
        [
            .. cells
                .GroupBy(cell => cell.Key(side), StringComparer.Ordinal)
                .Select(group => Row(group.Key, [.. group]))
                .OrderByDescending(row => SupplierOrder.Rank(row.Worst))
                .ThenByDescending(row => row.Severity)
                .ThenByDescending(row => row.Counts.GetValueOrDefault(row.Worst))
                .ThenByDescending(row => row.Suppliers)
                .ThenBy(row => row.Key, StringComparer.Ordinal),
        ];

    /// <summary>Suppliers of the picture, the gravest first, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<PicturedSupplier> Shown, int All)> SuppliersAsync(
        RiskRun run,
        PictureFilter filter,
        int skip,
        int take,
        CancellationToken cancel
    )
    {
        var organisation = run.OrganisationId;
        var rows = await db
            .Database.SqlQueryRaw<Listed>(
                Picture
                    + """

                    select supplier, level, severity, place, industry, topic, (count(*) over ())::int as "All" from picture
                    where ({2}::int is null or level = {2}::int) and ({3}::text is null or place = {3}::text)
                      and ({4}::text is null or industry = {4}::text) and ({5}::text is null or topic = {5}::text)
                    order by case level when 0 then 2.5 else level end desc, severity desc, score desc, supplier offset {6} limit {7}
                    """,
                organisation.Value,
                run.Id.Value,
                filter.Level is { } level ? (int)level : DBNull.Value,
                (object?)filter.Place ?? DBNull.Value,
                (object?)filter.Industry ?? DBNull.Value,
                (object?)filter.Topic ?? DBNull.Value,
                skip,
                take
            )
            .ToListAsync(cancel);
        var names = await suppliers.NamesOfAsync(organisation, [.. rows.Select(row => new SupplierId(row.Supplier))], cancel);
        return (
            [
                .. rows.Select(row => new PicturedSupplier(
                    new SupplierId(row.Supplier),
                    names.GetValueOrDefault(new SupplierId(row.Supplier), "–"),
                    (RiskLevel)row.Level,
                    row.Level == 0 ? null : row.Severity,
                    row.Place,
                    row.Industry,
                    row.Topic
                )),
            ],
            rows.Count == 0 ? 0 : rows[0].All
        );
    }

    private static PictureRow Row(string key, IReadOnlyList<PictureCell> cells)
    {
        var worst = cells.MaxBy(cell => SupplierOrder.Rank((RiskLevel)cell.Level))!.Level;
        var severity = worst == 0 ? (int?)null : cells.Where(cell => cell.Level == worst).Max(cell => cell.Severity);
        return new PictureRow(key, Sum(cells), (RiskLevel)worst, severity);
    }

    private static Dictionary<RiskLevel, int> Sum(IReadOnlyList<PictureCell> cells) =>
        cells.GroupBy(cell => (RiskLevel)cell.Level).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Suppliers));

    private sealed record Listed(Guid Supplier, int Level, int Severity, string Place, string Industry, string Topic, int All);
}

/// <summary>Suppliers alike in place, industry, topic and level.</summary>
internal sealed record PictureCell(string Place, string Industry, string Topic, int Level, int Severity, int Suppliers)
{
    public string Key(PictureSide side) =>
        side switch
        {
            PictureSide.Place => Place,
            PictureSide.Industry => Industry,
            _ => Topic,
        };
}
