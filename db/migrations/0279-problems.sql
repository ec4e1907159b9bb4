-- A problem is a ticket like an incident and a task: the same numbers, states, groups, notes and history. It is the agents' own affair.
alter table app.ticket drop constraint ticket_type_check;
alter table app.ticket add constraint ticket_type_check check (type in ('incident', 'request', 'task', 'problem', 'change')) not valid;
alter table app.ticket validate constraint ticket_type_check;
alter table app.number_prefix drop constraint number_prefix_type_check;
alter table app.number_prefix add constraint number_prefix_type_check check (type in ('incident', 'request', 'task', 'problem', 'change'));
alter table app.number_width drop constraint number_width_type_check;
alter table app.number_width add constraint number_width_type_check check (type in ('incident', 'request', 'task', 'problem', 'change'));

-- Whose a ticket is by having asked for it or logged it: neither a task nor a problem is anybody's by that.
create or replace function app.is_own(requester uuid, opener uuid, kind text) returns boolean language sql stable parallel safe as $$
  select (requester = app.person() or opener = app.person()) and kind not in ('task', 'problem')
$$;
create or replace function app.reach(out everywhere boolean, out spaces uuid[], out own uuid[]) language sql stable as $$
  select a.everywhere, a.spaces, case when a.everywhere then '{}'
    when a.spaces <> '{}' then array(
      select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person() and w.shared)
    else array(
      select t.id from app.ticket t where t.tenant_id = app.tenant() and t.requester_id = app.person() and t.type not in ('task', 'problem')
      union select t.id from app.ticket t where t.tenant_id = app.tenant() and t.opened_by_id = app.person() and t.type not in ('task', 'problem')
      union select w.ticket_id from app.watcher w where w.tenant_id = app.tenant() and w.person_id = app.person() and w.shared) end
  from (
    select coalesce(bool_or(g.workspace_id is null), false) or count(g.workspace_id) > 0 and not exists (
        select from app.workspace w where w.tenant_id = app.tenant() and w.id <> all(array_agg(g.workspace_id))) as everywhere,
      coalesce(array_agg(g.workspace_id) filter (where g.workspace_id is not null), '{}') as spaces
    from app.role_grant g
    where g.tenant_id = app.tenant() and g.person_id = app.person() and g.role in ('agent', 'teamLead', 'workspaceAdmin')) a
$$;
