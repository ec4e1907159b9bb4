-- Keys that a person gave other deeds: they follow to every browser. Without a row all are as usual.
create table app.key_setting (
  tenant_id uuid not null,
  person_id uuid not null,
  changed jsonb not null,
  off boolean not null,
  updated_at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('key_setting');
