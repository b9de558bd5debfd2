namespace Aktsom.Modules.Register.Imports;

/// <summary>The statements that put what was proposed in place. They read the staging tables of <see cref="Proposals"/>.</summary>
internal static class Apply
{
    public const string Suppliers = """
        insert into register_supplier (organisation_id, id, name, org_number, org_number_valid, country, country_hints, address, post_code, city, nace_code,
               goods, kind, level, state, not_onboarded_here, key_supplier, agreement_supplier, end_reason, bankrupt, added_at, revision)
          select @organisation, supplier, name, org_number, org_number_valid, country, country_hints, address, post_code, city, nace_code,
                 goods, 'SupplyChain', 'Unknown', 'Active', true, false, false, 'None', false, now(), gen_random_uuid()
            from incoming where outcome = 'Added';

        create temp table taken on commit drop as
          select r.supplier, jsonb_object_agg(c.key, c.value ->> 'after' order by r.number) as after,
                 jsonb_object_agg(c.key, c.value ->> 'before' order by r.number desc) as before
            from incoming r cross join lateral jsonb_each(r.changes) c
           where r.outcome = 'Changed' and c.key not in ('purchases', 'sameNumber')
             and (not (c.value ->> 'kept')::boolean or jsonb_exists(r.taken, c.key))
           group by r.supplier;

        update register_supplier s set name = coalesce(t.after ->> 'name', s.name), org_number = coalesce(t.after ->> 'orgNumber', s.org_number),
               org_number_valid = case when jsonb_exists(t.after, 'orgNumber') then (select bool_or(r.org_number_valid) from incoming r
                 where r.supplier = s.id and r.org_number = t.after ->> 'orgNumber') else s.org_number_valid end,
               country = coalesce(t.after ->> 'country', s.country), address = coalesce(t.after ->> 'address', s.address),
               post_code = coalesce(t.after ->> 'postCode', s.post_code), city = coalesce(t.after ->> 'city', s.city),
               nace_code = coalesce(t.after ->> 'nace', s.nace_code), goods = coalesce(t.after ->> 'goods', s.goods), revision = gen_random_uuid()
          from taken t where s.organisation_id = @organisation and s.id = t.supplier;

        update register_supplier s set country_hints = r.country_hints from incoming r
         where s.organisation_id = @organisation and s.id = r.supplier and r.is_first and not r.is_new and r.country_hints is not null
           and s.country is null and s.country_hints is distinct from r.country_hints and (r.stated_to is null or r.stated_to <= @to);
        """;

    public const string Keys = """
        insert into register_supplier_key as k (organisation_id, ledger, key, supplier, stated, stated_to)
          select @organisation, @ledger, r.key, r.supplier,
                 case when r.stated_to <= @to or r.stated is null then coalesce(r.stated, '{}') || n.stated else n.stated || r.stated end,
                 greatest(r.stated_to, @to)
            from incoming r
            cross join lateral (select jsonb_strip_nulls(jsonb_build_object('name', r.name, 'orgNumber', r.org_number, 'country', r.country,
              'address', r.address, 'postCode', r.post_code, 'city', r.city, 'nace', r.nace_code, 'goods', r.goods)) as stated) n
           where r.outcome in ('Added', 'Changed', 'Unchanged')
        on conflict (organisation_id, ledger, key) do update set supplier = excluded.supplier, stated = excluded.stated, stated_to = excluded.stated_to
         where (k.supplier, k.stated, k.stated_to) is distinct from (excluded.supplier, excluded.stated, excluded.stated_to);
        """;

    public const string Purchases = """
        delete from register_purchase p using sum_change c
         where p.organisation_id = @organisation and p.ledger = @ledger and not c.is_new and p.supplier = c.supplier and p.year = c.year
           and p.month = c.month and p.account = c.account and p.currency = c.currency;

        insert into register_purchase (organisation_id, supplier, ledger, year, month, account, currency, amount, invoices, largest, import)
          select @organisation, supplier, @ledger, year, month, account, currency, amount, invoices, largest, @import from sum_change where not gone;

        insert into touched select distinct supplier from sum_change;
        """;

    // A pair is asked once: what was said of it before stands.
    public const string Pairs = """
        insert into register_duplicate (organisation_id, first, second, score, reasons, decision, decided_by, decided_at)
          select @organisation, first, second, score, reasons, decision, case when decision <> 'Open' then @by end, case when decision <> 'Open' then now() end
            from register_import_pair where organisation_id = @organisation and import = @import
        on conflict (organisation_id, first, second) do update
          set decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at
          where register_duplicate.decision = 'Open' and excluded.decision <> 'Open';

        update register_supplier s set merged_into = p.first, revision = gen_random_uuid()
          from (select distinct on (second) second, first from register_import_pair
                 where organisation_id = @organisation and import = @import and decision = 'Same' order by second, score desc, first) p
         where s.organisation_id = @organisation and s.id = p.second;

        insert into touched select distinct second from register_import_pair
         where organisation_id = @organisation and import = @import and decision = 'Same' on conflict do nothing;
        """;

    // What the run did stays readable; the sums now stand in the register, with the run as their trace.
    public const string Tidy = """
        delete from register_import_row where organisation_id = @organisation and import = @import and outcome = 'Unchanged';
        update register_import_row set sums = '[]' where organisation_id = @organisation and import = @import and sums <> '[]';
        delete from register_import_pair where organisation_id = @organisation and import = @import;
        """;
}
