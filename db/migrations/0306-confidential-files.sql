-- Files of confidential cases (decision 0034). They are no rows of app.file, and their bytes lie under a name by chance instead of under what they are:
-- no sum, no list, no upload of the same bytes and no verdict of the scanner elsewhere tells that a case holds them.
create table app.confidential_case_file (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  message_id uuid,
  kind text not null check (kind in ('reply', 'note')),
  sent boolean not null,
  name text not null check (length(name) <= 200),
  bytes bigint not null,
  media_type text not null,
  scan text not null check (scan in ('unscanned', 'held', 'clean', 'infected')),
  added_by_id uuid,
  added_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, message_id) references app.confidential_case_message (tenant_id, id) on delete cascade,
  foreign key (tenant_id, added_by_id) references app.person (tenant_id, id)
);
create index confidential_case_file_case on app.confidential_case_file (tenant_id, case_id);
create index confidential_case_file_message on app.confidential_case_file (tenant_id, message_id);
create index confidential_case_file_by on app.confidential_case_file (tenant_id, added_by_id);
create index confidential_case_file_held on app.confidential_case_file (tenant_id) where scan = 'held';
create index confidential_case_file_waiting on app.confidential_case_file (tenant_id, added_at) where not sent;
select installation.wall('confidential_case_file', 'select, insert, update');
select installation.oversee('confidential_case_file');
-- The wall of notes below names these; rows of it the overseer sees none.
grant select (tenant_id, id, requester_id) on app.confidential_case to candor_overseer;

create policy reader on app.confidential_case_file as restrictive for select
  using ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]));
create policy reader_makes on app.confidential_case_file as restrictive for insert
  with check ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]) or app.is_case_newborn(case_id));
create policy reader_changes on app.confidential_case_file as restrictive for update
  using ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]));
create policy reader_removes on app.confidential_case_file as restrictive for delete using ((select app.keeps_cases()));
-- What hangs on a note is not for whoever asked, and what nobody has sent yet is its uploader's alone.
create policy noted on app.confidential_case_file as restrictive for select
  using ((select app.keeps_cases()) or ((sent or added_by_id = app.case_reader())
    and (kind = 'reply' or not exists (select from app.confidential_case c
      where c.tenant_id = confidential_case_file.tenant_id and c.id = case_id and c.requester_id = app.case_reader()))));

-- An opening of one file; null: of the case.
alter table app.confidential_case_read add column of_file uuid;
alter table app.confidential_case_read add foreign key (tenant_id, of_file) references app.confidential_case_file (tenant_id, id) on delete cascade;
create index confidential_case_read_file on app.confidential_case_read (tenant_id, of_file) where of_file is not null;

-- Which bytes lie in the storage for a case: noted before they are stored and forgotten after they are gone, so that what is erased or was never tied
-- is found. It tells neither which case nor what; no role of the program reads it.
create table app.confidential_bytes (
  tenant_id uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id)
);
select installation.wall('confidential_bytes', 'select');
create policy keeper on app.confidential_bytes as restrictive using ((select app.keeps_cases())) with check ((select app.keeps_cases()));

create function app.note_case_bytes(which uuid, moment timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into app.confidential_bytes (tenant_id, id, made_at) values (app.tenant(), which, moment)
$$;
-- What nobody sent goes after its time; then bytes that no file has. Both give identifiers only.
create function app.stray_case_bytes(before timestamptz) returns setof uuid
  language sql security definer set search_path = pg_catalog as $$
  with unsent as (
    delete from app.confidential_case_file f where f.tenant_id = app.tenant() and not f.sent and f.added_at < before returning f.id)
  select b.id from app.confidential_bytes b where b.tenant_id = app.tenant() and b.made_at < before
    and (b.id in (select u.id from unsent u)
      or not exists (select from app.confidential_case_file f where f.tenant_id = b.tenant_id and f.id = b.id)) limit 200
$$;
create function app.forget_case_bytes(which uuid) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from app.confidential_bytes b where b.tenant_id = app.tenant() and b.id = which
    and not exists (select from app.confidential_case_file f where f.tenant_id = b.tenant_id and f.id = b.id) returning 1)
  select exists (select from gone)
$$;
-- The scanner’s part: which to look at, and what it found. Gives identifiers only.
create function app.held_case_files(later uuid[]) returns setof uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select f.id from app.confidential_case_file f
  where f.tenant_id = app.tenant() and f.scan = 'held' and f.id <> all (later) order by f.added_at, f.id limit 20
$$;
create function app.judge_case_file(which uuid, verdict text) returns uuid
  language sql security definer set search_path = pg_catalog as $$
  update app.confidential_case_file f set scan = verdict where f.tenant_id = app.tenant() and f.id = which and f.scan = 'held' returning f.case_id
$$;
create or replace function app.tenants_with_held_files() returns setof uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select t.id from installation.tenant t where exists (select from app.file f where f.tenant_id = t.id and f.scan = 'held')
    or exists (select from app.confidential_case_file f where f.tenant_id = t.id and f.scan = 'held')
$$;

-- Who may hear, at this moment, that something happened in these cases: whoever the wall would show them to. Gives identifiers only.
create function app.case_hearers(cases uuid[], moment timestamptz) returns table (case_id uuid, reference text, person_id uuid, is_requester boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select distinct c.id, c.reference, p.id, p.id is not distinct from c.requester_id
  from app.confidential_case c
  join app.confidential_case_grant g on g.tenant_id = c.tenant_id and g.case_id = c.id and g.revoked_at is null and (g.until is null or g.until > moment)
  join app.person p on p.tenant_id = g.tenant_id and p.active and (p.id = g.person_id or exists (select from app.confidential_group_member m
    where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = p.id))
  where c.tenant_id = app.tenant() and c.id = any (cases)
    and not exists (select from app.confidential_case_subject s where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = p.id)
$$;
revoke execute on function app.note_case_bytes, app.stray_case_bytes, app.forget_case_bytes, app.held_case_files, app.judge_case_file, app.case_hearers
  from public;
grant execute on function app.note_case_bytes, app.stray_case_bytes, app.forget_case_bytes, app.held_case_files, app.judge_case_file, app.case_hearers
  to purpose_service;
