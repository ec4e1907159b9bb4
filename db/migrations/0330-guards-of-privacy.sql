-- Breaking the glass takes two people who were there before somebody wanted it broken (decision 0032). Whoever runs the tenant appoints who guards
-- privacy, and could appoint asker and second person for an afternoon: both count only once they have held that role for so many days, and those who
-- hold it already are told of each who comes.
create table app.confidential_setting (
  tenant_id uuid not null,
  -- For how many minutes a broken glass opens at most.
  glass_minutes integer not null check (glass_minutes between 5 and 120),
  -- For how many days somebody guards privacy before they count.
  guard_days integer not null check (guard_days between 7 and 90),
  version integer not null,
  primary key (tenant_id)
);
select installation.wall('confidential_setting', 'select, insert, update');

-- Since when somebody leads; null: they do not.
alter table app.confidential_case_team add column leads_since timestamptz;
update app.confidential_case_team set leads_since = made_at where leads;

create function app.glass_minutes() returns integer language sql stable set search_path = pg_catalog as $$
  select coalesce((select s.glass_minutes from app.confidential_setting s where s.tenant_id = app.tenant()), 30)
$$;
create function app.guard_days() returns integer language sql stable set search_path = pg_catalog as $$
  select coalesce((select s.guard_days from app.confidential_setting s where s.tenant_id = app.tenant()), 7)
$$;
-- From when on each who guards privacy counts. Who was appointed before there was any kind of confidential cases counts at once: whatever was confided
-- since was confided while they were there.
create function app.guards_since() returns table (person_id uuid, counts_from timestamptz)
  language sql stable set search_path = pg_catalog as $$
  select r.person_id, min(case when exists (select from app.confidential_case_class k where k.tenant_id = r.tenant_id and k.made_at < r.granted_at)
    then r.granted_at + make_interval(days => app.guard_days()) else r.granted_at end)
  from app.role_grant r where r.tenant_id = app.tenant() and r.role = 'privacyOfficer' group by r.person_id
$$;
-- The same of the transaction's reader; null where they do not guard privacy.
create function app.reader_guards_from() returns timestamptz
  language sql stable security definer set search_path = pg_catalog as $$
  select g.counts_from from app.guards_since() g where g.person_id = app.case_reader()
$$;
revoke execute on function app.reader_guards_from from public;
grant execute on function app.reader_guards_from to purpose_service;

-- As in 0305, with two conditions more: who guards privacy counts by now; who leads the case team led it when the case was opened, or for as long.
create or replace function app.glass_seconds() returns table (ask_id uuid, person_id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select a.id, p.id from app.confidential_glass_ask a
  join app.person p on p.tenant_id = a.tenant_id and p.active and p.id <> a.asker_id
  where a.tenant_id = app.tenant()
    and not exists (select from app.confidential_case_subject s
      where s.tenant_id = a.tenant_id and s.case_id = a.case_id and s.person_id = p.id)
    and (p.id in (select g.person_id from app.guards_since() g where g.counts_from <= app.case_moment())
      or exists (select from app.confidential_case c
        join app.confidential_case_team t on t.tenant_id = c.tenant_id and t.class_id = c.class_id and t.leads and t.person_id = p.id
          and (t.leads_since <= c.opened_at or t.leads_since <= app.case_moment() - make_interval(days => app.guard_days()))
        join app.confidential_case_grant k on k.tenant_id = c.tenant_id and k.case_id = c.id and k.revoked_at is null
          and (k.until is null or k.until > app.case_moment()) and k.person_id = p.id
        where c.tenant_id = a.tenant_id and c.id = a.case_id))
$$;
create or replace function app.ask_for_case(ask uuid, typed text, why text, for_minutes integer, moment timestamptz, lapses timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  insert into app.confidential_glass_ask (tenant_id, id, case_id, reference, asker_id, reason, minutes, asked_at, lapses_at, version)
  select app.tenant(), ask, (select c.id from app.confidential_case c where c.tenant_id = app.tenant() and c.reference = typed
      and not exists (select from app.confidential_case_subject s
        where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = app.case_reader())),
    typed, app.case_reader(), why, for_minutes, moment, lapses, 1
  where exists (select from app.guards_since() g where g.person_id = app.case_reader() and g.counts_from <= app.case_moment())
$$;
-- What opens ends by the clock, and after no more minutes than the tenant allows at that moment. Who asked for a case guards privacy still.
create or replace function app.decide_glass(ask uuid, confirms boolean, why text, new_grant uuid) returns boolean
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
  if confirms and a.field_id is null
    and not exists (select from app.guards_since() g where g.person_id = a.asker_id and g.counts_from <= app.case_moment()) then return false;
  end if;
  ends := case when confirms then app.case_moment() + make_interval(mins => least(a.minutes, app.glass_minutes())) end;
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
