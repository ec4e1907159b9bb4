-- What may only happen to people at work once their organisation has said so: who said it, when, in which words. Without a row it is off.
create table app.instruction (
  tenant_id uuid not null,
  id uuid not null,
  topic text not null check (topic in ('presence')),
  text text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, recorded_by) references app.person (tenant_id, id),
  foreign key (tenant_id, withdrawn_by) references app.person (tenant_id, id),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index instruction_in_force on app.instruction (tenant_id, topic) where withdrawn_at is null;
-- Kept for good: an instruction ends, it is never taken back as if it had not been.
select installation.wall('instruction', 'select, insert, update');
