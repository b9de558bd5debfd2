-- Everything the model cannot say: extensions, row-level security for every table of an organisation's data, search, grants.
-- Runs at each start after the migrations and changes nothing that already stands.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

grant usage on schema public to aktsom_app, aktsom_search;
grant create on schema public to aktsom_search;

do $$
declare
  name text;
begin
  execute format('grant connect, temporary on database %I to aktsom_app', current_database());
  for name in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> '__EFMigrationsHistory'
  loop
    execute format('grant select, insert, update, delete on public.%I to aktsom_app', name);
  end loop;

  for name in select c.relname from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id' and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p')
  loop
    execute format('alter table public.%I enable row level security', name);
    execute format('alter table public.%I force row level security', name);
    if not exists (select 1 from pg_policies where schemaname = 'public' and tablename = name and policyname = 'reach') then
      -- The inner select is evaluated once a query, not once a row; an empty or missing setting shows nothing.
      execute format(
        'create policy reach on public.%I to aktsom_app using (organisation_id = any((select nullif(current_setting(''app.organisations'', true), '''')::uuid[])::uuid[]))',
        name);
      execute format('create policy owner on public.%I to %I using (true) with check (true)', name, current_user);
    end if;
  end loop;

  foreach name in array array['register_supplier', 'register_word', 'register_registry_answer', 'organisations_role', 'organisations_person'] loop
    execute format('grant select on public.%I to aktsom_search', name);
    if not exists (select 1 from pg_policies where schemaname = 'public' and tablename = name and policyname = 'search') then
      execute format('create policy search on public.%I for select to aktsom_search using (true)', name);
    end if;
  end loop;
end $$;

-- What has been written in the log stays.
revoke update, delete, truncate on platform_log from aktsom_app;
revoke delete, truncate on platform_log_head from aktsom_app;

-- What is frozen, signed or published stays as it was, whoever asks (invariants 9 and 16).
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a row of % stays as it is', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace function keep_what_is_published() returns trigger language plpgsql as $$
declare
  refers boolean;
begin
  case tg_table_name
    when 'statements_statement' then
      refers := old.state in ('Published', 'UnderUpdate', 'Superseded');
    when 'organisations_organisation' then
      refers := exists (select 1 from statements_publication p where p.organisation_id = old.organisation_id);
    else
      refers := exists (
        select 1 from statements_publication p join statements_snapshot s on s.organisation_id = p.organisation_id and s.id = p.snapshot
        where p.organisation_id = old.organisation_id and position(old.id::text in s.figures) > 0);
  end case;
  if refers then
    raise exception 'a published statement refers to this row of %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

create or replace trigger frozen before update or delete on statements_snapshot for each row execute function refuse_change();
create or replace trigger frozen before update or delete on statements_signed_file for each row execute function refuse_change();
create or replace trigger frozen before update or delete on statements_bundle for each row execute function refuse_change();
create or replace trigger signed before update or delete on statements_signature
  for each row when (old.state = 'Signed') execute function refuse_change();
create or replace trigger published before delete on statements_publication for each row execute function refuse_change();
create or replace trigger published before delete on statements_statement for each row execute function keep_what_is_published();
create or replace trigger published before delete on organisations_organisation for each row execute function keep_what_is_published();
create or replace trigger published before delete on register_supplier for each row execute function keep_what_is_published();

create index if not exists ix_register_supplier_trigram on register_supplier using gin (organisation_id, name gin_trgm_ops);
-- Without the organisation: its own list of every row would be walked beside each word's.
create index if not exists ix_register_supplier_words on register_supplier using gin (to_tsvector('norwegian'::regconfig, name));

-- Which roles a person holds today: asked before the reach is known, so it looks past the policy and tells nothing else.
create or replace function reach_of(person uuid, today date) returns table (organisation_id uuid, role text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select r.organisation_id, r.role from public.organisations_person p
    join public.organisations_role r on r.organisation_id = p.organisation_id and r.person = p.id
   where p."user" = reach_of.person and r."from" <= today and (r."to" is null or r."to" >= today)
   order by r.organisation_id $$;

-- Whose suppliers wait for an answer from Enhetsregisteret: asked by a chore, which has no reach before it acts for an organisation.
create or replace function organisations_waiting_for_registry() returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct a.organisation_id from public.register_registry_answer a where a.outcome = 'Waiting' $$;

-- Where a user is known as a person, with or without a role today: an administrator may open the door only of those who are nowhere else.
create or replace function organisations_of(person uuid) returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct p.organisation_id from public.organisations_person p where p."user" = organisations_of.person $$;

-- The words of the names, for finding what was meant when a word has a slip in it.
create index if not exists ix_register_word_start on register_word (organisation_id, left(word, 1), length(word)) include (word);

create or replace function words_of(name text) returns setof text language sql immutable parallel safe as $$
  select word from regexp_split_to_table(lower(name), '[^[:alnum:]]+') word where length(word) between 3 and 60 $$;

create or replace function keep_words_of_added() returns trigger language plpgsql as $$
begin
  insert into register_word (organisation_id, word) select distinct a.organisation_id, w from added a, words_of(a.name) w on conflict do nothing;
  return null;
end $$;

create or replace function keep_words_of_renamed() returns trigger language plpgsql as $$
begin
  insert into register_word (organisation_id, word) select distinct new.organisation_id, w from words_of(new.name) w on conflict do nothing;
  return null;
end $$;

create or replace trigger words_of_added after insert on register_supplier
  referencing new table as added for each statement execute function keep_words_of_added();
create or replace trigger words_of_renamed after update of name on register_supplier
  for each row when (old.name is distinct from new.name) execute function keep_words_of_renamed();

-- Two bits for each stem: a name that lacks one of a question's bits lacks one of its words.
create or replace function stem_bits(stems tsvector) returns bigint language sql immutable parallel safe as $$
  select coalesce(bit_or((1::bigint << (hashtext(lexeme) & 63)) | (1::bigint << ((hashtext(lexeme) >> 6) & 63))), 0) from unnest(stems) $$;

create or replace function keep_name_bits() returns trigger language plpgsql as $$
begin
  new.name_bits := stem_bits(to_tsvector('norwegian'::regconfig, new.name));
  return new;
end $$;

create or replace trigger name_bits_of_added before insert on register_supplier for each row execute function keep_name_bits();
create or replace trigger name_bits_of_renamed before update of name on register_supplier
  for each row when (old.name is distinct from new.name) execute function keep_name_bits();

create or replace function asked_words(organisation uuid, words text) returns table (word text, begun boolean) language sql stable as $$
  select w.word, w.at = max(w.at) over () and length(w.word) > 2
    and not exists (select 1 from register_word k where k.organisation_id = organisation and k.word = w.word)
  from regexp_split_to_table(lower(words), '[^[:alnum:]]+') with ordinality w(word, at) where w.word <> '' $$;

-- What is asked for: every word as its stem, the last one also as a beginning unless it is a word some name here has whole, or too short to tell.
create or replace function search_query(organisation uuid, words text) returns tsquery language sql stable as $$
  select to_tsquery('norwegian'::regconfig, string_agg(word || case when begun then ':*' else '' end, ' & '))
  from asked_words(organisation, words) $$;


-- What may have been meant: for each word those that begin alike and differ by a letter or two. All words, or any of them.
create or replace function meant_query(organisation uuid, words text, joined text) returns tsquery language sql stable as $$
  select to_tsquery('norwegian'::regconfig, string_agg('(' || near || ')', joined))
  from words_of(words) asked(word), lateral (
    select string_agg(n.word, ' | ') as near from (
      select like_it.word from (
        select w.word, levenshtein_less_equal(w.word, asked.word, 2) as slips from register_word w
        where w.organisation_id = organisation and left(w.word, 1) = left(asked.word, 1)
          and length(w.word) between length(asked.word) - 1 and length(asked.word) + 1
        offset 0 -- The distance is reckoned once.
      ) like_it
      where slips <= case when length(asked.word) < 5 then 1 else 2 end
      order by slips, word limit 4
    ) n
  ) found where near is not null $$;

-- Search below row-level security cannot use these indices, so it runs as the search role and checks the reach itself. Whole words come first;
-- parts of words when those are few; what may have been meant when there is nothing else.
-- Those of more than the most are told by a question instead: asked and bits, for going through the list in its order.
create or replace function search_suppliers(organisation uuid, words text, most int) returns table (ids uuid[], asked text, bits bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
declare
  few constant int := 50;
  query tsquery := search_query(organisation, words);
  pattern text := '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  digits text := regexp_replace(words, '\s', '', 'g');
  more uuid[];
begin
  ids := '{}';
  if not organisation = any (coalesce(nullif(current_setting('app.organisations', true), '')::uuid[], '{}')) then
    return next;
    return;
  end if;
  if digits ~ '^\d{3,9}$' then
    ids := array (select s.id from public.register_supplier s where s.organisation_id = organisation and s.org_number like digits || '%' limit most);
  end if;
  if numnode(query) > 0 then
    more := array (
      select s.id from public.register_supplier s
      where s.organisation_id = organisation and to_tsvector('norwegian'::regconfig, s.name) @@ query limit most + 1);
    if cardinality(more) > most then
      asked := query::text;
      bits := stem_bits(to_tsvector('norwegian'::regconfig, (select string_agg(w.word, ' ') from asked_words(organisation, words) w where not w.begun)));
      return next;
      return;
    end if;
    ids := ids || more;
  end if;
  if cardinality(ids) < few and length(words) > 2 then
    ids := ids || array (
      select s.id from public.register_supplier s
      where s.organisation_id = organisation and s.name ilike pattern
        and (to_tsvector('norwegian'::regconfig, s.name) @@ query) is not true limit most);
  end if;
  foreach pattern in array array[' & ', ' | '] loop
    exit when cardinality(ids) > 0;
    query := meant_query(organisation, words, pattern);
    if numnode(query) > 0 then
      ids := array (
        select s.id from public.register_supplier s
        where s.organisation_id = organisation and to_tsvector('norwegian'::regconfig, s.name) @@ query limit most);
    end if;
  end loop;
  return next;
end $$;

-- Opened only for those whose bits fit.
create or replace function name_has(organisation uuid, supplier uuid, asked text) returns boolean language plpgsql stable as $$
begin
  return exists (
    select 1 from register_supplier s
    where s.organisation_id = organisation and s.id = supplier and to_tsvector('norwegian'::regconfig, s.name) @@ asked::tsquery);
end $$;

do $$
declare
  signature text;
begin
  foreach signature in array array['reach_of(uuid, date)', 'organisations_of(uuid)', 'search_suppliers(uuid, text, int)', 'organisations_waiting_for_registry()'] loop
    execute format('alter function %s owner to aktsom_search', signature);
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to aktsom_app', signature);
  end loop;
end $$;

revoke create on schema public from aktsom_search;
