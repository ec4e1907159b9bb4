-- People and how they are grouped, what they may do, and how they come in.
create table app.location (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  country text,
  time_zone text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
select installation.wall('location');

create table app.department (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
select installation.wall('department');

create table app.person (
  tenant_id uuid not null,
  id uuid not null,
  given_name text not null,
  family_name text not null,
  email text not null,
  phone text,
  street text,
  postal_code text,
  city text,
  region text,
  country text,
  locale text not null,
  time_zone text not null,
  manager_id uuid,
  department_id uuid,
  location_id uuid,
  vip boolean not null default false,
  active boolean not null default true,
  source text not null default 'admin',
  version integer not null default 1,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, manager_id) references app.person (tenant_id, id),
  foreign key (tenant_id, department_id) references app.department (tenant_id, id),
  foreign key (tenant_id, location_id) references app.location (tenant_id, id)
);
create unique index person_email on app.person (tenant_id, lower(email));
create index person_name on app.person (tenant_id, family_name, given_name, id);
alter table app.person alter column email set statistics 0;
select installation.wall('person');

create table app.workspace (
  tenant_id uuid not null,
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  name jsonb not null,
  icon text not null,
  noun jsonb,
  matrix jsonb,
  settings jsonb not null,
  position integer not null default 0,
  version integer not null default 1,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
select installation.wall('workspace');

create table app.team (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name text not null,
  active boolean not null default true,
  version integer not null default 1,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('team');

create table app.team_member (
  tenant_id uuid not null,
  team_id uuid not null,
  person_id uuid not null,
  primary key (tenant_id, team_id, person_id),
  foreign key (tenant_id, team_id) references app.team (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index team_member_by_person on app.team_member (tenant_id, person_id);
select installation.wall('team_member');

create table app.role_grant (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('agent', 'teamLead', 'workspaceAdmin', 'tenantAdmin', 'privacyOfficer')),
  workspace_id uuid,
  granted_by uuid not null,
  granted_at timestamptz not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, person_id, role, workspace_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('role_grant');

create table app.credential (
  tenant_id uuid not null,
  person_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('credential');

create table app.session (
  tenant_id uuid not null,
  id uuid not null,
  token_sha256 bytea not null,
  person_id uuid not null,
  browser text not null,
  network inet,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  idle_end timestamptz not null,
  absolute_end timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_sha256),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index session_by_person on app.session (tenant_id, person_id);
select installation.wall('session');

-- Invitations and resets: one use, one purpose, an end.
create table app.link_token (
  tenant_id uuid not null,
  token_sha256 bytea not null,
  person_id uuid not null,
  kind text not null check (kind in ('invitation', 'reset')),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, token_sha256),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('link_token');

create table app.api_token (
  tenant_id uuid not null,
  id uuid not null,
  token_sha256 bytea not null,
  person_id uuid not null,
  name text not null,
  scopes text[] not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  seen_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_sha256),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('api_token');

-- Failed sign-ins of a name or a network, by keyed hash: enough to slow them down, nothing to read.
create table app.sign_in_throttle (
  tenant_id uuid not null,
  subject_hash bytea not null,
  failures integer not null,
  window_start timestamptz not null,
  primary key (tenant_id, subject_hash)
);
select installation.wall('sign_in_throttle');

create table app.branding (
  tenant_id uuid not null,
  name text not null,
  accent text not null,
  logo_file_id uuid,
  version integer not null default 1,
  primary key (tenant_id)
);
select installation.wall('branding');
