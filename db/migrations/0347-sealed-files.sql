-- A file can be sealed as words can (decision 0032): its value is what it is called, what it is and the key under which its bytes lie, so the storage holds
-- noise. How large it is lies behind the seal with it.
alter table app.confidential_sealed_field add column is_file boolean not null default false;
alter table app.confidential_sealed_value add column bytes bigint;

-- Its bytes lie under its own identifier and go with it.
create or replace function app.stray_case_bytes(before timestamptz) returns setof uuid
  language sql security definer set search_path = pg_catalog as $$
  with unsent as (
    delete from app.confidential_case_file f where f.tenant_id = app.tenant() and not f.sent and f.added_at < before returning f.id)
  select b.id from app.confidential_bytes b where b.tenant_id = app.tenant() and b.made_at < before
    and not exists (select from app.confidential_sealed_field s where s.tenant_id = b.tenant_id and s.id = b.id and s.is_file)
    and (b.id in (select u.id from unsent u)
      or not exists (select from app.confidential_case_file f where f.tenant_id = b.tenant_id and f.id = b.id)) limit 200
$$;
create or replace function app.forget_case_bytes(which uuid) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from app.confidential_bytes b where b.tenant_id = app.tenant() and b.id = which
    and not exists (select from app.confidential_sealed_field s where s.tenant_id = b.tenant_id and s.id = b.id and s.is_file)
    and not exists (select from app.confidential_case_file f where f.tenant_id = b.tenant_id and f.id = b.id) returning 1)
  select exists (select from gone)
$$;

-- What a plan counts of bytes that lie apart: as they were at the beginning of the day, in whole steps of 128 MiB. Whoever reads the sum of all storage
-- learns neither when one of them came or went nor that there is a single one (decision 0034).
create table app.storage_apart (
  tenant_id uuid primary key,
  bytes bigint not null,
  counted_at timestamptz not null
);
select installation.wall('storage_apart', 'select');

create function app.count_storage_apart(moment timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into app.storage_apart as s (tenant_id, bytes, counted_at)
  select app.tenant(), (coalesce((select sum(f.bytes) from app.confidential_case_file f where f.tenant_id = app.tenant()), 0)
    + coalesce((select sum(v.bytes) from app.confidential_sealed_value v where v.tenant_id = app.tenant()), 0))::bigint / 134217728 * 134217728, moment
  on conflict (tenant_id) do update set bytes = excluded.bytes, counted_at = excluded.counted_at
    where s.counted_at < date_trunc('day', moment, 'UTC')
$$;
revoke execute on function app.count_storage_apart from public;
grant execute on function app.count_storage_apart to purpose_service;
