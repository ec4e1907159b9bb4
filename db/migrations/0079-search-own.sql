-- Who is agent everywhere finds all tickets anyway: the tickets of their own need not be gathered, which for somebody who opened thousands took
-- longer than the whole rest of a search.
create or replace function app.reach(out everywhere boolean, out spaces uuid[], out own uuid[]) language sql stable as $$
  select a.everywhere, a.spaces, case when a.everywhere then '{}' else array(
    select t.id from app.ticket t where t.tenant_id = app.tenant() and t.requester_id = app.person() and t.type <> 'task'
    union select t.id from app.ticket t where t.tenant_id = app.tenant() and t.opened_by_id = app.person() and t.type <> 'task'
    union select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person()) end
  from (
    select coalesce(bool_or(g.workspace_id is null), false) or count(g.workspace_id) > 0 and not exists (
        select from app.workspace w where w.tenant_id = app.tenant() and w.id <> all(array_agg(g.workspace_id))) as everywhere,
      coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null), '{}') as spaces
    from app.role_grant g
    where g.tenant_id = app.tenant() and g.person_id = app.person() and g.role in ('agent', 'teamLead', 'workspaceAdmin')) a
$$;
