-- How the plan of a request goes: one row for each attempt at a step. What a step says stands in the version of the request type that the
-- request keeps; how its task stands is read from the task. A step without a task waits for those before it.
create table app.plan_step (
  tenant_id uuid not null,
  ticket_id uuid not null,
  key text not null check (length(key) between 1 and 40),
  attempt integer not null check (attempt > 0),
  place integer not null check (place >= 0),
  task_id uuid,
  -- What came of a task that failed or was canceled: asked, and then what was decided.
  decision text check (decision in ('asks', 'again', 'goOn', 'end')),
  primary key (tenant_id, ticket_id, key, attempt),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, task_id) references app.ticket (tenant_id, id)
);
create index plan_step_task on app.plan_step (tenant_id, task_id);
select installation.wall('plan_step', 'select, insert, update');
