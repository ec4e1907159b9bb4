-- When the next try is due, and when trying ended without success.
alter table app.outbound_mail add column next_try_at timestamptz;
alter table app.outbound_mail add column given_up_at timestamptz;
drop index app.outbound_mail_waiting;
create index outbound_mail_waiting on app.outbound_mail (tenant_id, next_try_at) where sent_at is null and given_up_at is null;

create function app.tenants_with_mail(before timestamptz) returns setof uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select t.id from installation.tenant t
  where exists (
    select from app.outbound_mail m
    where m.tenant_id = t.id and m.sent_at is null and m.given_up_at is null and m.next_try_at <= before)
$$;
alter function app.tenants_with_mail owner to candor_overseer;
revoke execute on function app.tenants_with_mail from public;
grant execute on function app.tenants_with_mail to candor_worker;

-- Files that wait for the scanner.
select installation.oversee('file');
create index file_held on app.file (tenant_id) where scan = 'held';
create function app.tenants_with_held_files() returns setof uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select t.id from installation.tenant t where exists (select from app.file f where f.tenant_id = t.id and f.scan = 'held')
$$;
alter function app.tenants_with_held_files owner to candor_overseer;
revoke execute on function app.tenants_with_held_files from public;
grant execute on function app.tenants_with_held_files to candor_worker;
