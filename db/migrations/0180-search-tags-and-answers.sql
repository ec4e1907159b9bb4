-- A ticket is found by its tags and by what was answered in its form, too. Both stand in its words: no other index, and no other look. Tags are
-- the agents' own, so they weigh C, which nothing else does; for who asked, opened or watches, a query is one for all other weights. (Words
-- without a place have none and match any: PostgreSQL, 8.11.2. So a tag that stands in a text as well is no tag here.)
create function app.for_all_eyes(query tsquery) returns tsquery language sql immutable parallel safe as $$
  select regexp_replace(query::text, $re$('[^']+')(:)?$re$, '\1:ABD', 'g')::tsquery
$$;

-- What phrases are looked for in: what was said, and the texts among the answers.
create function app.told_by(title text, description text, fields jsonb) returns text language sql immutable parallel safe as $$
  select concat_ws(E'\n', title, description, case when fields <> '{}' then (
    select string_agg(v #>> '{}', E'\n') from jsonb_path_query(fields, 'strict $.** ? (@.type() == "string")') v) end)
$$;

create or replace function app.opened_with(query tsquery, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
  returns table (ticket_id uuid, rank real) rows 100 language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
  typed constant text[] := app.as_typed(wanted);
  shown constant tsquery := case when everywhere then query else app.for_all_eyes(query) end;
begin
  return query
    select t.id, ts_rank(t.words, case when t.inside then query else shown end)
    from (select t.id, t.words, everywhere or t.workspace_id = any(spaces) as inside from app.ticket t
      where t.tenant_id = tenant and t.words @@ query
        and (everywhere or t.workspace_id = any(spaces) or t.id = any(own) and t.words @@ shown)
        and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), typed, wanted, unwanted))
      order by t.id desc limit 1000) t;
end $$;

create or replace function app.search_tickets(query tsquery, wanted text[], unwanted text[], most integer)
  returns table (ticket_id uuid, message_id uuid, rank real, total integer, exact boolean)
  rows 50 language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  reach record;
  shown tsquery;
begin
  select * into reach from app.reach();
  if reach.everywhere or reach.spaces <> '{}' then
    return query
      with found as materialized (
        select o.ticket_id as ticket, null::uuid as message, o.rank as score
        from app.opened_with(query, wanted, unwanted, reach.everywhere, reach.spaces, reach.own) o
        union all
        select s.ticket_id, s.message_id, s.rank from app.said_with(query, wanted, unwanted, reach.everywhere, reach.spaces, reach.own) s
      ), best as (
        select distinct on (f.ticket) f.ticket, f.message, f.score from found f
        order by f.ticket, f.score desc, f.message desc nulls first
      )
      select b.ticket, b.message, b.score, (count(*) over ())::integer,
        (select count(*) filter (where f.message is null) < 1000 and count(f.message) < 1000 from found f)
      from best b order by b.score desc, b.ticket desc limit most;
  else
    shown := app.for_all_eyes(query);
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
  reach record;
  driver tsquery;
  fewest integer := 1001;
  found integer;
  candidate tsquery;
begin
  select * into reach from app.reach();
  driver := queries[1];
  foreach candidate in array queries loop
    select (select count(*) from (select from app.ticket t where t.tenant_id = tenant and t.words @@ candidate order by t.id desc limit 1000) o)
      + (select count(*) from (select from app.message m where m.tenant_id = tenant and m.words @@ candidate order by m.id desc limit 1000) s)
      into found;
    if found < fewest then
      driver := candidate;
      fewest := found;
    end if;
  end loop;
  return query
    with driven as (
      select id from (select t.id from app.ticket t where t.tenant_id = tenant and t.words @@ driver
          and (reach.everywhere or t.workspace_id = any(reach.spaces) or t.id = any(reach.own))
        order by t.id desc limit 1000) o
      union
      select ticket_id from (select m.ticket_id from app.message m where m.tenant_id = tenant and m.words @@ driver
          and (reach.everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
            and (t.workspace_id = any(reach.spaces) or m.kind = 'comment' and t.id = any(reach.own))))
        order by m.id desc limit 1000) s
    ), candidates as materialized (
      select t.id, t.words, case when with_phrases then app.told_by(t.title, t.description_text, t.fields) end as said, reach.everywhere or t.workspace_id = any(reach.spaces) as whole
      from driven d join app.ticket t on t.tenant_id = tenant and t.id = d.id
      order by t.id desc limit 1000
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
    select w.id, w.message, w.score, (count(*) over ())::integer, (select count(*) from driven) < 1000 from whole w
    order by w.score desc, w.id desc limit most;
end $$;

create or replace function app.matching_tickets(query tsquery, wanted text[], unwanted text[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
  shown constant tsquery := app.for_all_eyes(query);
  reach record;
begin
  select * into reach from app.reach();
  return query
    select t.id from app.ticket t where t.tenant_id = tenant and t.words @@ query
      and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), wanted, unwanted))
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or t.id = any(reach.own) and t.words @@ shown)
    union
    select m.ticket_id from app.message m join app.ticket t on t.tenant_id = tenant and t.id = m.ticket_id
    where m.tenant_id = tenant and m.words @@ query
      and (wanted || unwanted = '{}' or app.tells(m.body_text, wanted, unwanted))
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or m.kind = 'comment' and t.id = any(reach.own));
end $$;

revoke execute on function app.for_all_eyes, app.told_by from public;
grant execute on function app.for_all_eyes, app.told_by to candor_overseer;

-- What is there already is found by its tags and by the texts of its answers; labels of what was chosen follow when its texts are written anew.
alter table app.ticket no force row level security;
alter table app.ticket_tag no force row level security;
create function pg_temp.stems(said text) returns text[] language sql as $$
  select coalesce(array_agg(distinct s.word), '{}') from (select distinct m[1] as word
      from regexp_matches(lower(normalize(said, nfkc)), '[[:alnum:]]{1,100}', 'g') m) w
    cross join lateral unnest(array[w.word] || ts_lexize('pg_catalog.english_stem', w.word) || ts_lexize('pg_catalog.german_stem', w.word)) s (word)
$$;
update app.ticket t set words = t.words || array_to_tsvector(array(
    select unnest(pg_temp.stems(a.said)) except select unnest(tsvector_to_array(t.words))))
  from (select t.tenant_id, t.id, string_agg(v #>> '{}', ' ') as said from app.ticket t
    cross join lateral jsonb_path_query(t.fields, 'strict $.** ? (@.type() == "string" && !(@ like_regex "^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}.*)$"))') v
    group by t.tenant_id, t.id) a
  where t.tenant_id = a.tenant_id and t.id = a.id;
update app.ticket t set words = t.words || coalesce((select string_agg(s || ':1C', ' ') from unnest(pg_temp.stems(a.said)) s
    where s <> all(tsvector_to_array(t.words))), '')::tsvector
  from (select tenant_id, ticket_id, string_agg(tag, ' ') as said from app.ticket_tag group by tenant_id, ticket_id) a
  where t.tenant_id = a.tenant_id and t.id = a.ticket_id;
alter table app.ticket force row level security;
alter table app.ticket_tag force row level security;
