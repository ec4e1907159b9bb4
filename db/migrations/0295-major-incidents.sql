-- An incident that is, or may be, a major one: the mark by which lists and queues find it without asking anybody else.
alter table app.ticket add column major text check (major in ('proposed', 'accepted'));
create index ticket_major on app.ticket (tenant_id, workspace_id, id) where major is not null;

-- Whoever is on duty for major incidents in a workspace, besides who administers it.
create table app.major_incident_manager (
  tenant_id uuid not null,
  workspace_id uuid not null,
  person_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, workspace_id, person_id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index major_incident_manager_person on app.major_incident_manager (tenant_id, person_id);
select installation.wall('major_incident_manager', 'select, insert, delete');

-- One course: proposed, accepted or rejected, stood down or resolved, reviewed. An incident has one that runs at most; what ended stays.
create table app.major_incident (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  state text not null check (state in ('proposed', 'accepted', 'rejected', 'stoodDown', 'resolved', 'reviewed')),
  reason text not null check (length(reason) <= 2000),
  proposed_by_id uuid not null,
  proposed_at timestamptz not null,
  decided_by_id uuid,
  decided_at timestamptz,
  decision_reason text not null default '' check (length(decision_reason) <= 2000),
  ended_by_id uuid,
  ended_at timestamptz,
  end_reason text not null default '' check (length(end_reason) <= 2000),
  headline jsonb,
  cadence_minutes integer check (cadence_minutes > 0),
  update_due_at timestamptz,
  told_before_at timestamptz,
  told_missed_at timestamptz,
  version integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, proposed_by_id) references app.person (tenant_id, id)
);
create unique index major_incident_running on app.major_incident (tenant_id, ticket_id) where state in ('proposed', 'accepted');
create index major_incident_ticket on app.major_incident (tenant_id, ticket_id, proposed_at desc);
create index major_incident_due on app.major_incident (tenant_id, update_due_at) where update_due_at is not null;
create index major_incident_ended on app.major_incident (tenant_id, ended_at desc) where state in ('resolved', 'reviewed');
create index major_incident_proposer on app.major_incident (tenant_id, proposed_by_id);
select installation.wall('major_incident', 'select, insert, update');

-- Who does what in it: one person a role.
create table app.major_incident_role (
  tenant_id uuid not null,
  major_id uuid not null,
  role text not null check (role in ('commander', 'communications', 'scribe', 'resolver')),
  person_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, major_id, role),
  foreign key (tenant_id, major_id) references app.major_incident (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index major_incident_role_person on app.major_incident_role (tenant_id, person_id);
select installation.wall('major_incident_role', 'select, insert, update, delete');

-- How much of a service it takes away.
create table app.major_incident_service (
  tenant_id uuid not null,
  major_id uuid not null,
  service_id uuid not null,
  effect text not null check (effect in ('degraded', 'partialOutage', 'outage')),
  primary key (tenant_id, major_id, service_id),
  foreign key (tenant_id, major_id) references app.major_incident (tenant_id, id),
  foreign key (tenant_id, service_id) references app.service (tenant_id, id)
);
create index major_incident_service_service on app.major_incident_service (tenant_id, service_id);
select installation.wall('major_incident_service', 'select, insert, delete');

-- What was told to those who wait, and where: written for readers outside, with nobody's name in it.
create table app.major_incident_update (
  tenant_id uuid not null,
  id uuid not null,
  major_id uuid not null,
  phase text not null check (phase in ('investigating', 'identified', 'monitoring', 'resolved')),
  headline jsonb not null,
  said jsonb not null,
  on_portal boolean not null,
  on_status_page boolean not null,
  on_ticket boolean not null,
  by_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, major_id) references app.major_incident (tenant_id, id),
  foreign key (tenant_id, by_id) references app.person (tenant_id, id)
);
create index major_incident_update_of on app.major_incident_update (tenant_id, major_id, id desc);
create index major_incident_update_by on app.major_incident_update (tenant_id, by_id);
select installation.wall('major_incident_update', 'select, insert');

-- Whether an organisation shows how its services stand, and to whom. No row: to nobody.
create table app.status_page (
  tenant_id uuid not null,
  visibility text not null check (visibility in ('off', 'signedIn', 'public')),
  version integer not null,
  updated_at timestamptz not null,
  primary key (tenant_id)
);
select installation.wall('status_page', 'select, insert, update');

-- Services that stand on it, in their order.
create table app.status_page_service (
  tenant_id uuid not null,
  service_id uuid not null,
  position integer not null,
  primary key (tenant_id, service_id),
  foreign key (tenant_id, service_id) references app.service (tenant_id, id)
);
select installation.wall('status_page_service', 'select, insert, delete');
