-- What a workspace agreed to: how long something may take, for which tickets, by which calendar.
create table app.service_level (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  published_version integer not null check (published_version > 0),
  version integer not null default 1,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index service_level_by_workspace on app.service_level (tenant_id, workspace_id);
select installation.wall('service_level', 'select, insert, update');

-- Also its place among others and whether it is in force: which agreement counted for a ticket reads the same for ever.
create table app.service_level_version (
  tenant_id uuid not null,
  level_id uuid not null,
  number integer not null check (number > 0),
  calendar_id uuid not null,
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, level_id, number),
  foreign key (tenant_id, level_id) references app.service_level (tenant_id, id),
  foreign key (tenant_id, calendar_id) references app.business_calendar (tenant_id, id)
);
create index service_level_version_by_calendar on app.service_level_version (tenant_id, calendar_id);
select installation.wall('service_level_version', 'select, insert');
create trigger immutable before update or delete on app.service_level_version
  for each row execute function app.refuse_change_of_version();
create trigger no_truncate before truncate on app.service_level_version
  for each statement execute function app.refuse_change_of_version();
