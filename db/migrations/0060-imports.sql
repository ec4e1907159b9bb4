-- Imports: one row a run with its progress and report, and for each record of another system which ticket it became.
create table app.import_run (
  tenant_id uuid not null,
  id uuid not null,
  source text not null check (source in ('servicenow')),
  started_by uuid not null,
  dry_run boolean not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  -- The file itself, until the run is over.
  content text,
  mapping jsonb not null,
  total integer,
  done integer not null default 0,
  report jsonb,
  failure text,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, started_by) references app.person (tenant_id, id)
);
select installation.wall('import_run');

create table app.import_origin (
  tenant_id uuid not null,
  ref text not null,
  ticket_id uuid not null,
  moments integer not null,
  primary key (tenant_id, ref),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id)
);
select installation.wall('import_origin');
