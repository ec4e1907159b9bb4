-- What a person let a browser do for us, and when they took it back: rows in a row, the last one holds; none is off.
create table app.device_permission_event (
  tenant_id uuid not null,
  person_id uuid not null,
  permission text not null check (permission in ('notifications')),
  number integer not null check (number > 0),
  act uuid not null,
  state text not null check (state in ('allowed', 'denied', 'off')),
  at timestamptz not null,
  primary key (tenant_id, person_id, permission, number),
  unique (tenant_id, person_id, permission, act),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('device_permission_event', 'select, insert');
