-- What admins look over: the log without what happens on tickets, whether it is untouched, and letters that did not arrive.
create index event_of_administration on app.event (tenant_id, at desc, id desc) where type not like 'ticket.%';

-- The checks of a tenant's log: who asked for one, and what it found.
create table app.log_check (
  tenant_id uuid not null,
  id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  checked_at timestamptz,
  sealed integer not null default 0,
  unsealed integer not null default 0,
  faults jsonb not null default '[]',
  primary key (tenant_id, id),
  foreign key (tenant_id, asked_by) references app.person (tenant_id, id)
);
create index log_check_by_time on app.log_check (tenant_id, asked_at desc);
select installation.wall('log_check', 'select, insert, update');

-- In whose affairs a letter was written; none: the tenant's own.
alter table app.outbound_mail add column workspace_id uuid;
alter table app.outbound_mail add foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id);
-- When somebody decided that it need not arrive any more.
alter table app.outbound_mail add column abandoned_at timestamptz;
create index outbound_mail_undelivered on app.outbound_mail (tenant_id, made_at desc, id desc)
  where sent_at is null and last_error is not null and abandoned_at is null;
