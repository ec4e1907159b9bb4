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

-- A file that somebody sent before there was anything to tie it to: a pasted picture, an answer in a form. Only they may tie it.
create table app.upload (
  tenant_id uuid not null,
  file_id uuid not null,
  person_id uuid not null,
  name text not null,
  made_at timestamptz not null,
  primary key (tenant_id, file_id),
  foreign key (tenant_id, file_id) references app.file (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index upload_by_age on app.upload (tenant_id, made_at);
select installation.wall('upload');
-- Pictures in texts are asked for by their file.
create index attachment_by_file on app.attachment (tenant_id, file_id);
