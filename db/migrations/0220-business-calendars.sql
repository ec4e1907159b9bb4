-- When somebody works: a calendar of the tenant, or of one workspace, and its versions.
create table app.business_calendar (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid,
  name text not null check (length(name) between 1 and 100),
  active boolean not null default true,
  published_version integer not null check (published_version > 0),
  feed_hash bytea check (length(feed_hash) = 32),
  version integer not null default 1,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create unique index business_calendar_by_feed on app.business_calendar (tenant_id, feed_hash) where feed_hash is not null;
create index business_calendar_by_workspace on app.business_calendar (tenant_id, workspace_id);
select installation.wall('business_calendar', 'select, insert, update');

-- What clocks were pinned to reads the same for ever: a version is never changed or removed, by nobody, the owner included.
create table app.business_calendar_version (
  tenant_id uuid not null,
  calendar_id uuid not null,
  number integer not null check (number > 0),
  definition jsonb not null,
  first_year integer not null,
  last_year integer not null check (last_year >= first_year),
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, calendar_id, number),
  foreign key (tenant_id, calendar_id) references app.business_calendar (tenant_id, id)
);
select installation.wall('business_calendar_version', 'select, insert');

create function app.refuse_change_of_version() returns trigger language plpgsql as $$
begin
  raise exception 'A published version is immutable';
end $$;
create trigger immutable before update or delete on app.business_calendar_version
  for each row execute function app.refuse_change_of_version();
create trigger no_truncate before truncate on app.business_calendar_version
  for each statement execute function app.refuse_change_of_version();
