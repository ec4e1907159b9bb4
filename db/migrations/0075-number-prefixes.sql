-- What stands before the numbers of a type in a workspace, if not the usual INC, REQ, TASK. A prefix that was ever taken stays with its
-- workspace and type, so that a number that somebody wrote down never comes to mean something else.
create table app.number_prefix (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  type text not null check (type in ('incident', 'request', 'task')),
  prefix text not null,
  current boolean not null,
  since timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, prefix),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create unique index number_prefix_current on app.number_prefix (tenant_id, workspace_id, type) where current;
select installation.wall('number_prefix', 'select, insert, update');

-- The prefix that a ticket was born with; none: the usual one of its type.
alter table app.ticket add column prefix text;
