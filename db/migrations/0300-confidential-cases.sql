-- Confidential cases (decision 0030). They lie in tables of their own, so that no query over tickets can meet one. Beside the wall between tenants each
-- of their tables has a second one: rows of a case are there for whom the transaction names as its reader, and only while that person has a live grant.
-- A query that names nobody finds nothing.
create function app.case_reader() returns uuid language sql stable as $$ select nullif(current_setting('app.case_reader', true), '')::uuid $$;
create function app.case_moment() returns timestamptz language sql stable
  as $$ select nullif(current_setting('app.case_moment', true), '')::timestamptz $$;

-- Kinds of cases are data of a workspace: what they are called, who may open one, how they go, how long they are kept.
create table app.confidential_case_class (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  name jsonb not null,
  prefix text not null check (prefix ~ '^[A-Z]{2,5}$'),
  confidentiality text not null check (confidentiality in ('confidential', 'strict', 'anonymous')),
  portal boolean not null,
  machine jsonb,
  kept_months integer not null check (kept_months between 1 and 480),
  active boolean not null,
  version integer not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, workspace_id, key),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('confidential_case_class', 'select, insert, update');

-- Who handles cases of a class. Whoever leads says who else does, never of themselves.
create table app.confidential_case_team (
  tenant_id uuid not null,
  class_id uuid not null,
  person_id uuid not null,
  leads boolean not null,
  added_by_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, class_id, person_id),
  foreign key (tenant_id, class_id) references app.confidential_case_class (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index confidential_case_team_person on app.confidential_case_team (tenant_id, person_id);
select installation.wall('confidential_case_team', 'select, insert, update, delete');

-- Need-to-know groups: people who are let into a case together.
create table app.confidential_group (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  name text not null check (length(name) <= 200),
  version integer not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index confidential_group_workspace on app.confidential_group (tenant_id, workspace_id);
select installation.wall('confidential_group', 'select, insert, update');
create table app.confidential_group_member (
  tenant_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  added_by_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, group_id, person_id),
  foreign key (tenant_id, group_id) references app.confidential_group (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index confidential_group_member_person on app.confidential_group_member (tenant_id, person_id);
select installation.wall('confidential_group_member', 'select, insert, delete');

create table app.confidential_case (
  tenant_id uuid not null,
  id uuid not null,
  class_id uuid not null,
  reference text not null check (reference ~ '^[A-Z]{2,5}-[2-9A-HJ-NP-Z]{6}$'),
  title text not null check (length(title) <= 300),
  description_html text not null,
  description_text text not null,
  state text not null,
  open boolean not null,
  priority smallint not null check (priority between 1 and 5),
  due_at timestamptz,
  requester_id uuid,
  opened_by_id uuid,
  assignee_id uuid,
  channel text not null check (channel in ('portal', 'desk', 'api', 'report')),
  opened_at timestamptz not null,
  updated_at timestamptz not null,
  last_said_at timestamptz not null,
  closed_at timestamptz,
  keep_until timestamptz,
  version integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, reference),
  foreign key (tenant_id, class_id) references app.confidential_case_class (tenant_id, id),
  foreign key (tenant_id, requester_id) references app.person (tenant_id, id),
  foreign key (tenant_id, opened_by_id) references app.person (tenant_id, id),
  foreign key (tenant_id, assignee_id) references app.person (tenant_id, id)
);
create index confidential_case_requester on app.confidential_case (tenant_id, requester_id);
create index confidential_case_opener on app.confidential_case (tenant_id, opened_by_id);
create index confidential_case_assignee on app.confidential_case (tenant_id, assignee_id);
create index confidential_case_kept on app.confidential_case (tenant_id, keep_until) where keep_until is not null;
select installation.wall('confidential_case', 'select, insert, update');

-- Whom a case is about. They never see it, by whatever way somebody lets them in.
create table app.confidential_case_subject (
  tenant_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  named_by_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, case_id, person_id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index confidential_case_subject_person on app.confidential_case_subject (tenant_id, person_id);
select installation.wall('confidential_case_subject', 'select, insert, delete');

-- Who may see a case, why, since when, until when, by whom; and who took it back. Nothing else lets anybody in.
create table app.confidential_case_grant (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  group_id uuid,
  kind text not null check (kind in ('requester', 'assigned', 'caseTeam', 'named', 'group', 'breakGlass')),
  reason text not null check (length(reason) <= 2000),
  granted_by_id uuid,
  granted_at timestamptz not null,
  until timestamptz,
  revoked_at timestamptz,
  revoked_by_id uuid,
  revoke_reason text not null default '' check (length(revoke_reason) <= 2000),
  primary key (tenant_id, id),
  constraint confidential_case_grant_whom check ((person_id is null) <> (group_id is null) and (kind = 'group') = (group_id is not null)),
  constraint confidential_case_grant_ends check (kind <> 'breakGlass' or until is not null),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, group_id) references app.confidential_group (tenant_id, id),
  foreign key (tenant_id, granted_by_id) references app.person (tenant_id, id)
);
create index confidential_case_grant_case on app.confidential_case_grant (tenant_id, case_id);
create index confidential_case_grant_person on app.confidential_case_grant (tenant_id, person_id) where revoked_at is null;
create index confidential_case_grant_group on app.confidential_case_grant (tenant_id, group_id) where revoked_at is null;
create index confidential_case_grant_by on app.confidential_case_grant (tenant_id, granted_by_id);
select installation.wall('confidential_case_grant', 'select, insert, update');

-- What is said to the requester, and what is noted among those who handle it.
create table app.confidential_case_message (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('reply', 'note')),
  author_id uuid,
  html text not null,
  text text not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, author_id) references app.person (tenant_id, id)
);
create index confidential_case_message_case on app.confidential_case_message (tenant_id, case_id, id);
create index confidential_case_message_author on app.confidential_case_message (tenant_id, author_id);
select installation.wall('confidential_case_message', 'select, insert, update');

-- Each opening of a case, by whom.
create table app.confidential_case_read (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  read_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index confidential_case_read_case on app.confidential_case_read (tenant_id, case_id, person_id, read_at desc);
create index confidential_case_read_person on app.confidential_case_read (tenant_id, person_id);
select installation.wall('confidential_case_read', 'select, insert');

-- Whose eyes the second wall is not for: the functions below, and whoever migrates. Every role that the program runs under is behind it.
create function app.keeps_cases() returns boolean language sql stable as $$
  select current_user::text = 'candor_overseer' or current_user::text = (select pg_catalog.pg_get_userbyid(c.relowner)::text
    from pg_catalog.pg_class c where c.oid = 'app.confidential_case'::regclass)
$$;
select installation.oversee('confidential_case_subject');
select installation.oversee('confidential_case_grant');
select installation.oversee('confidential_group_member');

-- The cases of the tenant that the transaction's reader may see at its moment: by a live grant to them or to a group of theirs, and never as whom it is about.
create function app.readable_cases() returns uuid[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct g.case_id), '{}') from app.confidential_case_grant g
  where g.tenant_id = app.tenant() and g.revoked_at is null and (g.until is null or g.until > app.case_moment())
    and (g.person_id = app.case_reader() or g.group_id in (select m.group_id from app.confidential_group_member m
      where m.tenant_id = app.tenant() and m.person_id = app.case_reader()))
    and not exists (select from app.confidential_case_subject s
      where s.tenant_id = g.tenant_id and s.case_id = g.case_id and s.person_id = app.case_reader())
$$;
-- A case to which nobody was let in yet: that is so between its first row and its first grants only.
create function app.is_case_newborn(which uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select app.case_reader() is not null
    and not exists (select from app.confidential_case_grant g where g.tenant_id = app.tenant() and g.case_id = which)
$$;
grant create on schema app to candor_overseer;
alter function app.readable_cases owner to candor_overseer;
alter function app.is_case_newborn owner to candor_overseer;
revoke create on schema app from candor_overseer;
revoke execute on function app.readable_cases, app.is_case_newborn from public;
grant execute on function app.readable_cases, app.is_case_newborn to purpose_service, purpose_security, purpose_administration, purpose_upkeep, purpose_rights, candor_overseer;
grant execute on function app.case_reader, app.case_moment, app.keeps_cases to candor_overseer;

create policy reader on app.confidential_case as restrictive for select
  using ((select app.keeps_cases()) or id = any ((select app.readable_cases())::uuid[]));
create policy reader_makes on app.confidential_case as restrictive for insert
  with check ((select app.keeps_cases()) or app.case_reader() is not null);
create policy reader_changes on app.confidential_case as restrictive for update
  using ((select app.keeps_cases()) or id = any ((select app.readable_cases())::uuid[]));
create policy reader_removes on app.confidential_case as restrictive for delete using ((select app.keeps_cases()));

do $$
declare part text;
begin
  foreach part in array array['confidential_case_subject', 'confidential_case_grant', 'confidential_case_message', 'confidential_case_read'] loop
    execute format('create policy reader on app.%I as restrictive for select
      using ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]))', part);
    execute format('create policy reader_makes on app.%I as restrictive for insert
      with check ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]) or app.is_case_newborn(case_id))', part);
    execute format('create policy reader_changes on app.%I as restrictive for update
      using ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]))', part);
    execute format('create policy reader_removes on app.%I as restrictive for delete
      using ((select app.keeps_cases()) or case_id = any ((select app.readable_cases())::uuid[]))', part);
  end loop;
end $$;

-- Whoever asked reads what is said to them, never what is noted.
create policy noted on app.confidential_case_message as restrictive for select
  using ((select app.keeps_cases()) or kind = 'reply' or not exists (select from app.confidential_case c
    where c.tenant_id = confidential_case_message.tenant_id and c.id = case_id and c.requester_id = app.case_reader()));

-- The log of the administration and whoever copies what is held about somebody are no readers of cases: to them these events are not there. The
-- sealer, the verification and the subscribers of this capability run under upkeep or service.
create policy not_of_cases on app.event as restrictive for select to purpose_administration, purpose_rights using (type not like 'case.%');

-- Whoever leaves a case team leaves its cases, also those that whoever leads the team may not see. Of an open case that nobody else would handle they
-- stay, and that is said. Gives identifiers only.
create function app.end_team_grants(class uuid, people uuid[], who uuid, moment timestamptz) returns table (case_id uuid, grant_id uuid, is_last boolean)
  language sql security definer set search_path = pg_catalog as $$
  with due as (
    select g.id, g.case_id, c.open and not exists (select from app.confidential_case_grant o
        join app.person p on p.tenant_id = o.tenant_id and p.id = o.person_id and p.active
        where o.tenant_id = g.tenant_id and o.case_id = g.case_id and o.kind in ('assigned', 'caseTeam') and o.revoked_at is null
          and o.person_id <> all (people)) as is_last
    from app.confidential_case_grant g join app.confidential_case c on c.tenant_id = g.tenant_id and c.id = g.case_id
    where g.tenant_id = app.tenant() and c.class_id = class and g.person_id = any (people) and g.kind = 'caseTeam' and g.revoked_at is null),
  ended as (
    update app.confidential_case_grant g set revoked_at = moment, revoked_by_id = who
      from due where g.tenant_id = app.tenant() and g.id = due.id and not due.is_last returning g.case_id, g.person_id),
  freed as (
    update app.confidential_case c set assignee_id = null, version = version + 1 from ended e
      where c.tenant_id = app.tenant() and c.id = e.case_id and c.assignee_id = e.person_id and not exists (
        select from app.confidential_case_grant o where o.tenant_id = c.tenant_id and o.case_id = c.id and o.person_id = e.person_id
          and o.kind = 'assigned' and o.revoked_at is null))
  select due.case_id, due.id, due.is_last from due
$$;
-- What was kept long enough is gone with all that was said in it. Gives identifiers only.
create function app.erase_due_cases(moment timestamptz) returns setof uuid
  language sql security definer set search_path = pg_catalog as $$
  delete from app.confidential_case c where c.tenant_id = app.tenant() and c.keep_until is not null and c.keep_until <= moment returning c.id
$$;
revoke execute on function app.end_team_grants, app.erase_due_cases from public;
grant execute on function app.end_team_grants to purpose_service;
grant execute on function app.erase_due_cases to purpose_service;
