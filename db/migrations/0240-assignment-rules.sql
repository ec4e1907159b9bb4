-- Which team and person get what comes into a workspace: what somebody writes, and what is in force.
create table app.assignment_book (
  tenant_id uuid not null,
  workspace_id uuid not null,
  published_number integer check (published_number > 0),
  draft jsonb,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, workspace_id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('assignment_book', 'select, insert, update');

-- By which rules a ticket went where reads the same for ever.
create table app.assignment_version (
  tenant_id uuid not null,
  workspace_id uuid not null,
  number integer not null check (number > 0),
  definition jsonb not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, workspace_id, number),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('assignment_version', 'select, insert');
create trigger immutable before update or delete on app.assignment_version
  for each row execute function app.refuse_change_of_version();
create trigger no_truncate before truncate on app.assignment_version
  for each statement execute function app.refuse_change_of_version();

-- Whose turn it was last by a rule. Its row is held while somebody is chosen, so that two tickets at once do not go to the same person.
create table app.assignment_turn (
  tenant_id uuid not null,
  workspace_id uuid not null,
  rule_id uuid not null,
  person_id uuid,
  taken_at timestamptz not null,
  primary key (tenant_id, workspace_id, rule_id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index assignment_turn_person on app.assignment_turn (tenant_id, person_id);
select installation.wall('assignment_turn', 'select, insert, update, delete');
