-- The measures that protect what is held: the last look at each, and what only people can say of them.
create table app.control_check (
  tenant_id uuid not null,
  control text not null check (control in
    ('transport', 'mailTransport', 'encryptionAtRest', 'secondFactor', 'passwordHashing', 'tenantWalls', 'auditLog', 'patchAge', 'backups',
     'restoreDrill')),
  verdict text not null check (verdict in ('held', 'gap', 'failed')),
  facts jsonb not null,
  ran_at timestamptz not null,
  held_at timestamptz,
  software text not null,
  failures integer not null check (failures >= 0),
  red_since timestamptz,
  incident_id uuid,
  primary key (tenant_id, control)
);
select installation.wall('control_check', 'select, insert, update');

-- What was said stays: a later word is a later row.
create table app.control_attestation (
  tenant_id uuid not null,
  id uuid not null,
  control text not null check (control in ('encryptionAtRest', 'restoreDrill')),
  done_on date not null,
  valid_until date not null,
  says text not null check (length(says) between 10 and 1000),
  attested_by uuid not null,
  attested_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, attested_by) references app.person (tenant_id, id),
  constraint ends_in_time check (valid_until > done_on and valid_until <= done_on + 400)
);
create index control_attestation_by_control on app.control_attestation (tenant_id, control, attested_at desc);
select installation.wall('control_attestation', 'select, insert');

-- Over all tenants, a number and nothing else: passwords that are kept with less effort than is usual now.
select installation.oversee('credential');
create function app.password_efforts(memory integer, passes integer) returns table (kept bigint, weaker bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*), count(*) filter (where split_part(c.password_hash, '$', 1) <> 'argon2id'
    or split_part(c.password_hash, '$', 2)::integer < memory or split_part(c.password_hash, '$', 3)::integer < passes)
  from app.credential c
$$;
alter function app.password_efforts owner to candor_overseer;
revoke execute on function app.password_efforts from public;
grant execute on function app.password_efforts to purpose_upkeep;
