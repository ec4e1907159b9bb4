-- Full-text search. Row-level security keeps every operator that is not leakproof away from an index, so search goes through a function of
-- the overseer. It takes tenant and person from the transaction's settings, never from arguments, and applies both before it caps.
create extension if not exists pg_trgm with schema public;

-- A word that was looked for, by itself or by its English or German stem. Stored words hold both stems of each (tickets/store/words.ts).
create function app.either(word text) returns tsquery language sql immutable parallel safe as $$
  select array_to_string(array[word] || ts_lexize('pg_catalog.english_stem', word) || ts_lexize('pg_catalog.german_stem', word), ' | ')::tsquery
$$;

-- What waits to be put into the index is read by every search: little of it.
alter index app.ticket_words set (gin_pending_list_limit = 256);
alter index app.message_words set (gin_pending_list_limit = 256);

create index ticket_title_like on app.ticket using gin (lower(title) public.gin_trgm_ops);
select installation.oversee('role_grant');
select installation.oversee('workspace');

-- What a person is agent of, and the tickets they have a part in. An agent of all workspaces there are is one everywhere.
create function app.reach(out everywhere boolean, out spaces uuid[], out own uuid[]) language sql stable as $$
  select coalesce(bool_or(g.workspace_id is null), false) or count(g.workspace_id) > 0 and not exists (
      select from app.workspace w where w.tenant_id = app.tenant() and w.id <> all(array_agg(g.workspace_id))),
    coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null), '{}'),
    array(select t.id from app.ticket t where t.tenant_id = app.tenant() and t.requester_id = app.person() and t.type <> 'task'
      union select t.id from app.ticket t where t.tenant_id = app.tenant() and t.opened_by_id = app.person() and t.type <> 'task'
      union select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person())
  from app.role_grant g
  where g.tenant_id = app.tenant() and g.person_id = app.person() and g.role in ('agent', 'teamLead', 'workspaceAdmin')
$$;

-- Whether a text has these phrases and none of those, as regular expressions. Not in SQL, which the planner would look into: to guess how many
-- texts have a phrase it would try it on a hundred of them.
create function app.tells(said text, wanted text[], unwanted text[]) returns boolean language plpgsql immutable parallel safe as $$
begin
  return said ~* all(wanted) and said !~* all(unwanted);
end $$;

-- The newest 1,000 tickets with these words that an agent of these workspaces may see. A phrase is words in this order, with nothing but
-- signs between them: the index finds who has the words, their text tells the order. Planned anew each time: a rare word and a common one
-- want different plans. `reach` is what app.reach said.
create function app.opened_with(query tsquery, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
  returns table (ticket_id uuid, rank real) rows 100 language plpgsql stable set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
begin
  return query
    select t.id, ts_rank(t.words, query)
    from (select t.id, t.words from app.ticket t where t.tenant_id = tenant and t.words @@ query
        and (everywhere or t.workspace_id = any(spaces) or t.id = any(own))
        and (wanted || unwanted = '{}' or app.tells(concat_ws(E'\n', t.title, t.description_text), wanted, unwanted))
      order by t.id desc limit 1000) t;
end $$;

-- The same for messages.
create function app.said_with(query tsquery, wanted text[], unwanted text[], everywhere boolean, spaces uuid[], own uuid[])
  returns table (ticket_id uuid, message_id uuid, rank real) rows 100 language plpgsql stable
  set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
begin
  return query
    select m.ticket_id, m.id, ts_rank(m.words, query)
    from (select m.ticket_id, m.id, m.words from app.message m
      where m.tenant_id = tenant and m.words @@ query
        and (wanted || unwanted = '{}' or app.tells(m.body_text, wanted, unwanted))
        and (everywhere or exists (select from app.ticket t where t.tenant_id = tenant and t.id = m.ticket_id
          and (t.workspace_id = any(spaces) or m.kind = 'comment' and t.id = any(own))))
      order by m.id desc limit 1000) m;
end $$;

-- The best of the newest 1,000 matches a person may see, one row a ticket; `total` counts these, and is exact below the cap.
create function app.search_tickets(query tsquery, wanted text[], unwanted text[], most integer)
  returns table (ticket_id uuid, message_id uuid, rank real, total integer, exact boolean)
  rows 50 language plpgsql stable security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  reach record;
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
    return query
      with best as (
        select distinct on (f.ticket) f.ticket, f.message, f.score from (
          select t.id as ticket, null::uuid as message, ts_rank(t.words, query) as score
          from app.ticket t where t.tenant_id = tenant and t.id = any(reach.own) and t.words @@ query
            and (wanted || unwanted = '{}' or app.tells(concat_ws(E'\n', t.title, t.description_text), wanted, unwanted))
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
create function app.matching_tickets(query tsquery, wanted text[], unwanted text[]) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  tenant constant uuid := app.tenant();
  reach record;
begin
  select * into reach from app.reach();
  return query
    select t.id from app.ticket t where t.tenant_id = tenant and t.words @@ query
      and (wanted || unwanted = '{}' or app.tells(concat_ws(E'\n', t.title, t.description_text), wanted, unwanted))
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or t.id = any(reach.own))
    union
    select m.ticket_id from app.message m join app.ticket t on t.tenant_id = tenant and t.id = m.ticket_id
    where m.tenant_id = tenant and m.words @@ query
      and (wanted || unwanted = '{}' or app.tells(m.body_text, wanted, unwanted))
      and (reach.everywhere or t.workspace_id = any(reach.spaces) or m.kind = 'comment' and t.id = any(reach.own));
end $$;

grant create on schema app to candor_overseer;
alter function app.search_tickets owner to candor_overseer;
alter function app.guess_tickets owner to candor_overseer;
alter function app.matching_tickets owner to candor_overseer;
revoke create on schema app from candor_overseer;
revoke execute on function app.search_tickets, app.guess_tickets, app.matching_tickets, app.reach, app.opened_with,
  app.said_with, app.tells from public;
grant execute on function app.reach, app.opened_with, app.said_with, app.tells to candor_overseer;
grant execute on function app.search_tickets, app.guess_tickets, app.matching_tickets
  to purpose_service, purpose_administration;
