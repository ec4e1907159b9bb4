-- Changes: tickets of a type of their own, with what is planned, what it touches and how it went beside them. `problem` is a type of the spine too.
create extension if not exists btree_gist with schema public;

alter table app.ticket drop constraint ticket_type_check,
  add constraint ticket_type_check check (type in ('incident', 'request', 'task', 'problem', 'change'));
alter table app.number_prefix drop constraint number_prefix_type_check,
  add constraint number_prefix_type_check check (type in ('incident', 'request', 'task', 'problem', 'change'));
alter table app.number_width drop constraint number_width_type_check,
  add constraint number_width_type_check check (type in ('incident', 'request', 'task', 'problem', 'change'));
-- Whose changes could meet: a person has hundreds of tickets, and few of these.
create index ticket_changes_of on app.ticket (tenant_id, assignee_id) where type = 'change' and open;

-- What an approval asks where no request type says it: the plan itself, as it was in force when it was asked.
alter table app.approval
  alter column request_type_id drop not null,
  alter column request_type_version drop not null,
  add column plan jsonb,
  add constraint approval_planned check ((plan is null) = (request_type_id is not null) and (request_type_id is null) = (request_type_version is null));

-- By which rules changes of a kind are made. A key that the product has as well takes the place of the product's own.
create table app.change_model (
  tenant_id uuid not null,
  id uuid not null,
  key text not null check (length(key) between 1 and 40),
  workspace_id uuid,
  position integer not null default 0,
  active boolean not null default true,
  published_number integer not null check (published_number > 0),
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index change_model_workspace on app.change_model (tenant_id, workspace_id);
select installation.wall('change_model', 'select, insert, update');

-- By what a change was begun reads the same for ever.
create table app.change_model_version (
  tenant_id uuid not null,
  model_id uuid not null,
  number integer not null check (number > 0),
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, model_id, number),
  foreign key (tenant_id, model_id) references app.change_model (tenant_id, id)
);
select installation.wall('change_model_version', 'select, insert');
create trigger immutable before update or delete on app.change_model_version
  for each row execute function app.refuse_change_of_version();
create trigger no_truncate before truncate on app.change_model_version
  for each statement execute function app.refuse_change_of_version();

create table app.change (
  tenant_id uuid not null,
  ticket_id uuid not null,
  model_key text not null,
  -- 0: the product's own.
  model_number integer not null check (model_number >= 0),
  planned tstzrange check (not isempty(planned) and not lower_inf(planned) and not upper_inf(planned)),
  -- When it was last given a time: the notice that everybody had is counted from there.
  planned_at timestamptz,
  outage_minutes integer not null default 0 check (outage_minutes between 0 and 100000),
  plans jsonb not null,
  answers jsonb not null,
  risk text not null check (risk in ('low', 'medium', 'high')),
  risk_points integer not null,
  began_at timestamptz,
  ended_at timestamptz,
  -- How it went past what was agreed, and what whoever did it said about it.
  irregular text[] not null default '{}' check (irregular <@ array['withoutApproval', 'beforeWindow', 'afterWindow', 'overran']),
  irregular_reason text check (length(irregular_reason) <= 2000),
  -- Why it keeps its time although it meets another.
  kept_both text check (length(kept_both) <= 2000),
  review text check (length(review) <= 10000),
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id)
);
create index change_planned on app.change using gist (tenant_id, planned) where planned is not null;
select installation.wall('change', 'select, insert, update');

-- What a change touches, each with the time it is planned for: two changes that touch the same at the same time meet.
create table app.change_touch (
  tenant_id uuid not null,
  ticket_id uuid not null,
  -- `service:` and its identifier, or `ci:` and its name in small letters.
  key text not null,
  service_id uuid,
  ci text check (length(ci) between 1 and 200),
  planned tstzrange,
  primary key (tenant_id, ticket_id, key),
  check ((service_id is null) <> (ci is null)),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, ticket_id) references app.change (tenant_id, ticket_id),
  foreign key (tenant_id, service_id) references app.service (tenant_id, id)
);
create index change_touch_when on app.change_touch using gist (tenant_id, key, planned) where planned is not null;
create index change_touch_service on app.change_touch (tenant_id, service_id) where service_id is not null;
select installation.wall('change_touch', 'select, insert, update, delete');

-- When changes are wanted (maintenance windows) and when not (freezes), once or again and again by the wall clock of a zone.
create table app.change_period (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('window', 'freeze')),
  name text not null check (length(name) between 1 and 100),
  -- Null: of the whole organisation.
  workspace_id uuid,
  -- Null: all.
  services uuid[] check (cardinality(services) > 0),
  time_zone text not null,
  begins text not null check (begins ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  minutes integer not null check (minutes between 1 and 527040),
  rule text check (length(rule) <= 500),
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index change_period_workspace on app.change_period (tenant_id, workspace_id);
select installation.wall('change_period', 'select, insert, update');

-- Addresses at which somebody's calendar program reads the changes that they may see; the secret is kept as a hash.
create table app.change_feed (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  service_id uuid,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, hash),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, service_id) references app.service (tenant_id, id)
);
create index change_feed_of on app.change_feed (tenant_id, person_id);
select installation.wall('change_feed', 'select, insert, delete');

select installation.oversee('change');
select installation.oversee('change_touch');

-- Open changes that meet a time on something, or by whose hands: over the whole tenant, for a conflict is one whoever may read the other. It tells
-- identifiers and times; who may read more is asked of the tickets. `&&` is not leakproof, so under row-level security no index would serve it.
create function app.changes_meeting(keys text[], who uuid, since timestamptz, until timestamptz, besides uuid)
  returns table (ticket_id uuid, key text, starts_at timestamptz, ends_at timestamptz)
  rows 20 language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  during constant tstzrange := tstzrange(since, until, '[)');
begin
  return query
    select x.ticket_id, x.key, lower(x.planned), upper(x.planned)
    from unnest(keys) k (key)
    join app.change_touch x on x.tenant_id = tenant and x.key = k.key and x.planned && during
    join app.ticket t on t.tenant_id = tenant and t.id = x.ticket_id and t.open
    where x.ticket_id is distinct from besides
    union all
    select c.ticket_id, 'person:' || who, lower(c.planned), upper(c.planned)
    from app.ticket t join app.change c on c.tenant_id = tenant and c.ticket_id = t.id and c.planned && during
    where t.tenant_id = tenant and t.assignee_id = who and t.type = 'change' and t.open and t.id is distinct from besides;
end $$;

-- All that open changes of a time touch, to see at a glance which of them meet.
create function app.changes_during(since timestamptz, until timestamptz)
  returns table (ticket_id uuid, key text, starts_at timestamptz, ends_at timestamptz)
  rows 1000 language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  tenant constant uuid := app.tenant();
  during constant tstzrange := tstzrange(since, until, '[)');
begin
  return query
    with there as materialized (
      select c.ticket_id, t.assignee_id, lower(c.planned) as starts_at, upper(c.planned) as ends_at
      from app.change c join app.ticket t on t.tenant_id = tenant and t.id = c.ticket_id and t.open
      where c.tenant_id = tenant and c.planned && during
    )
    select h.ticket_id, x.key, h.starts_at, h.ends_at from there h
    join app.change_touch x on x.tenant_id = tenant and x.ticket_id = h.ticket_id
    union all
    select h.ticket_id, 'person:' || h.assignee_id, h.starts_at, h.ends_at from there h where h.assignee_id is not null;
end $$;

grant create on schema app to candor_overseer;
alter function app.changes_meeting owner to candor_overseer;
alter function app.changes_during owner to candor_overseer;
revoke create on schema app from candor_overseer;
revoke execute on function app.changes_meeting, app.changes_during from public;
grant execute on function app.changes_meeting, app.changes_during to purpose_service;
