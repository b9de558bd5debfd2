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

  foreach name in array array['register_supplier', 'register_standing', 'register_tally', 'register_word', 'register_registry_answer', 'organisations_role',
    'organisations_person', 'engagement_mail', 'engagement_campaign', 'engagement_dispatch', 'risk_analysis'] loop
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
create or replace trigger frozen before update or delete on statements_received_part for each row execute function refuse_change();
create or replace trigger frozen before update or delete on statements_bundle for each row execute function refuse_change();
create or replace trigger frozen before update or delete on statements_translated_edition for each row execute function refuse_change();
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

-- Who has letters waiting, and who has campaigns running: asked by chores in the same way.
create or replace function organisations_waiting_for_mail() returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct m.organisation_id from public.engagement_mail m where m.state = 'Waiting' $$;

create or replace function organisations_with_open_campaigns(today date) returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct c.organisation_id from public.engagement_campaign c where c.state = 'Open' and c.due > organisations_with_open_campaigns.today $$;

create or replace function organisations_asking_mailbox(email text) returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct d.organisation_id from public.engagement_dispatch d
  where lower(d.contact_email) = lower(organisations_asking_mailbox.email) and d.state <> 'Planned' $$;

create or replace function organisations_with_declarations() returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct c.organisation_id from public.engagement_campaign c where c.kind = 'SelfDeclaration' and c.state <> 'Draft' $$;

create or replace function organisations_with_ended_plans(today date) returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct a.organisation_id from public.risk_analysis a where a.outcome = 'Plan' and a.plan_until <= organisations_with_ended_plans.today $$;

-- Where a user is known as a person, with or without a role today: an administrator may open the door only of those who are nowhere else.
create or replace function organisations_of(person uuid) returns table (organisation_id uuid)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct p.organisation_id from public.organisations_person p where p."user" = organisations_of.person $$;

-- The words of the names, for finding what was meant when a word has a slip in it.
create index if not exists ix_register_word_start on register_word (organisation_id, left(word, 1), length(word)) include (word);
create index if not exists ix_register_word_trigram on register_word using gin (organisation_id, word gin_trgm_ops);

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

-- Of the name's stems, and of those of its parts where points or strokes bind them together («tekstil.no»).
create or replace function name_bits(name text) returns bigint language sql immutable parallel safe as $$
  select stem_bits(to_tsvector('norwegian'::regconfig, name))
    | case when name ~ '[^[:alnum:] ]' then stem_bits(to_tsvector('norwegian'::regconfig, regexp_replace(name, '[^[:alnum:]]+', ' ', 'g'))) else 0 end $$;

create or replace function keep_name_bits() returns trigger language plpgsql as $$
begin
  new.name_bits := name_bits(new.name);
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

-- The bits a name has that has all the words: one set for each word here that the last one may be the beginning of, none when
-- there is none, and without it where those are many.
create or replace function asked_bits(organisation uuid, words text) returns bigint[] language plpgsql stable as $$
declare
  few constant int := 16;
  whole bigint := stem_bits(to_tsvector('norwegian'::regconfig, (select string_agg(w.word, ' ') from asked_words(organisation, words) w where not w.begun)));
  beginning text := (select l.stem from asked_words(organisation, words) w, unnest(tsvector_to_array(to_tsvector('norwegian'::regconfig, w.word))) l(stem) where w.begun limit 1);
  meant text[];
begin
  if beginning is not null then
    meant := array (select k.word from register_word k where k.organisation_id = organisation and k.word like beginning || '%' limit few + 1);
  end if;
  if cardinality(meant) <= few then
    return array (select distinct whole | stem_bits(to_tsvector('norwegian'::regconfig, m.word)) from unnest(meant) m(word));
  end if;
  return array[whole];
end $$;

-- The words that differ from a word by a letter or two: by one among those that begin with the same three letters; else by as many as its length allows among
-- those that begin with the same two; else among those that begin with the same.
create or replace function near_words(organisation uuid, asked text) returns table (near text, slips int) language plpgsql stable as $$
declare
  allowed int := case when length(asked) < 5 then 1 else 2 end;
begin
  for alike in reverse 3..2 loop
    return query
      select w.word::text, levenshtein_less_equal(w.word, asked, 2) from register_word w
      where w.organisation_id = organisation and w.word >= left(asked, alike) and w.word < left(asked, alike - 1) || chr(ascii(substr(asked, alike, 1)) + 1)
        and length(w.word) between length(asked) - 1 and length(asked) + 1
        and levenshtein_less_equal(w.word, asked, 2) <= least(allowed, 4 - alike)
      order by 2, 1 limit 4;
    if found then
      return;
    end if;
  end loop;
  return query
    select w.word::text, levenshtein_less_equal(w.word, asked, 2) from register_word w
    where w.organisation_id = organisation and left(w.word, 1) = left(asked, 1)
      and length(w.word) between length(asked) - 1 and length(asked) + 1 and levenshtein_less_equal(w.word, asked, 2) <= allowed
    order by 2, 1 limit 4;
end $$;

-- What may have been meant, word by word, each with its alternatives.
create or replace function meant_words(organisation uuid, words text) returns setof text language sql stable as $$
  select meant from words_of(words) asked(word), lateral (
    select '(' || string_agg(n.near, ' | ' order by n.slips, n.near) || ')' as meant from near_words(organisation, asked.word) n) found
  where meant is not null $$;

-- Opened only for those whose bits fit.
create or replace function name_has(organisation uuid, supplier uuid, asked text) returns boolean language plpgsql stable as $$
begin
  return exists (
    select 1 from register_supplier s
    where s.organisation_id = organisation and s.id = supplier and to_tsvector('norwegian'::regconfig, s.name) @@ asked::tsquery);
end $$;

-- Whether, by the first two thousand, so many have what is asked for that more than the most must: then nobody need be gathered to know it. Only some of those whose
-- bits fit are opened; they speak for the rest.
create or replace function seem_many(organisation uuid, asked text, bits bigint[], most int) returns boolean language plpgsql stable as $$
declare
  looked constant int := 2000;
  opened constant int := 40;
  enough constant int := 5;
  suppliers bigint := (select sum(t.count) from register_tally t where t.organisation_id = organisation and t.kind = 'Level');
  fit uuid[];
  found bigint;
begin
  if suppliers is null or suppliers < 10 * looked then
    return false;
  end if;
  fit := array (
    select first.supplier from (
      select t.supplier, t.name_bits from register_standing t where t.organisation_id = organisation
      order by t.spend_rank desc, t.supplier desc limit looked) first
    where exists (select from unnest(bits) b where first.name_bits & b = b));
  found := (select count(*) from unnest(fit[:opened]) f(supplier) where name_has(organisation, f.supplier, asked));
  return found >= enough and suppliers * found * cardinality(fit) / (looked * least(opened, cardinality(fit))) > 2 * most;
end $$;

-- Whether a name may hold these words as they stand, its first possibly the end and its last the beginning of a word: asked of the words, of which
-- each is there once. Left to itself the planner hopes to meet one soon by going through them all; mostly there is none to meet.
create or replace function may_hold(organisation uuid, words text) returns boolean language plpgsql stable
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
declare
  parts text[] := array (select w from regexp_split_to_table(lower(words), '[^[:alnum:]]+') w where w <> '');
begin
  for at in 1..cardinality(parts) loop
    if length(parts[at]) between 3 and 60 and not exists (
      select from register_word k where k.organisation_id = organisation
        and k.word like case when at = 1 then '%' else '' end || parts[at] || case when at = cardinality(parts) then '%' else '' end) then
      return false;
    end if;
  end loop;
  return true;
end $$;

-- Search below row-level security cannot use these indices, so it runs as the search role and checks the reach itself. Whole words come first;
-- parts of words when those are few; what may have been meant, all of it or any, when there is nothing else.
-- Those of more than the most are told by a question instead: asked and bits, for going through the list in its order.
create or replace function search_suppliers(organisation uuid, words text, most int) returns table (ids uuid[], asked text, bits bigint[])
  language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
declare
  few constant int := 50;
  query tsquery := search_query(organisation, words);
  pattern text := '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  digits text := regexp_replace(words, '\s', '', 'g');
  more uuid[];
  meant text[];
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
    bits := asked_bits(organisation, words);
    if not seem_many(organisation, query::text, bits, most) then
      more := array (
        select s.id from public.register_supplier s
        where s.organisation_id = organisation and to_tsvector('norwegian'::regconfig, s.name) @@ query limit most + 1);
    end if;
    if more is null or cardinality(more) > most then
      asked := query::text;
      bits := coalesce(nullif(bits, '{}'), '{0}');
      return next;
      return;
    end if;
    ids := ids || more;
  end if;
  if cardinality(ids) < few and length(words) > 2 and may_hold(organisation, words) then
    ids := ids || array (
      select s.id from public.register_supplier s
      where s.organisation_id = organisation and s.name ilike pattern
        and (to_tsvector('norwegian'::regconfig, s.name) @@ query) is not true limit most);
  end if;
  if cardinality(ids) = 0 then
    meant := array (select meant_words(organisation, words));
  end if;
  if cardinality(meant) > 1 then
    query := to_tsquery('norwegian'::regconfig, array_to_string(meant, ' & '));
    ids := array (
      select s.id from public.register_supplier s
      where s.organisation_id = organisation and to_tsvector('norwegian'::regconfig, s.name) @@ query limit most);
  end if;
  if cardinality(ids) = 0 and cardinality(meant) > 0 then
    query := to_tsquery('norwegian'::regconfig, array_to_string(meant, ' | '));
    bits := array (
      select stem_bits(array_to_tsvector(array[l.stem]))
      from unnest(tsvector_to_array(to_tsvector('norwegian'::regconfig, array_to_string(meant, ' ')))) l(stem));
    if seem_many(organisation, query::text, bits, most) then
      asked := query::text;
      return next;
      return;
    end if;
    ids := array (
      select s.id from public.register_supplier s
      where s.organisation_id = organisation and to_tsvector('norwegian'::regconfig, s.name) @@ query limit most);
  end if;
  return next;
end $$;

do $$
declare
  signature text;
begin
  foreach signature in array array['reach_of(uuid, date)', 'organisations_of(uuid)', 'search_suppliers(uuid, text, int)', 'organisations_waiting_for_registry()',
    'organisations_waiting_for_mail()', 'organisations_with_open_campaigns(date)', 'organisations_with_declarations()', 'organisations_asking_mailbox(text)',
    'organisations_with_ended_plans(date)'] loop
    execute format('alter function %s owner to aktsom_search', signature);
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to aktsom_app', signature);
  end loop;
end $$;

revoke create on schema public from aktsom_search;
