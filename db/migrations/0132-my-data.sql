-- Copies of what is held about a person (Art. 15 and 20 GDPR): asked for, made by the worker, to be fetched for a while.
create table app.data_copy (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('copy', 'portable', 'released')),
  -- Of what a reviewer released: the copy it completes.
  of_id uuid,
  asked_at timestamptz not null,
  ready_at timestamptz,
  ends_at timestamptz,
  file_id uuid,
  check ((ready_at is null) = (ends_at is null)),
  check ((kind = 'released') = (of_id is not null)),
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, of_id) references app.data_copy (tenant_id, id)
);
create index data_copy_by_person on app.data_copy (tenant_id, person_id, asked_at desc);
-- Somebody who presses twice asks once.
create unique index data_copy_under_way on app.data_copy (tenant_id, person_id, kind) where ready_at is null and of_id is null;
create unique index data_copy_completed_once on app.data_copy (tenant_id, of_id) where of_id is not null;
create index data_copy_by_end on app.data_copy (tenant_id, ends_at) where file_id is not null;
select installation.wall('data_copy', 'select, insert, update');

-- What others wrote about the person: read by a reviewer before it is handed out (Art. 15(4)).
create table app.data_review (
  tenant_id uuid not null,
  copy_id uuid not null,
  number integer not null,
  source text not null,
  row_key jsonb not null,
  columns text[] not null,
  decision text check (decision in ('released', 'withheld')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  check (decision is distinct from 'withheld' or length(trim(reason)) > 0),
  primary key (tenant_id, copy_id, number),
  foreign key (tenant_id, copy_id) references app.data_copy (tenant_id, id),
  foreign key (tenant_id, decided_by) references app.person (tenant_id, id)
);
create index data_review_open on app.data_review (tenant_id, copy_id) where decision is null;
select installation.wall('data_review', 'select, insert, update');
