-- Full-text search. Row-level security keeps every operator that is not leakproof away from an index, so search goes through a function of
-- the overseer. It takes tenant and person from the transaction's settings, never from arguments, and applies both before it caps.
create extension if not exists pg_trgm with schema public;

-- The words of a heading and a body as they stand, and by their English and German stems.
create function app.words_of(heading text, body text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.simple', heading) || to_tsvector('pg_catalog.english', heading)
      || to_tsvector('pg_catalog.german', heading), 'A')
    || setweight(to_tsvector('pg_catalog.simple', left(body, 50000)) || to_tsvector('pg_catalog.english', left(body, 50000))
      || to_tsvector('pg_catalog.german', left(body, 50000)), 'C')
$$;

create index ticket_title_like on app.ticket using gin (lower(title) public.gin_trgm_ops);
select installation.oversee('role_grant');

-- What a person is agent of, and the tickets they have a part in.
create function app.reach(out everywhere boolean, out spaces uuid[], out own uuid[]) language sql stable as $$
  select coalesce(bool_or(g.workspace_id is null), false),
    coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null), '{}'),
    array(select t.id from app.ticket t where t.tenant_id = app.tenant() and t.requester_id = app.person() and t.type <> 'task'
      union select t.id from app.ticket t where t.tenant_id = app.tenant() and t.opened_by_id = app.person() and t.type <> 'task'
      union select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person())
  from app.role_grant g
  where g.tenant_id = app.tenant() and g.person_id = app.person() and g.role in ('agent', 'teamLead', 'workspaceAdmin')
$$;

-- The best of the newest 1,000 matches a person may see, one row a ticket; `total` counts these, and is exact below the cap.
create function app.search_tickets(query tsquery, most integer)
  returns table (ticket_id uuid, message_id uuid, rank real, total integer, exact boolean)
  language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  me constant uuid := app.person();
  reach record;
begin
  select * into reach from app.reach();
  if reach.everywhere or reach.spaces <> '{}' then
    return query
      with opened as (
        select t.id as ticket, null::uuid as message, ts_rank(t.words, query) as score
        from (select t.id, t.words from app.ticket t where t.tenant_id = tenant and t.words @@ query
            and (reach.everywhere or t.workspace_id = any(reach.spaces) or t.id = any(reach.own))
          order by t.id desc limit 1000) t
      ), said as (
        select m.ticket_id as ticket, m.id as message, ts_rank(m.words, query) as score
        from (select m.ticket_id, m.id, m.words from app.message m join app.ticket t on t.tenant_id = tenant and t.id = m.ticket_id
          where m.tenant_id = tenant and m.words @@ query
            and (reach.everywhere or t.workspace_id = any(reach.spaces) or m.kind = 'comment' and t.id = any(reach.own))
          order by m.id desc limit 1000) m
      ), best as (
        select distinct on (f.ticket) f.ticket, f.message, f.score from (select * from opened union all select * from said) f
        order by f.ticket, f.score desc, f.message desc nulls first
      )
      select b.ticket, b.message, b.score, (count(*) over ())::integer,
        (select count(*) from opened) < 1000 and (select count(*) from said) < 1000
      from best b order by b.score desc, b.ticket desc limit most;
  else
    return query
      with best as (
        select distinct on (f.ticket) f.ticket, f.message, f.score from (
          select t.id as ticket, null::uuid as message, ts_rank(t.words, query) as score
          from app.ticket t where t.tenant_id = tenant and t.id = any(reach.own) and t.words @@ query
          union all
          select m.ticket_id, m.id, ts_rank(m.words, query)
          from app.message m
          where m.tenant_id = tenant and m.ticket_id = any(reach.own) and m.kind = 'comment' and m.words @@ query) f
        order by f.ticket, f.score desc, f.message desc nulls first
      )
      select b.ticket, b.message, b.score, (count(*) over ())::integer, true from best b order by b.score desc, b.ticket desc limit most;
  end if;
end $$;

-- Tickets whose titles have words somewhat like these, likest first: candidates for what a typing error meant.
create function app.guess_tickets(terms text[], most integer) returns table (ticket_id uuid, rank real)
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
        and (reach.everywhere or t.workspace_id = any(reach.spaces) or t.id = any(reach.own))
      order by t.id desc limit 1000
    )
    select a.id, a.score from alike a order by a.score desc, a.id desc limit most;
end $$;

-- All tickets a person may see in which a query matches: for lists that are filtered further.
create function app.matching_tickets(query tsquery) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
  reach record;
begin
  select * into reach from app.reach();
  return query
    select t.id from app.ticket t where t.tenant_id = tenant and t.words @@ query
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or t.id = any(reach.own))
    union
    select m.ticket_id from app.message m join app.ticket t on t.tenant_id = tenant and t.id = m.ticket_id
    where m.tenant_id = tenant and m.words @@ query
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or m.kind = 'comment' and t.id = any(reach.own));
end $$;

grant create on schema app to candor_overseer;
alter function app.search_tickets owner to candor_overseer;
alter function app.guess_tickets owner to candor_overseer;
alter function app.matching_tickets owner to candor_overseer;
revoke create on schema app from candor_overseer;
revoke execute on function app.search_tickets, app.guess_tickets, app.matching_tickets, app.reach from public;
grant execute on function app.reach to candor_overseer;
grant execute on function app.search_tickets, app.guess_tickets, app.matching_tickets
  to purpose_service, purpose_administration;
