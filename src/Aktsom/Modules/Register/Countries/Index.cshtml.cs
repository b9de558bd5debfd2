using System.ComponentModel.DataAnnotations.Schema;
using Aktsom.Modules.Platform.Access;
using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Aktsom.Modules.Register.Countries;

/// <summary>A country of the table under the map: what we know lies there, and how the country itself is judged.</summary>
internal sealed record CountryRow(string? Iso2, long Suppliers, long Producers, decimal? SpendKroner)
{
    [NotMapped]
    public CountryRisk? Risk { get; init; }
}

[Authorize(RegisterPermissions.See)]
internal sealed class IndexModel(AppDb db, Reach reach, ICountryRisk risk, WorldMap map) : PageModel
{
    public IReadOnlyList<CountryRow> Rows { get; private set; } = [];
    public CountryRow? Unknown { get; private set; }
    public long Producers { get; private set; }
    public long Suppliers { get; private set; }
    public decimal Spend { get; private set; }

    /// <summary>The map as SVG, or null when the render process could not draw it; the table then stands alone.</summary>
    public string? Map { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var organisation = reach.Organisation;
        var rows = await db
            .Database.SqlQuery<CountryRow>(
                $"""
                select iso2, sum(suppliers)::bigint as suppliers, sum(producers)::bigint as producers, sum(spend)::numeric as "SpendKroner" from (
                  select s.country as iso2, count(*) as suppliers, 0 as producers, sum(t.spend_kroner) as spend
                  from register_supplier s left join register_standing t on t.organisation_id = s.organisation_id and t.supplier = s.id
                  where s.organisation_id = {organisation.Value} and s.merged_into is null group by s.country
                  union all
                  select p.country, 0, count(distinct p.producer), null from register_site p
                  where p.organisation_id = {organisation.Value} and p."to" is null group by p.country
                ) part group by iso2
                """
            )
            .ToListAsync(cancel);
        Unknown = rows.SingleOrDefault(row => row.Iso2 is null);
        var known = rows.Where(row => row.Iso2 is not null).ToList();
        var risks = await risk.OfAsync(organisation, [.. known.Select(row => row.Iso2!)], cancel);
        Rows =
        [
            .. known
                .Select(row => row with { Risk = risks.GetValueOrDefault(row.Iso2!) })
                .OrderByDescending(row => row.Producers)
                .ThenByDescending(row => row.Suppliers)
                .ThenBy(row => row.Iso2, StringComparer.Ordinal),
        ];
        Producers = rows.Sum(row => row.Producers);
        Suppliers = rows.Sum(row => row.Suppliers);
        Spend = rows.Sum(row => row.SpendKroner ?? 0);
        Map = Rows.Count == 0 ? null : await map.DrawAsync(Rows, cancel);
    }
}
