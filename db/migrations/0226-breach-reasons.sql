-- Why what was agreed can be missed, in the words of a workspace. One that is no longer offered stays for what it explained.
create table app.breach_reason (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name jsonb not null,
  active boolean not null default true,
  version integer not null default 1,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index breach_reason_by_workspace on app.breach_reason (tenant_id, workspace_id);
select installation.wall('breach_reason', 'select, insert, update');

-- Which reason somebody gave for a cycle of a clock that was missed; what they said about it is a note of the ticket.
create table app.breach_explanation (
  tenant_id uuid not null,
  ticket_id uuid not null,
  level_id uuid not null,
  cycle integer not null check (cycle > 0),
  reason_id uuid not null,
  explained_by uuid not null,
  explained_at timestamptz not null,
  primary key (tenant_id, ticket_id, level_id, cycle),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, level_id) references app.service_level (tenant_id, id),
  foreign key (tenant_id, reason_id) references app.breach_reason (tenant_id, id),
  foreign key (tenant_id, explained_by) references app.person (tenant_id, id)
);
create index breach_explanation_by_level on app.breach_explanation (tenant_id, level_id);
create index breach_explanation_by_reason on app.breach_explanation (tenant_id, reason_id);
create index breach_explanation_by_person on app.breach_explanation (tenant_id, explained_by);
select installation.wall('breach_explanation', 'select, insert, update');
-- What was missed, the latest first, for whoever leads.
create index clock_mark_breaches on app.clock_mark (tenant_id, reached_at desc) where mark = 'breach';
