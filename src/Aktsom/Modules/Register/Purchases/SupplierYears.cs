using Aktsom.Modules.Platform.Data;
using Npgsql;

namespace Aktsom.Modules.Register.Purchases;

/// <summary>Keeps the yearly sums in step with the purchases: those of a supplier and of all that were found to be the same as it.</summary>
internal static class SupplierYears
{
    /// <summary>Fill <c>touched</c> with the suppliers whose purchases or merging changed, then call <see cref="RecomputeAsync"/> in the same transaction.</summary>
    public const string CreateTouched = "create temp table touched (supplier uuid primary key) on commit drop;";

    // «climb» follows each merged supplier up to the one it counts as; only NOK is summed, since no rate is invented.
    private const string Recompute = """
        create temp table family on commit drop as
          with recursive climb (member, at, depth) as (
            select id, merged_into, 1 from register_supplier where organisation_id = @organisation and merged_into is not null
            union all
            select c.member, s.merged_into, c.depth + 1 from climb c
              join register_supplier s on s.organisation_id = @organisation and s.id = c.at and s.merged_into is not null where c.depth < 100),
          root_of as (select distinct on (member) member, at as root from climb order by member, depth desc),
          roots as (select distinct coalesce(r.root, t.supplier) as root from touched t left join root_of r on r.member = t.supplier)
          select root, root as member from roots
          union select r.root, r.member from root_of r join roots using (root);
        analyze family;

        delete from register_supplier_year y using (select member from family union select supplier from touched) f
         where y.organisation_id = @organisation and y.supplier = f.member;

        insert into register_supplier_year (organisation_id, year, supplier, spend_nok, invoices, largest_nok)
          select @organisation, p.year, f.root, coalesce(sum(p.amount) filter (where p.currency = 'NOK'), 0), sum(p.invoices),
                 coalesce(max(p.largest) filter (where p.currency = 'NOK'), 0)
            from family f join register_purchase p on p.organisation_id = @organisation and p.supplier = f.member
           group by p.year, f.root;
        """;

    public static async Task RecomputeAsync(NpgsqlConnection connection, OrganisationId organisation, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Recompute, connection)
        {
            Parameters = { new("organisation", organisation.Value) },
            CommandTimeout = 0,
        };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
