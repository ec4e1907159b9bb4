-- Reports without a name (Directive (EU) 2019/1937). A report is a confidential case that is nobody's; beside it stands what a code is compared with
-- that only whoever reported holds, and the days by which they are to be answered. No address, no browser, no hour: days only.
create table app.confidential_report (
  tenant_id uuid not null,
  case_id uuid not null,
  code_hash bytea not null,
  made_on date not null,
  feedback_on date,
  is_news boolean not null,
  told_acknowledge boolean not null,
  told_feedback boolean not null,
  primary key (tenant_id, case_id),
  unique (tenant_id, code_hash),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade
);
select installation.wall('confidential_report', 'select, insert, update');
create policy reader on app.confidential_report as restrictive for select
  using ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]));
create policy reader_makes on app.confidential_report as restrictive for insert
  with check ((select app.keeps_cases()) or app.is_case_newborn(case_id));
create policy reader_changes on app.confidential_report as restrictive for update
  using ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]));
create policy reader_removes on app.confidential_report as restrictive for delete using ((select app.keeps_cases()));

create function app.day_of(moment timestamptz) returns timestamptz language sql immutable
  as $$ select date_trunc('day', moment at time zone 'UTC') at time zone 'UTC' $$;

-- When the office answered first, by day; and by when it has to have told what came of it: three months after that, or after the week is over.
create function app.report_acknowledged_on(which uuid) returns date
  language sql stable set search_path = pg_catalog as $$
  select (min(m.made_at) at time zone 'UTC')::date from app.confidential_case_message m
  where m.tenant_id = app.tenant() and m.case_id = which and m.kind = 'reply' and m.author_id is not null
$$;
create function app.report_feedback_by(made_on date, acknowledged_on date) returns date language sql immutable
  as $$ select (coalesce(acknowledged_on, made_on + 7) + interval '3 months')::date $$;

-- Whoever holds the code is no person of the house, so no grant lets them in: these functions show and take exactly their side of one report.
create function app.report_with(code bytea, moment timestamptz) returns table (reference text, title text, description text, state text, open boolean,
    keep_until timestamptz, machine jsonb, made_on text, acknowledged_on text, feedback_by text, feedback_on text,
    readers integer)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.reference, c.title, c.description_text, c.state, c.open, c.keep_until, k.machine, r.made_on::text,
    a.day::text, app.report_feedback_by(r.made_on, a.day)::text, r.feedback_on::text,
    (select count(*)::integer from app.person p where p.tenant_id = c.tenant_id and p.active
      and not exists (select from app.confidential_case_subject s where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = p.id)
      and exists (select from app.confidential_case_grant g where g.tenant_id = c.tenant_id and g.case_id = c.id and g.revoked_at is null
        and (g.until is null or g.until > moment) and (g.person_id = p.id or exists (select from app.confidential_group_member m
          where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = p.id))))
  from app.confidential_report r join app.confidential_case c on c.tenant_id = r.tenant_id and c.id = r.case_id
  join app.confidential_case_class k on k.tenant_id = c.tenant_id and k.id = c.class_id,
    lateral (select app.report_acknowledged_on(c.id) as day) a
  where r.tenant_id = app.tenant() and r.code_hash = code
$$;
create function app.said_in_report(code bytea) returns table (is_own boolean, words text, said_on text)
  language sql stable security definer set search_path = pg_catalog as $$
  select m.author_id is null, m.text, (m.made_at at time zone 'UTC')::date::text
  from app.confidential_report r join app.confidential_case_message m on m.tenant_id = r.tenant_id and m.case_id = r.case_id
  where r.tenant_id = app.tenant() and r.code_hash = code and m.kind = 'reply' order by m.id
$$;

-- What is said more takes a case that waited for it `onward`. It bears the day; where the office opened the case on that day, the moment after that, so
-- that it is unread to them and tells no more. Its identifier tells that it came after what was said before.
create function app.say_in_report(code bytea, said_html text, said_text text, onward text, moment timestamptz) returns table (case_id uuid, message_id uuid)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  which uuid;
  today timestamptz := app.day_of(moment);
  after bigint;
  made uuid;
  noted timestamptz;
begin
  select r.case_id into which from app.confidential_report r where r.tenant_id = app.tenant() and r.code_hash = code for update;
  if which is null then return; end if;
  select ('x' || lpad(substr(replace(m.id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint + 1 into after
    from app.confidential_case_message m where m.tenant_id = app.tenant() and m.case_id = which order by m.id desc limit 1;
  made := (lpad(to_hex(greatest(coalesce(after, 0), (extract(epoch from today) * 1000)::bigint)), 12, '0') || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid;
  select greatest(today, max(d.read_at) + interval '1 microsecond') into noted
    from app.confidential_case_read d where d.tenant_id = app.tenant() and d.case_id = which;
  insert into app.confidential_case_message (tenant_id, id, case_id, kind, author_id, html, text, made_at)
    values (app.tenant(), made, which, 'reply', null, said_html, said_text, noted);
  update app.confidential_case c set updated_at = greatest(c.updated_at, today), state = case when c.open then coalesce(onward, c.state) else c.state end,
      version = c.version + (c.open and onward is not null)::integer, last_said_at = greatest(noted, c.last_said_at)
    where c.tenant_id = app.tenant() and c.id = which;
  update app.confidential_report r set is_news = true where r.tenant_id = app.tenant() and r.case_id = which;
  return query select which, made;
end $$;

-- Whom to write to, and about what: something came, the week is nearly over, the three months are. Each is said once. Gives a reference and
-- identifiers, never a word of the report.
create function app.reports_to_tell(moment timestamptz) returns table (case_id uuid, reference text, about text, person_id uuid)
  language sql security definer set search_path = pg_catalog as $$
  with due as (
    select r.case_id, c.reference, r.is_news as news,
      c.open and not r.told_acknowledge and a.day is null and moment >= (r.made_on + 5)::timestamp at time zone 'UTC' as acknowledge,
      c.open and not r.told_feedback and r.feedback_on is null
        and moment >= (app.report_feedback_by(r.made_on, a.day) - 14)::timestamp at time zone 'UTC' as feedback
    from app.confidential_report r join app.confidential_case c on c.tenant_id = r.tenant_id and c.id = r.case_id,
      lateral (select app.report_acknowledged_on(r.case_id) as day) a
    where r.tenant_id = app.tenant()),
  told as (
    update app.confidential_report r set is_news = false, told_acknowledge = r.told_acknowledge or d.acknowledge,
      told_feedback = r.told_feedback or d.feedback
    from due d where r.tenant_id = app.tenant() and r.case_id = d.case_id and (d.news or d.acknowledge or d.feedback)
    returning d.case_id, d.reference, d.news, d.acknowledge, d.feedback)
  select distinct t.case_id, t.reference, s.about, g.person_id
  from told t cross join lateral (values ('news', t.news), ('due', t.acknowledge or t.feedback)) as s (about, so)
  join app.confidential_case_grant g on g.tenant_id = app.tenant() and g.case_id = t.case_id and g.kind in ('assigned', 'caseTeam')
    and g.revoked_at is null and (g.until is null or g.until > moment)
  where s.so and not exists (select from app.confidential_case_subject u
    where u.tenant_id = app.tenant() and u.case_id = t.case_id and u.person_id = g.person_id)
$$;
revoke execute on function app.report_with, app.said_in_report, app.say_in_report, app.reports_to_tell from public;
grant execute on function app.report_with, app.said_in_report, app.say_in_report, app.reports_to_tell to purpose_service;
