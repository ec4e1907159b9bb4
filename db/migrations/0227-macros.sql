-- Named sets of changes that agents of a workspace, or an escalation, make at once. One that was removed keeps its name for the histories that tell of it.
create table app.macro (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  actions jsonb not null,
  version integer not null default 1,
  removed_at timestamptz,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index macro_by_workspace on app.macro (tenant_id, workspace_id);
select installation.wall('macro', 'select, insert, update');
