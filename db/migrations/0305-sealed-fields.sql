-- What is sealed above a confidential case (decision 0032): that it is there, its label and who can open it are told in the case; what it says lies in a
-- table of its own, whose wall asks for a live seal grant of the transaction's reader. Whoever is in the case gains nothing by that.
create table app.confidential_sealed_field (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  reference text not null,
  label text not null,
  sealed_by_id uuid not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, sealed_by_id) references app.person (tenant_id, id)
);
create index confidential_sealed_field_case on app.confidential_sealed_field (tenant_id, case_id);
create index confidential_sealed_field_by on app.confidential_sealed_field (tenant_id, sealed_by_id);
select installation.wall('confidential_sealed_field', 'select, insert, update');

-- Encrypted under the key of whom it is about: gone with it.
create table app.confidential_sealed_value (
  tenant_id uuid not null,
  field_id uuid not null,
  subject_id uuid not null,
  box bytea not null,
  primary key (tenant_id, field_id),
  foreign key (tenant_id, field_id) references app.confidential_sealed_field (tenant_id, id) on delete cascade,
  foreign key (tenant_id, subject_id) references app.person (tenant_id, id)
);
create index confidential_sealed_value_subject on app.confidential_sealed_value (tenant_id, subject_id);
select installation.wall('confidential_sealed_value', 'select, insert');

create table app.confidential_seal_grant (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  field_id uuid not null,
  person_id uuid,
  group_id uuid,
  kind text not null check (kind in ('sealer', 'named', 'group', 'breakGlass')),
  reason text not null,
  granted_by_id uuid not null,
  granted_at timestamptz not null,
  until timestamptz,
  revoked_at timestamptz,
  revoked_by_id uuid,
  revoke_reason text not null default '',
  primary key (tenant_id, id),
  constraint confidential_seal_grant_whom check ((person_id is null) <> (group_id is null) and (kind = 'group') = (group_id is not null)),
  constraint confidential_seal_grant_ends check (kind <> 'breakGlass' or until is not null),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, field_id) references app.confidential_sealed_field (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, group_id) references app.confidential_group (tenant_id, id),
  foreign key (tenant_id, granted_by_id) references app.person (tenant_id, id)
);
create index confidential_seal_grant_field on app.confidential_seal_grant (tenant_id, field_id);
create index confidential_seal_grant_case on app.confidential_seal_grant (tenant_id, case_id);
create index confidential_seal_grant_person on app.confidential_seal_grant (tenant_id, person_id) where revoked_at is null;
create index confidential_seal_grant_group on app.confidential_seal_grant (tenant_id, group_id) where revoked_at is null;
create index confidential_seal_grant_by on app.confidential_seal_grant (tenant_id, granted_by_id);
select installation.wall('confidential_seal_grant', 'select, insert, update');

-- Each opening of what is sealed, by whom, and whether the glass was broken for it.
create table app.confidential_seal_read (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  field_id uuid not null,
  person_id uuid not null,
  by_glass boolean not null,
  read_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, field_id) references app.confidential_sealed_field (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index confidential_seal_read_field on app.confidential_seal_read (tenant_id, field_id, read_at desc);
create index confidential_seal_read_case on app.confidential_seal_read (tenant_id, case_id);
create index confidential_seal_read_person on app.confidential_seal_read (tenant_id, person_id);
select installation.wall('confidential_seal_read', 'select, insert');

-- Asked of those who can open it, instead of opening it.
create table app.confidential_seal_question (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  field_id uuid not null,
  asked_by_id uuid not null,
  text text not null,
  asked_at timestamptz not null,
  answer text not null default '',
  answered_by_id uuid,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, field_id) references app.confidential_sealed_field (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asked_by_id) references app.person (tenant_id, id),
  foreign key (tenant_id, answered_by_id) references app.person (tenant_id, id)
);
create index confidential_seal_question_field on app.confidential_seal_question (tenant_id, field_id);
create index confidential_seal_question_case on app.confidential_seal_question (tenant_id, case_id);
create index confidential_seal_question_by on app.confidential_seal_question (tenant_id, asked_by_id);
create index confidential_seal_question_answered on app.confidential_seal_question (tenant_id, answered_by_id);
select installation.wall('confidential_seal_question', 'select, insert, update');

-- Who asked to break the glass, why and for how long; who decided. A case is named by the reference that was typed: whether one stands behind it
-- (case_id) is told to the second person only.
create table app.confidential_glass_ask (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid,
  field_id uuid,
  reference text not null,
  label text not null default '',
  asker_id uuid not null,
  reason text not null,
  minutes integer not null check (minutes between 5 and 240),
  asked_at timestamptz not null,
  lapses_at timestamptz not null,
  decided_at timestamptz,
  decided_by_id uuid,
  confirmed boolean,
  decide_reason text not null default '',
  until timestamptz,
  version integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, field_id) references app.confidential_sealed_field (tenant_id, id) on delete cascade,
  foreign key (tenant_id, asker_id) references app.person (tenant_id, id),
  foreign key (tenant_id, decided_by_id) references app.person (tenant_id, id)
);
create index confidential_glass_ask_case on app.confidential_glass_ask (tenant_id, case_id);
create index confidential_glass_ask_field on app.confidential_glass_ask (tenant_id, field_id);
create index confidential_glass_ask_asker on app.confidential_glass_ask (tenant_id, asker_id);
create index confidential_glass_ask_decided on app.confidential_glass_ask (tenant_id, decided_by_id);
create index confidential_glass_ask_asked on app.confidential_glass_ask (tenant_id, asked_at);
select installation.wall('confidential_glass_ask', 'select, insert, update');

-- Who can open these fields at the transaction's moment, by which grant. A seal by name or group stands by itself; whoever sealed it, and whoever broke
-- the glass, can while they are in the case. Whom the case is about never can. Gives identifiers only.
create function app.seal_holders(fields uuid[]) returns table (field_id uuid, grant_id uuid, person_id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select g.field_id, g.id, p.id from app.confidential_seal_grant g
  join app.person p on p.tenant_id = g.tenant_id and p.active and (p.id = g.person_id or exists (select from app.confidential_group_member m
    where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = p.id))
  where g.tenant_id = app.tenant() and g.field_id = any (fields) and g.revoked_at is null and (g.until is null or g.until > app.case_moment())
    and (g.kind in ('named', 'group') or exists (select from app.confidential_case_grant k
      where k.tenant_id = g.tenant_id and k.case_id = g.case_id and k.revoked_at is null and (k.until is null or k.until > app.case_moment())
        and (k.person_id = p.id or exists (select from app.confidential_group_member m
          where m.tenant_id = k.tenant_id and m.group_id = k.group_id and m.person_id = p.id))))
    and not exists (select from app.confidential_case_subject s
      where s.tenant_id = g.tenant_id and s.case_id = g.case_id and s.person_id = p.id)
$$;
-- The fields that the transaction's reader can open.
create function app.openable_fields() returns uuid[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct h.field_id), '{}') from app.seal_holders(array(
    select g.field_id from app.confidential_seal_grant g where g.tenant_id = app.tenant() and g.revoked_at is null
      and (g.person_id = app.case_reader() or g.group_id in (select m.group_id from app.confidential_group_member m
        where m.tenant_id = app.tenant() and m.person_id = app.case_reader())))) h
  where h.person_id = app.case_reader()
$$;
-- One that nobody can open yet: that is so between its first row and its first grants only.
create function app.is_field_newborn(which uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select app.case_reader() is not null
    and not exists (select from app.confidential_seal_grant g where g.tenant_id = app.tenant() and g.field_id = which)
$$;

-- Who hears of a broken glass and may be its second person: whoever guards privacy, and whoever leads the case team and is in the case. Never the asker,
-- never whom the case is about. Of a reference behind which nothing stands, whoever guards privacy hears too.
create function app.glass_seconds() returns table (ask_id uuid, person_id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.id, p.id from app.confidential_glass_ask a
  join app.person p on p.tenant_id = a.tenant_id and p.active and p.id <> a.asker_id
  where a.tenant_id = app.tenant()
    and not exists (select from app.confidential_case_subject s
      where s.tenant_id = a.tenant_id and s.case_id = a.case_id and s.person_id = p.id)
    and (exists (select from app.role_grant r where r.tenant_id = a.tenant_id and r.person_id = p.id and r.role = 'privacyOfficer')
      or exists (select from app.confidential_case c
        join app.confidential_case_team t on t.tenant_id = c.tenant_id and t.class_id = c.class_id and t.leads and t.person_id = p.id
        join app.confidential_case_grant k on k.tenant_id = c.tenant_id and k.case_id = c.id and k.revoked_at is null
          and (k.until is null or k.until > app.case_moment()) and k.person_id = p.id
        where c.tenant_id = a.tenant_id and c.id = a.case_id))
$$;
create function app.heard_asks() returns uuid[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(s.ask_id), '{}') from app.glass_seconds() s where s.person_id = app.case_reader()
$$;

-- Asks for a case by the reference that was typed. Whoever asks learns nothing by it: neither whether there is one, nor that it is about them.
create function app.ask_for_case(ask uuid, typed text, why text, for_minutes integer, moment timestamptz, lapses timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into app.confidential_glass_ask (tenant_id, id, case_id, reference, asker_id, reason, minutes, asked_at, lapses_at, version)
  select app.tenant(), ask, (select c.id from app.confidential_case c where c.tenant_id = app.tenant() and c.reference = typed
      and not exists (select from app.confidential_case_subject s
        where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = app.case_reader())),
    typed, app.case_reader(), why, for_minutes, moment, lapses, 1
  where exists (select from app.role_grant r
    where r.tenant_id = app.tenant() and r.person_id = app.case_reader() and r.role = 'privacyOfficer')
$$;
-- The second person decides, for whoever does not see the case as well. False where nothing may be decided: by them, at this moment, or because nothing
-- stands behind the reference. What it opens ends by the clock.
create function app.decide_glass(ask uuid, confirms boolean, why text, new_grant uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  a app.confidential_glass_ask;
  ends timestamptz;
begin
  select * into a from app.confidential_glass_ask g where g.tenant_id = app.tenant() and g.id = ask for update;
  if a.id is null or a.decided_at is not null or a.lapses_at <= app.case_moment() or (confirms and a.case_id is null)
    or not exists (select from app.glass_seconds() s where s.ask_id = ask and s.person_id = app.case_reader()) then return false;
  end if;
  if confirms and exists (select from app.confidential_case_subject s
    where s.tenant_id = a.tenant_id and s.case_id = a.case_id and s.person_id = a.asker_id) then return false;
  end if;
  ends := case when confirms then app.case_moment() + make_interval(mins => a.minutes) end;
  update app.confidential_glass_ask g set decided_at = app.case_moment(), decided_by_id = app.case_reader(), confirmed = confirms, decide_reason = why,
    until = ends, version = g.version + 1 where g.tenant_id = a.tenant_id and g.id = a.id;
  if confirms and a.field_id is null then
    insert into app.confidential_case_grant (tenant_id, id, case_id, person_id, kind, reason, granted_by_id, granted_at, until)
      values (a.tenant_id, new_grant, a.case_id, a.asker_id, 'breakGlass', a.reason, app.case_reader(), app.case_moment(), ends);
  elsif confirms then
    insert into app.confidential_seal_grant (tenant_id, id, case_id, field_id, person_id, kind, reason, granted_by_id, granted_at, until)
      values (a.tenant_id, new_grant, a.case_id, a.field_id, a.asker_id, 'breakGlass', a.reason, app.case_reader(), app.case_moment(), ends);
  end if;
  return true;
end $$;
-- What was asked for and is no case goes after a year; what was asked for in a case goes with it.
create function app.erase_stray_asks(moment timestamptz) returns integer
  language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from app.confidential_glass_ask a
    where a.tenant_id = app.tenant() and a.case_id is null and a.asked_at < moment - interval '1 year' returning 1)
  select count(*)::integer from gone
$$;
revoke execute on function app.seal_holders, app.openable_fields, app.is_field_newborn, app.glass_seconds, app.heard_asks, app.ask_for_case,
  app.decide_glass, app.erase_stray_asks from public;
grant execute on function app.seal_holders, app.glass_seconds, app.ask_for_case, app.decide_glass, app.erase_stray_asks to purpose_service;
grant execute on function app.openable_fields, app.is_field_newborn, app.heard_asks
  to purpose_service, purpose_security, purpose_administration, purpose_upkeep, purpose_rights;

create policy reader on app.confidential_sealed_field as restrictive for select
  using ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]) or id = any ((select app.openable_fields())::uuid[]));
create policy reader_makes on app.confidential_sealed_field as restrictive for insert
  with check ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]));
create policy reader_changes on app.confidential_sealed_field as restrictive for update
  using ((select app.keeps_cases()) or id = any ((select app.openable_fields())::uuid[]));
create policy reader_removes on app.confidential_sealed_field as restrictive for delete using ((select app.keeps_cases()));

create policy reader on app.confidential_sealed_value as restrictive for select
  using ((select app.keeps_cases()) or field_id = any ((select app.openable_fields())::uuid[]));
create policy reader_makes on app.confidential_sealed_value as restrictive for insert
  with check ((select app.keeps_cases()) or app.is_field_newborn(field_id));
create policy reader_changes on app.confidential_sealed_value as restrictive for update using ((select app.keeps_cases()));
create policy reader_removes on app.confidential_sealed_value as restrictive for delete using ((select app.keeps_cases()));

do $$
declare part text;
begin
  foreach part in array array['confidential_seal_grant', 'confidential_seal_read', 'confidential_seal_question'] loop
    execute format('create policy reader on app.%I as restrictive for select using ((select app.keeps_cases())
      or case_id = any ((select app.readable_cases())::uuid[]) or field_id = any ((select app.openable_fields())::uuid[]))', part);
    execute format('create policy reader_changes on app.%I as restrictive for update
      using ((select app.keeps_cases()) or field_id = any ((select app.openable_fields())::uuid[]))', part);
    execute format('create policy reader_removes on app.%I as restrictive for delete using ((select app.keeps_cases()))', part);
  end loop;
end $$;
create policy reader_makes on app.confidential_seal_grant as restrictive for insert
  with check ((select app.keeps_cases()) or field_id = any ((select app.openable_fields())::uuid[]) or app.is_field_newborn(field_id));
create policy reader_makes on app.confidential_seal_read as restrictive for insert
  with check ((select app.keeps_cases()) or (person_id = app.case_reader() and field_id = any ((select app.openable_fields())::uuid[])));
create policy reader_makes on app.confidential_seal_question as restrictive for insert
  with check ((select app.keeps_cases()) or (asked_by_id = app.case_reader() and case_id = any ((select app.readable_cases())::uuid[])));

create policy reader on app.confidential_glass_ask as restrictive for select
  using ((select app.keeps_cases()) or asker_id = app.case_reader() or case_id = any ((select app.readable_cases())::uuid[])
    or id = any ((select app.heard_asks())::uuid[]));
-- What is sealed in a case is asked for from within it; a case as such by the function above only.
create policy reader_makes on app.confidential_glass_ask as restrictive for insert
  with check ((select app.keeps_cases()) or (asker_id = app.case_reader() and field_id is not null and decided_at is null
    and case_id = any ((select app.readable_cases())::uuid[])));
create policy reader_changes on app.confidential_glass_ask as restrictive for update using ((select app.keeps_cases()));
create policy reader_removes on app.confidential_glass_ask as restrictive for delete using ((select app.keeps_cases()));
