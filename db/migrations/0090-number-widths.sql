-- How many digits the numbers of a type have at least in a workspace, if not the usual seven.
create table app.number_width (
  tenant_id uuid not null,
  workspace_id uuid not null,
  type text not null check (type in ('incident', 'request', 'task')),
  digits smallint not null check (digits between 1 and 10),
  primary key (tenant_id, workspace_id, type),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('number_width');

-- The width that a ticket's number was born with; none: the usual one. A number that somebody wrote down is never written anew.
alter table app.ticket add column digits smallint;
