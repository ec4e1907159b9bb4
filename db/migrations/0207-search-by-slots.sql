-- The newest 1,000 texts with a word are looked for from the newest on, and each text that lacks it was read for it, at a microsecond: a common word
-- which 200,000 newer texts lack took a quarter of a second. Now each text has the time it was made at among its words, as the beginning of its key, which
-- nobody can type. So the index of words itself tells which texts of a time have a word, for a seventh of what reading them costs. Where the planner
-- guesses 20,000 with a word at most, that index is asked for all of them at once. What is found is the same.

-- Where one way ends and the next begins, and how many are looked at: in one place, so that a test can send few texts every way.
create function app.search_bounds(out many integer, out first_look integer, out first_step integer, out most integer) language sql immutable as $$
  select 20000, 4000, 16, 1000
$$;

-- The first 28 bits of a key are its time, in slots of 17 minutes.
create function app.with_slot() returns trigger language plpgsql as $$
begin
  new.words := new.words || array_to_tsvector(array['~' || left(new.id::text, 7)]);
  return new;
end $$;
create trigger with_slot before insert or update of words on app.ticket for each row execute function app.with_slot();
create trigger with_slot before insert or update of words on app.message for each row execute function app.with_slot();

-- What was there before has no slot. To write all of it anew would take a quarter of an hour at a million tickets; up to this key it is looked for as before.
-- (Nobody else writes now: making a trigger waits for whoever does, and keeps others waiting.)
alter table app.ticket no force row level security;
alter table app.message no force row level security;
do $do$
begin
  execute format('create function app.slots_after() returns uuid language sql immutable as $$ select %L::uuid $$', coalesce(
    (select k.id from ((select id from app.ticket order by id desc limit 1) union all (select id from app.message order by id desc limit 1)) k order by k.id desc limit 1),
    '00000000-0000-0000-0000-000000000000'));
end $do$;
alter table app.ticket force row level security;
alter table app.message force row level security;

create function app.slot_of(key uuid) returns integer language sql immutable as $$
  select ('x' || left(key::text, 7))::bit(28)::integer
$$;

-- The last key before a slot.
create function app.key_before(slot integer) returns uuid language sql immutable as $$
  select case when slot = 0 then '00000000-0000-0000-0000-000000000000'
    else (lpad(to_hex(slot - 1), 7, '0') || 'f-ffff-ffff-ffff-ffffffffffff')::uuid end
$$;

-- These slots and what is between them, as a query: at most 17 terms, for more of a time where there would be more.
create function app.slots_between(low integer, high integer) returns tsquery language plpgsql immutable as $$
declare
  digits integer := 7;
begin
  while high - low > 16 loop
    low := low >> 4;
    high := high >> 4;
    digits := digits - 1;
  end loop;
  return (select string_agg(format('''~%s'':*', lpad(to_hex(slot), digits, '0')), ' | ') from generate_series(low, high) slot)::tsquery;
end $$;

-- How many texts have it, as the planner guesses from its statistics: it reads no text. (PostgreSQL explains nothing to a stable function.)
create function app.guessed_with(query tsquery, out opened bigint, out said bigint) language plpgsql volatile as $$
declare
  plan json;
begin
  execute 'explain (format json) select from app.ticket t where t.tenant_id = $1 and t.words @@ $2
      union all select from app.message m where m.tenant_id = $1 and m.words @@ $2' into plan using app.tenant(), query;
  opened := plan #>> '{0,Plan,Plans,0,Plan Rows}';
  said := plan #>> '{0,Plan,Plans,1,Plan Rows}';
end $$;

-- Those after one key and up to another that have the words, newest first; `low` is the first slot of them. By the index of words alone: what lacks a word is not
-- read, and `is true` keeps the planner from reading the keys of all these texts too.
create function app.opened_between(query tsquery, low integer, since uuid, till uuid) returns uuid[] language plpgsql stable set plan_cache_mode = force_custom_plan
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set max_parallel_workers_per_gather = 0 as $$
declare
  in_slots constant tsquery := query && app.slots_between(low, app.slot_of(till));
begin
  return array(select t.id from app.ticket t
    where t.tenant_id = app.tenant() and t.words @@ in_slots and (t.id > since and t.id <= till) is true order by t.id desc);
end $$;

create function app.said_between(query tsquery, low integer, since uuid, till uuid) returns uuid[] language plpgsql stable set plan_cache_mode = force_custom_plan
  set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off set max_parallel_workers_per_gather = 0 as $$
declare
  in_slots constant tsquery := query && app.slots_between(low, app.slot_of(till));
begin
  return array(select m.id from app.message m
    where m.tenant_id = app.tenant() and m.words @@ in_slots and (m.id > since and m.id <= till) is true order by m.id desc);
end $$;

-- The newest 1,000 tickets with these words that an agent of these workspaces may see. `guessed` is how many have them; `shown` is what has to stand in a
-- ticket of one's own elsewhere.
create function app.opened_newest(query tsquery, shown tsquery, guessed bigint, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
  returns table (ticket_id uuid, words tsvector, inside boolean) rows 100 language plpgsql stable set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  typed constant text[] := app.as_typed(wanted);
  bounds constant record := app.search_bounds();
  lowest constant uuid := app.slots_after();
  slots integer := bounds.first_step;
  more integer := bounds.most;
  taken integer;
  low integer;
  since uuid;
  till uuid;
  ids uuid[];
begin
  if guessed <= bounds.many then
    return query
      -- Fenced off: for the newest thousand of some the planner would go through all by their keys.
      select t.id, t.words, everywhere or t.workspace_id = any(spaces) from (select * from app.ticket n where n.tenant_id = tenant and n.words @@ query offset 0) t
      where (everywhere or t.workspace_id = any(spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)) and t.words @@ shown)
        and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), typed, wanted, unwanted))
      order by t.id desc limit more;
    return;
  end if;
  return query
    select t.id, t.words, everywhere or t.workspace_id = any(spaces) from (select * from app.ticket n where n.tenant_id = tenant order by n.id desc limit bounds.first_look) t
    where t.words @@ query and (everywhere or t.workspace_id = any(spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)) and t.words @@ shown)
        and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), typed, wanted, unwanted))
    order by t.id desc limit more;
  get diagnostics taken = row_count;
  more := more - taken;
  if more = 0 then return; end if;
  select n.id into till from app.ticket n where n.tenant_id = tenant order by n.id desc offset bounds.first_look limit 1;
  while till > lowest loop
    low := greatest(app.slot_of(till) - slots + 1, 0);
    since := greatest(app.key_before(low), lowest);
    ids := app.opened_between(query, low, since, till);
    for at in 1 .. cardinality(ids) by bounds.most loop
      return query
        select t.id, t.words, everywhere or t.workspace_id = any(spaces) from unnest(ids[at : at + bounds.most - 1]) w (id) join app.ticket t on t.tenant_id = tenant and t.id = w.id
        where (everywhere or t.workspace_id = any(spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)) and t.words @@ shown)
        and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), typed, wanted, unwanted))
        order by t.id desc limit more;
      get diagnostics taken = row_count;
      more := more - taken;
      if more = 0 then return; end if;
    end loop;
    till := since;
    slots := slots * 4;
  end loop;
  return query
    select t.id, t.words, everywhere or t.workspace_id = any(spaces) from app.ticket t
    where t.tenant_id = tenant and t.id <= till and t.words @@ query and (everywhere or t.workspace_id = any(spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)) and t.words @@ shown)
        and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), typed, wanted, unwanted))
    order by t.id desc limit more;
end $$;

-- The same for messages.
create function app.said_newest(query tsquery, guessed bigint, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
  returns table (ticket_id uuid, message_id uuid, words tsvector) rows 100 language plpgsql stable set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  typed constant text[] := app.as_typed(wanted);
  bounds constant record := app.search_bounds();
  lowest constant uuid := app.slots_after();
  slots integer := bounds.first_step;
  more integer := bounds.most;
  taken integer;
  low integer;
  since uuid;
  till uuid;
  ids uuid[];
begin
  if guessed <= bounds.many then
    return query
      -- Fenced off: for the newest thousand of some the planner would go through all by their keys.
      select m.ticket_id, m.id, m.words from (select * from app.message n where n.tenant_id = tenant and n.words @@ query offset 0) m
      where (wanted || unwanted = '{}' or app.tells(m.body_text, typed, wanted, unwanted))
        and (everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
          and (t.workspace_id = any(spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)))))
      order by m.id desc limit more;
    return;
  end if;
  return query
    select m.ticket_id, m.id, m.words from (select * from app.message n where n.tenant_id = tenant order by n.id desc limit bounds.first_look) m
    where m.words @@ query and (wanted || unwanted = '{}' or app.tells(m.body_text, typed, wanted, unwanted))
        and (everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
          and (t.workspace_id = any(spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)))))
    order by m.id desc limit more;
  get diagnostics taken = row_count;
  more := more - taken;
  if more = 0 then return; end if;
  select n.id into till from app.message n where n.tenant_id = tenant order by n.id desc offset bounds.first_look limit 1;
  while till > lowest loop
    low := greatest(app.slot_of(till) - slots + 1, 0);
    since := greatest(app.key_before(low), lowest);
    ids := app.said_between(query, low, since, till);
    for at in 1 .. cardinality(ids) by bounds.most loop
      return query
        select m.ticket_id, m.id, m.words from unnest(ids[at : at + bounds.most - 1]) w (id) join app.message m on m.tenant_id = tenant and m.id = w.id
        where (wanted || unwanted = '{}' or app.tells(m.body_text, typed, wanted, unwanted))
        and (everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
          and (t.workspace_id = any(spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)))))
        order by m.id desc limit more;
      get diagnostics taken = row_count;
      more := more - taken;
      if more = 0 then return; end if;
    end loop;
    till := since;
    slots := slots * 4;
  end loop;
  return query
    select m.ticket_id, m.id, m.words from app.message m
    where m.tenant_id = tenant and m.id <= till and m.words @@ query and (wanted || unwanted = '{}' or app.tells(m.body_text, typed, wanted, unwanted))
        and (everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
          and (t.workspace_id = any(spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)))))
    order by m.id desc limit more;
end $$;

create or replace function app.search_tickets(query tsquery, wanted text[], unwanted text[], most integer)
  returns table (ticket_id uuid, message_id uuid, rank real, total integer, exact boolean)
  rows 50 language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  cap constant integer := (app.search_bounds()).most;
  reach record;
  guess record;
  shown tsquery;
begin
  select * into reach from app.reach();
  shown := case when reach.everywhere then query else app.for_all_eyes(query) end;
  if reach.everywhere or reach.spaces <> '{}' then
    guess := app.guessed_with(query);
    return query
      with found as materialized (
        select o.ticket_id as ticket, null::uuid as message, ts_rank(o.words, case when o.inside then query else shown end) as score
        from app.opened_newest(query, shown, guess.opened, wanted, unwanted, reach.everywhere, reach.spaces, reach.own) o
        union all
        select s.ticket_id, s.message_id, ts_rank(s.words, query)
        from app.said_newest(query, guess.said, wanted, unwanted, reach.everywhere, reach.spaces, reach.own) s
      ), best as (
        select distinct on (f.ticket) f.ticket, f.message, f.score from found f
        order by f.ticket, f.score desc, f.message desc nulls first
      )
      select b.ticket, b.message, b.score, (count(*) over ())::integer,
        (select count(*) filter (where f.message is null) < cap and count(f.message) < cap from found f)
      from best b order by b.score desc, b.ticket desc limit most;
  else
    return query
      with best as (
        select distinct on (f.ticket) f.ticket, f.message, f.score from (
          select t.id as ticket, null::uuid as message, ts_rank(t.words, shown) as score
          from app.ticket t where t.tenant_id = tenant and t.id = any(reach.own) and t.words @@ shown
            and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), wanted, unwanted))
          union all
          select m.ticket_id, m.id, ts_rank(m.words, query)
          from app.message m
          where m.tenant_id = tenant and m.ticket_id = any(reach.own) and m.kind = 'comment' and m.words @@ query
            and (wanted || unwanted = '{}' or app.tells(m.body_text, wanted, unwanted))) f
        order by f.ticket, f.score desc, f.message desc nulls first
      )
      select b.ticket, b.message, b.score, (count(*) over ())::integer, true from best b order by b.score desc, b.ticket desc limit most;
  end if;
end $$;

create or replace function app.search_over(queries tsquery[], phrases text[], no_queries tsquery[], no_phrases text[], most integer)
  returns table (ticket_id uuid, message_id uuid, rank real, total integer, exact boolean)
  rows 50 language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  with_phrases constant boolean := array_remove(phrases || no_phrases, null) <> '{}';
  shown constant tsquery[] := array(select app.for_all_eyes(q.query) from unnest(queries) with ordinality q (query, at) order by q.at);
  no_shown constant tsquery[] := array(select app.for_all_eyes(q.query) from unnest(no_queries) with ordinality q (query, at) order by q.at);
  cap constant integer := (app.search_bounds()).most;
  reach record;
  guess record;
  driver tsquery;
  fewest integer := cap + 1;
  found integer;
  candidate tsquery;
begin
  select * into reach from app.reach();
  driver := queries[1];
  foreach candidate in array queries loop
    guess := app.guessed_with(candidate);
    select (select count(*) from app.opened_newest(candidate, candidate, guess.opened, '{}', '{}', true, '{}', '{}'))
      + (select count(*) from app.said_newest(candidate, guess.said, '{}', '{}', true, '{}', '{}'))
      into found;
    if found < fewest then
      driver := candidate;
      fewest := found;
    end if;
  end loop;
  guess := app.guessed_with(driver);
  return query
    with driven as (
      select o.ticket_id as id from app.opened_newest(driver, driver, guess.opened, '{}', '{}', reach.everywhere, reach.spaces, reach.own) o
      union
      select s.ticket_id from app.said_newest(driver, guess.said, '{}', '{}', reach.everywhere, reach.spaces, reach.own) s
    ), candidates as materialized (
      select t.id, t.words, case when with_phrases then app.told_by(t.title, t.description_text, t.fields) end as said, reach.everywhere or t.workspace_id = any(reach.spaces) as whole
      from driven d join app.ticket t on t.tenant_id = tenant and t.id = d.id
      order by t.id desc limit cap
    ), whole as (
      select c.id, (array_agg(x.message order by x.score desc))[1] as message, sum(x.score)::real as score
      from candidates c cross join lateral (
        select b.message, b.score from unnest(queries, case when c.whole then queries else shown end, phrases) as w (query, seen, phrase) cross join lateral (
          select a.message, a.score from (
            select null::uuid as message, ts_rank(c.words, w.seen) as score
            where c.words @@ w.seen and (w.phrase is null or c.said ~* w.phrase)
            union all
            select m.id, ts_rank(m.words, w.query) from app.message m
            where m.tenant_id = tenant and m.ticket_id = c.id and (c.whole or m.kind = 'comment')
              and m.words @@ w.query and (w.phrase is null or m.body_text ~* w.phrase)) a
          order by a.score desc, a.message nulls first limit 1) b) x
      where not exists (select from unnest(no_queries, case when c.whole then no_queries else no_shown end, no_phrases) as n (query, seen, phrase)
        where c.words @@ n.seen and (n.phrase is null or c.said ~* n.phrase)
          or exists (select from app.message m where m.tenant_id = tenant and m.ticket_id = c.id and (c.whole or m.kind = 'comment')
            and m.words @@ n.query and (n.phrase is null or m.body_text ~* n.phrase)))
      group by c.id having count(*) = cardinality(queries)
    )
    select w.id, w.message, w.score, (count(*) over ())::integer, (select count(*) from driven) < cap from whole w
    order by w.score desc, w.id desc limit most;
end $$;

drop function app.opened_with, app.said_with;
revoke execute on function app.search_bounds, app.with_slot, app.slots_after, app.slot_of, app.key_before, app.slots_between, app.guessed_with,
  app.opened_between, app.said_between, app.opened_newest, app.said_newest from public;
grant execute on function app.search_bounds, app.slots_after, app.slot_of, app.key_before, app.slots_between, app.guessed_with,
  app.opened_between, app.said_between, app.opened_newest, app.said_newest to candor_overseer;
