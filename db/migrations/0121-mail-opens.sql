-- Letters that tell when they are opened, of people who allow it. Only the hash of what stands in the letter is here.
create table app.mail_beacon (
  tenant_id uuid not null,
  token_sha256 bytea not null check (length(token_sha256) = 32),
  person_id uuid not null,
  mail_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, token_sha256),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index mail_beacon_by_person on app.mail_beacon (tenant_id, person_id);
select installation.wall('mail_beacon', 'select, insert, delete');

create table app.mail_open (
  tenant_id uuid not null,
  token_sha256 bytea not null,
  minute timestamptz not null,
  primary key (tenant_id, token_sha256, minute),
  foreign key (tenant_id, token_sha256) references app.mail_beacon (tenant_id, token_sha256) on delete cascade,
  constraint whole_minute check (date_trunc('minute', minute, 'UTC') = minute)
);
select installation.wall('mail_open', 'select, insert, delete');
