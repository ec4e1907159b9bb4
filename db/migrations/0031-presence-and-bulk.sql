-- Who is on a ticket right now. Unlogged: after a crash nobody is there, which the next quarter of a minute mends.
create unlogged table app.presence (
  tenant_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('viewing', 'replying', 'noting')),
  ends_at timestamptz not null,
  primary key (tenant_id, ticket_id, person_id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('presence');

-- A bulk edit while it can be undone: what each ticket was before, and its version after.
create table app.bulk_edit (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  before jsonb not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index bulk_edit_by_age on app.bulk_edit (tenant_id, made_at);
select installation.wall('bulk_edit');
