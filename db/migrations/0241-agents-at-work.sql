-- What somebody who works in a workspace can take on there, and by which calendar they work.
create table app.agent_work (
  tenant_id uuid not null,
  workspace_id uuid not null,
  person_id uuid not null,
  capacity integer check (capacity between 1 and 1000),
  calendar_id uuid,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, workspace_id, person_id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, calendar_id) references app.business_calendar (tenant_id, id)
);
create index agent_work_person on app.agent_work (tenant_id, person_id);
create index agent_work_calendar on app.agent_work (tenant_id, calendar_id);
select installation.wall('agent_work', 'select, insert, update, delete');

create table app.skill (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name jsonb not null,
  active boolean not null default true,
  version integer not null default 1,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index skill_workspace on app.skill (tenant_id, workspace_id);
select installation.wall('skill', 'select, insert, update');

create table app.person_skill (
  tenant_id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  level smallint not null check (level between 1 and 5),
  primary key (tenant_id, person_id, skill_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, skill_id) references app.skill (tenant_id, id)
);
create index person_skill_of on app.person_skill (tenant_id, skill_id);
select installation.wall('person_skill', 'select, insert, delete');

-- Days on which somebody is away, the last one included, where they are. Why is nobody's business.
create table app.absence (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index absence_person on app.absence (tenant_id, person_id, until_day);
select installation.wall('absence', 'select, insert, delete');
