-- What was learnt from a major incident: kept while it is written, and final once it is finished.
create table app.major_incident_review (
  tenant_id uuid not null,
  major_id uuid not null,
  happened text not null default '' check (length(happened) <= 10000),
  impact text not null default '' check (length(impact) <= 10000),
  went_well text not null default '' check (length(went_well) <= 10000),
  went_badly text not null default '' check (length(went_badly) <= 10000),
  causes text not null default '' check (length(causes) <= 10000),
  version integer not null,
  written_by_id uuid not null,
  written_at timestamptz not null,
  finished_by_id uuid,
  finished_at timestamptz,
  primary key (tenant_id, major_id),
  check ((finished_at is null) = (finished_by_id is null)),
  -- Without these it would teach nobody anything.
  check (finished_at is null or (happened <> '' and impact <> '' and causes <> '')),
  foreign key (tenant_id, major_id) references app.major_incident (tenant_id, id),
  foreign key (tenant_id, written_by_id) references app.person (tenant_id, id)
);
create index major_incident_review_writer on app.major_incident_review (tenant_id, written_by_id);
select installation.wall('major_incident_review', 'select, insert, update');

-- What is done so that it does not happen again: each is a task below the incident, and stands there with team, person and due date.
create table app.major_incident_action (
  tenant_id uuid not null,
  major_id uuid not null,
  task_id uuid not null,
  added_by_id uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, major_id, task_id),
  foreign key (tenant_id, major_id) references app.major_incident (tenant_id, id),
  foreign key (tenant_id, task_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, added_by_id) references app.person (tenant_id, id)
);
create index major_incident_action_task on app.major_incident_action (tenant_id, task_id);
create index major_incident_action_adder on app.major_incident_action (tenant_id, added_by_id);
select installation.wall('major_incident_action', 'select, insert');

-- Which list of those who decide somebody saw before they wrote another over it. No row: the first.
create table app.major_incident_duty (
  tenant_id uuid not null,
  workspace_id uuid not null,
  version integer not null,
  primary key (tenant_id, workspace_id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('major_incident_duty', 'select, insert, update');
