-- What the operator's administrators may know of all tenants: plan, state, ends, how many agents and which notices; of no tenant anything that
-- is inside. Of people it sees which are active, and nothing else of them.
select installation.oversee('subscription');
select installation.oversee('subscription_notice');
create policy overseer on app.person for select to candor_overseer using (true);
grant select (tenant_id, id, active) on app.person to candor_overseer;

-- A page by name, and how many there are. In any transaction but one of the operator's own tenant it answers with nothing.
create function app.subscription_standings(after_id uuid, most integer)
  returns table (
    tenant_id uuid, slug text, name text, plan text, period text, state text, started_at timestamptz, ends_at timestamptz,
    freezes_at timestamptz, next_plan text, next_period text, canceled_at timestamptz, version integer, agents integer, notices integer,
    noticed_at timestamptz, total integer)
  language sql stable security definer set search_path = pg_catalog as $$
  select t.id, t.slug, t.name, s.plan, s.period, s.state, s.started_at, s.ends_at, s.freezes_at, s.next_plan, s.next_period, s.canceled_at, s.version,
    (select count(distinct g.person_id)::integer from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
      where g.tenant_id = t.id and p.active and g.role in ('agent', 'teamLead', 'workspaceAdmin')),
    (select count(*)::integer from app.subscription_notice n where n.tenant_id = t.id),
    (select max(n.sent_at) from app.subscription_notice n where n.tenant_id = t.id),
    (select count(*)::integer from app.subscription)
  from installation.tenant t join app.subscription s on s.tenant_id = t.id
  where app.tenant() = (select (o.value ->> 'tenantId')::uuid from installation.setting o where o.key = 'operator')
    and (after_id is null or (t.name, t.id) > (select a.name, a.id from installation.tenant a where a.id = after_id))
  order by t.name, t.id limit most
$$;
alter function app.subscription_standings owner to candor_overseer;
revoke execute on function app.subscription_standings from public;
grant execute on function app.subscription_standings to purpose_administration;
