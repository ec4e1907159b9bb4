-- A step of a plan may be an approval between tasks: since when it is asked for, and how it was answered. Who is asked stands with approvals.
alter table app.plan_step
  add column asked_at timestamptz,
  add column answer text check (answer in ('approved', 'rejected')),
  add constraint plan_step_asked check (asked_at is null or task_id is null);

-- Which step of the plan of its request an approval is for, and at which attempt; null: it is for the request itself.
alter table app.approval
  add column step text check (length(step) between 1 and 40),
  add column attempt integer check (attempt > 0),
  add constraint approval_of_step check ((step is null) = (attempt is null));
create unique index approval_round on app.approval (tenant_id, ticket_id, coalesce(step, ''), round);
-- Each step counts its own rounds.
alter table app.approval drop constraint approval_tenant_id_ticket_id_round_key;
