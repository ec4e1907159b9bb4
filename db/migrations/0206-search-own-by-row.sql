-- What is one's own was gathered for agents too: for whoever works in some workspaces and not in all, which is every agent since a company has a
-- workspace for privacy. One who had opened 27,600 tickets waited 47 ms for the list of them, at each search. Requester and opener stand in the row
-- that the words have found; only who was let in by name is looked up. And by name it has to be: a search found what somebody watched and may not see.
create or replace function app.reach(out everywhere boolean, out spaces uuid[], out own uuid[]) language sql stable as $$
  select a.everywhere, a.spaces, case when a.everywhere then '{}'
    when a.spaces <> '{}' then array(
      select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person() and w.shared)
    else array(
      select t.id from app.ticket t where t.tenant_id = app.tenant() and t.requester_id = app.person() and t.type <> 'task'
      union select t.id from app.ticket t where t.tenant_id = app.tenant() and t.opened_by_id = app.person() and t.type <> 'task'
      union select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person() and w.shared) end
  from (
    select coalesce(bool_or(g.workspace_id is null), false) or count(g.workspace_id) > 0 and not exists (
        select from app.workspace w where w.tenant_id = app.tenant() and w.id <> all(array_agg(g.workspace_id))) as everywhere,
      coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null), '{}') as spaces
    from app.role_grant g
    where g.tenant_id = app.tenant() and g.person_id = app.person() and g.role in ('agent', 'teamLead', 'workspaceAdmin')) a
$$;

-- Whether a ticket is the asker's own: they want it, or they logged it. A task below it is the team's own affair.
create function app.is_own(requester uuid, opener uuid, kind text) returns boolean language sql stable parallel safe as $$
  select (requester = app.person() or opener = app.person()) and kind <> 'task'
$$;
revoke execute on function app.is_own from public;
grant execute on function app.is_own to candor_overseer;

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
        and (everywhere or t.workspace_id = any(spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)) and t.words @@ shown)
        and (wanted || unwanted = '{}' or app.tells(app.told_by(t.title, t.description_text, t.fields), typed, wanted, unwanted))
      order by t.id desc limit 1000) t;
end $$;

create or replace function app.said_with(query tsquery, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
  returns table (ticket_id uuid, message_id uuid, rank real) rows 100 language plpgsql stable
  set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
  typed constant text[] := app.as_typed(wanted);
begin
  return query
    select m.ticket_id, m.id, ts_rank(m.words, query)
    from (select m.ticket_id, m.id, m.words from app.message m
      where m.tenant_id = tenant and m.words @@ query
        and (wanted || unwanted = '{}' or app.tells(m.body_text, typed, wanted, unwanted))
        and (everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
          and (t.workspace_id = any(spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(own)))))
      order by m.id desc limit 1000) m;
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
          and (reach.everywhere or t.workspace_id = any(reach.spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)))
        order by t.id desc limit 1000) o
      union
      select ticket_id from (select m.ticket_id from app.message m where m.tenant_id = tenant and m.words @@ driver
          and (reach.everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
            and (t.workspace_id = any(reach.spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)))))
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
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)) and t.words @@ shown)
    union
    select m.ticket_id from app.message m join app.ticket t on t.tenant_id = tenant and t.id = m.ticket_id
    where m.tenant_id = tenant and m.words @@ query
      and (wanted || unwanted = '{}' or app.tells(m.body_text, wanted, unwanted))
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or m.kind = 'comment' and (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)));
end $$;

create or replace function app.guess_tickets(terms text[], most integer) returns table (ticket_id uuid, rank real)
  language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
  set pg_trgm.word_similarity_threshold = 0.3 as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  reach record;
begin
  select * into reach from app.reach();
  return query
    with alike as (
      select t.id, (select min(public.word_similarity(term, lower(t.title))) from unnest(terms) as term) as score
      from app.ticket t
      where t.tenant_id = tenant and lower(t.title) operator(public.%>) terms[1]
        and not exists (select from unnest(terms) as term where not lower(t.title) operator(public.%>) term)
        and (reach.everywhere or t.workspace_id = any(reach.spaces) or (app.is_own(t.requester_id, t.opened_by_id, t.type) or t.id = any(reach.own)))
      order by t.id desc limit 1000
    )
    select a.id, a.score from alike a order by a.score desc, a.id desc limit most;
end $$;
