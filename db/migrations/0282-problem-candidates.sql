-- Incidents of late that are so alike that one problem may be behind them. Which they are is kept; why is told from those the reader may see.
create table app.problem_candidate (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  problem_id uuid,
  dismissed_by uuid,
  dismissed_at timestamptz,
  -- How many there were then: it comes back once there are twice as many.
  dismissed_size integer,
  made_at timestamptz not null,
  refreshed_at timestamptz not null,
  primary key (tenant_id, id),
  check ((dismissed_at is null) = (dismissed_by is null) and (dismissed_at is null) = (dismissed_size is null)),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, problem_id) references app.problem (tenant_id, ticket_id)
);
create index problem_candidate_workspace on app.problem_candidate (tenant_id, workspace_id);
create index problem_candidate_problem on app.problem_candidate (tenant_id, problem_id) where problem_id is not null;
select installation.wall('problem_candidate');

create table app.problem_candidate_ticket (
  tenant_id uuid not null,
  candidate_id uuid not null,
  ticket_id uuid not null,
  primary key (tenant_id, candidate_id, ticket_id),
  foreign key (tenant_id, candidate_id) references app.problem_candidate (tenant_id, id) on delete cascade,
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id)
);
create index problem_candidate_ticket_back on app.problem_candidate_ticket (tenant_id, ticket_id);
select installation.wall('problem_candidate_ticket');
