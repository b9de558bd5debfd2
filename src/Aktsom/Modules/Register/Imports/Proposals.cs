using Aktsom.Modules.Platform.Data;
using Aktsom.Modules.Register.Contracts;
using Npgsql;
using NpgsqlTypes;

namespace Aktsom.Modules.Register.Imports;

/// <summary>
/// What would become of the rows in the staging table: which supplier each belongs to (by the ledger's key, then by a valid organisation number,
/// else a new one), what differs from the register, and which sums take another's place. The dry run shows it; saving runs it again, and
/// refuses if the register has changed in between.
/// </summary>
internal static class Proposals
{
    // A row is a supplier unless the reader has said otherwise.
    private const string Match = """
        update incoming r set supplier = k.supplier, stated = k.stated, stated_to = k.stated_to
          from register_supplier_key k
         where k.organisation_id = @organisation and k.ledger = @ledger and k.key = r.key and r.outcome not in ('Rejected', 'SetAside');

        update incoming r set supplier = found.id
          from (select distinct on (n.org_number) n.org_number, s.id
                  from (select distinct org_number from incoming where org_number_valid and supplier is null and outcome not in ('Rejected', 'SetAside')) n
                  join register_supplier s on s.organisation_id = @organisation and s.org_number = n.org_number
                 where s.org_number_valid and s.merged_into is null order by n.org_number, s.id) found
         where r.org_number = found.org_number and r.org_number_valid and r.supplier is null and r.outcome not in ('Rejected', 'SetAside');

        update incoming r set supplier = coalesce(r.supplier, one.candidate), is_new = r.supplier is null, is_first = one.is_first,
               outcome = case when r.supplier is null and one.is_first then 'Added' else 'Unchanged' end
          from (select number, first_value(candidate) over same as candidate, row_number() over same = 1 as is_first
                  from incoming where outcome not in ('Rejected', 'SetAside')
                window same as (partition by case when supplier is not null then 's' || supplier when org_number_valid then 'n' || org_number
                  else 'k' || key end order by number)) one
         where one.number = r.number;
        """;

    // The purchases as rows, and which months of the ledger the file speaks for: its period, its own dates, and a year that has no months.
    private const string Sums = """
        create temp table incoming_sum on commit drop as
          select r.supplier, s.y as year, s.m as month, s.a as account, s.c as currency,
                 round(sum(s.s), 2) as amount, sum(s.i)::int as invoices, round(max(s.l), 2) as largest
            from incoming r cross join lateral jsonb_to_recordset(r.sums) as s (y smallint, m smallint, a text, c text, s numeric, i int, l numeric)
           where r.supplier is not null group by 1, 2, 3, 4, 5;

        create temp table covered on commit drop as
          with told as (
            select extract(year from d)::smallint as year, extract(month from d)::smallint as month
              from generate_series(date_trunc('month', @from::timestamp), @to::timestamp, interval '1 month') d where @stated
            union select year, month from incoming_sum)
          select year, month from told
          union select year, 0::smallint from told
          union select year, m::smallint from incoming_sum cross join generate_series(1, 12) m where month = 0;

        create temp table sum_change on commit drop as
          select supplier, year, month, account, currency, n.amount, n.invoices, n.largest,
                 o.amount as amount_before, n.supplier is null as gone, o.supplier is null as is_new
            from incoming_sum n
            full join (select p.* from register_purchase p join covered using (year, month)
                        where p.organisation_id = @organisation and p.ledger = @ledger) o using (supplier, year, month, account, currency)
           where n.supplier is null or o.supplier is null or (n.amount, n.invoices, n.largest) is distinct from (o.amount, o.invoices, o.largest);
        analyze incoming; analyze incoming_sum; analyze sum_change;
        """;

    // «last» is what the ledger itself said last time: what differs from it here was written by someone else and is kept unless taken.
    // An older file fills in what is missing and changes nothing.
    private const string Fields = """
        update incoming r set changes = c.changes, outcome = 'Changed'
          from (select r.number, jsonb_object_agg(f.field, jsonb_build_object('before', f.before, 'after', f.after,
                         'kept', f.before is not null and f.before is distinct from r.stated ->> f.field)) as changes
                  from incoming r
                  join register_supplier s on s.organisation_id = @organisation and s.id = r.supplier
                  cross join lateral (values ('name', s.name, r.name), ('orgNumber', s.org_number, r.org_number), ('country', s.country, r.country),
                    ('address', s.address, r.address), ('postCode', s.post_code, r.post_code), ('city', s.city, r.city),
                    ('nace', s.nace_code, r.nace_code), ('goods', s.goods, r.goods)) as f (field, before, after)
                 where not r.is_new and f.after is not null and f.after is distinct from f.before and f.after is distinct from r.stated ->> f.field
                   and (f.before is null or r.stated_to is null or r.stated_to <= @to)
                 group by r.number) c
         where c.number = r.number;

        update incoming r set outcome = 'Changed',
               changes = jsonb_build_object('sameNumber', jsonb_build_object('before', f.name, 'after', r.name, 'kept', true))
          from incoming f where f.is_first and f.supplier = r.supplier and r.is_new and not r.is_first;
        """;

    private const string Purchases = """
        with moved as (select distinct supplier from sum_change),
             before as (select supplier, jsonb_object_agg(currency, amount) as sums from (
                 select p.supplier, p.currency, sum(p.amount) as amount from register_purchase p join moved using (supplier) join covered using (year, month)
                  where p.organisation_id = @organisation and p.ledger = @ledger group by 1, 2) b group by 1),
             after as (select supplier, jsonb_object_agg(currency, amount) as sums from (
                 select supplier, currency, sum(amount) as amount from incoming_sum join moved using (supplier) group by 1, 2) a group by 1)
        update incoming r set outcome = 'Changed', changes = coalesce(r.changes, '{}')
                 || jsonb_build_object('purchases', jsonb_build_object('before', before.sums, 'after', after.sums, 'kept', false))
          from moved left join before using (supplier) left join after using (supplier)
         where r.supplier = moved.supplier and r.is_first and not r.is_new;

        insert into incoming (number, outcome, supplier, name, purchases, invoices, org_number_valid, sums, taken, changes)
          select (select coalesce(max(number), 0) from incoming) + row_number() over (order by s.name collate "C", s.id), 'Gone', s.id, s.name,
                 coalesce(sum(c.amount_before) filter (where c.currency = 'NOK'), 0), 0, false, '[]', '[]',
                 jsonb_build_object('purchases', jsonb_build_object('before', jsonb_object_agg(c.currency, c.amount_before), 'after', null, 'kept', false))
            from (select supplier, currency, sum(amount_before) as amount_before from sum_change where gone group by 1, 2) c
            join register_supplier s on s.organisation_id = @organisation and s.id = c.supplier
           where not exists (select from incoming r where r.supplier = c.supplier)
           group by s.id, s.name;
        """;

    private static readonly string[] Steps = [Match, Sums, Fields, Purchases];

    public static async Task MakeAsync(NpgsqlConnection connection, ImportRun run, DateOnly today, CancellationToken cancel)
    {
        await ExecuteAsync(connection, "analyze incoming", run, today, cancel);
        foreach (var step in Steps)
        {
            await ExecuteAsync(connection, step, run, today, cancel);
        }
    }

    /// <summary>Runs a statement over the staging table with the run's parameters: organisation, import, ledger, from, to, stated.</summary>
    public static async Task<int> ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        ImportRun run,
        DateOnly today,
        CancellationToken cancel
    )
    {
        await using var command = Command(connection, sql, run, today);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, ImportRun run, DateOnly today)
    {
        var to = run.To ?? today;
        return new NpgsqlCommand(sql, connection)
        {
            Parameters =
            {
                new("organisation", run.OrganisationId.Value),
                new("import", run.Id.Value),
                new("ledger", run.Ledger),
                new("from", NpgsqlDbType.Date) { Value = run.From ?? to },
                new("to", NpgsqlDbType.Date) { Value = to },
                new("stated", run.From is not null && run.To is not null),
            },
            CommandTimeout = 0,
        };
    }
}
