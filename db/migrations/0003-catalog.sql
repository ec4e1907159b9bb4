-- What departments offer: services, their request types, and each published version of a form.
create table app.service (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  key text not null,
  name jsonb not null,
  summary jsonb not null,
  icon text not null,
  position integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, workspace_id, key),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('service');

-- A request type: its draft is edited here, what people see is the published version.
create table app.request_type (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  workspace_id uuid not null,
  key text not null,
  draft jsonb not null,
  published_version integer,
  active boolean not null default true,
  popularity integer not null default 0,
  version integer not null default 1,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, service_id) references app.service (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('request_type');

-- definition: name, summary, ticket type, target team, impact, urgency, form, audience, tasks, price.
create table app.request_type_version (
  tenant_id uuid not null,
  request_type_id uuid not null,
  number integer not null,
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, request_type_id, number),
  foreign key (tenant_id, request_type_id) references app.request_type (tenant_id, id)
);
select installation.wall('request_type_version', 'select, insert');
