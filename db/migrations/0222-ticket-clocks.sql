-- How the clocks of tickets stand, as far as they still count: a cache of what follows from the log, so that lists can sort by them and the
-- sweep finds by an index what is due. Written from the log alone; a repair writes the same again.
create table app.ticket_clock (
  tenant_id uuid not null,
  ticket_id uuid not null,
  level_id uuid not null,
  level_number integer not null check (level_number > 0),
  cycle integer not null check (cycle > 0),
  state text not null check (state in ('running', 'paused', 'breached')),
  -- When it is, or was, used up; none while it is paused before that.
  due_at timestamptz,
  -- The next moment at which something comes by itself.
  next_at timestamptz,
  -- Of several clocks of a ticket the one that is due first: what lists show and sort by.
  is_next boolean not null,
  -- When this row was first written: what was before it in a history that was brought along is told, but nobody is bothered.
  kept_at timestamptz not null,
  primary key (tenant_id, ticket_id, level_id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, level_id) references app.service_level (tenant_id, id)
);
create index ticket_clock_next on app.ticket_clock (tenant_id, next_at) where next_at is not null;
create index ticket_clock_due on app.ticket_clock (tenant_id, due_at, ticket_id) where is_next;
create index ticket_clock_by_level on app.ticket_clock (tenant_id, level_id);
select installation.wall('ticket_clock', 'select, insert, update, delete');
select installation.oversee('ticket_clock');

-- Which moments of a clock were reached and told, each once in a cycle.
create table app.clock_mark (
  tenant_id uuid not null,
  ticket_id uuid not null,
  level_id uuid not null,
  cycle integer not null check (cycle > 0),
  mark text not null,
  reached_at timestamptz not null,
  told_at timestamptz not null,
  primary key (tenant_id, ticket_id, level_id, cycle, mark),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, level_id) references app.service_level (tenant_id, id)
);
create index clock_mark_by_level on app.clock_mark (tenant_id, level_id);
select installation.wall('clock_mark', 'select, insert');

create function app.tenants_with_due_clocks(before timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select t.id from installation.tenant t
  where exists (select from app.ticket_clock c where c.tenant_id = t.id and c.next_at <= before)
$$;
alter function app.tenants_with_due_clocks owner to candor_overseer;
revoke execute on function app.tenants_with_due_clocks from public;
grant execute on function app.tenants_with_due_clocks to candor_worker;
