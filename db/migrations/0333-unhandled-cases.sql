-- An open case whose last handler is deactivated would be open to nobody who can let anybody in. Whoever leads its case team, or guards privacy, is told
-- its reference and names who handles it, without reading it: somebody of the case team whom they did not bring into it themselves, so that it takes two.
create table app.confidential_case_unhandled (
  tenant_id uuid not null,
  case_id uuid not null,
  told_at timestamptz not null,
  primary key (tenant_id, case_id),
  foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete cascade
);
select installation.wall('confidential_case_unhandled', 'select, insert, delete');
create policy reader on app.confidential_case_unhandled as restrictive using ((select app.keeps_cases()));

create function app.unhandled_cases(moment timestamptz) returns table (case_id uuid, class_id uuid, reference text, opened_at timestamptz, requester_id uuid)
  language sql stable set search_path = pg_catalog as $$
  select c.id, c.class_id, c.reference, c.opened_at, c.requester_id from app.confidential_case c
  where c.tenant_id = app.tenant() and c.open and not exists (select from app.confidential_case_grant g
    join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.active
    where g.tenant_id = c.tenant_id and g.case_id = c.id and g.kind in ('assigned', 'caseTeam') and g.revoked_at is null
      and (g.until is null or g.until > moment))
$$;
-- Who is told of each, and may name somebody.
create function app.who_may_name(moment timestamptz) returns table (case_id uuid, person_id uuid)
  language sql stable set search_path = pg_catalog as $$
  select u.case_id, p.id from app.unhandled_cases(moment) u
  join app.person p on p.tenant_id = app.tenant() and p.active and p.id is distinct from u.requester_id
  where (p.id in (select g.person_id from app.guards_since() g where g.counts_from <= moment)
      or exists (select from app.confidential_case_team t
        where t.tenant_id = p.tenant_id and t.class_id = u.class_id and t.person_id = p.id and t.leads))
    and not exists (select from app.confidential_case_subject s where s.tenant_id = p.tenant_id and s.case_id = u.case_id and s.person_id = p.id)
$$;
-- Who can be named by somebody.
create function app.nameable(moment timestamptz, namer uuid) returns table (case_id uuid, person_id uuid)
  language sql stable set search_path = pg_catalog as $$
  select u.case_id, p.id from app.unhandled_cases(moment) u
  join app.confidential_case_team t on t.tenant_id = app.tenant() and t.class_id = u.class_id and t.person_id <> namer and t.added_by_id <> namer
  join app.person p on p.tenant_id = t.tenant_id and p.id = t.person_id and p.active and p.id is distinct from u.requester_id
  where not exists (select from app.confidential_case_subject s where s.tenant_id = p.tenant_id and s.case_id = u.case_id and s.person_id = p.id)
$$;

-- Those of which the transaction's reader is told, each with who can be named by them; null: nobody yet.
create function app.unhandled_for_reader() returns table (reference text, nominee_id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select u.reference, n.person_id from app.unhandled_cases(app.case_moment()) u
  join app.who_may_name(app.case_moment()) w on w.case_id = u.case_id and w.person_id = app.case_reader()
  left join app.nameable(app.case_moment(), app.case_reader()) n on n.case_id = u.case_id
  order by u.reference, n.person_id
$$;
-- Names who handles one; nothing where the reader may not. Gives whom to tell: who sees the case from now on, and who else could have named.
create function app.name_handler(typed text, who uuid, why text, new_grant uuid) returns table (case_id uuid, person_id uuid, place text)
  language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
  which uuid;
  others uuid[];
begin
  select c.id into which from app.confidential_case c where c.tenant_id = app.tenant() and c.reference = typed for update;
  if which is null
    or not exists (select from app.who_may_name(app.case_moment()) w where w.case_id = which and w.person_id = app.case_reader())
    or not exists (select from app.nameable(app.case_moment(), app.case_reader()) n where n.case_id = which and n.person_id = who) then return;
  end if;
  select array_agg(w.person_id) into others from app.who_may_name(app.case_moment()) w where w.case_id = which;
  insert into app.confidential_case_grant (tenant_id, id, case_id, person_id, kind, reason, granted_by_id, granted_at)
    values (app.tenant(), new_grant, which, who, 'assigned', why, app.case_reader(), app.case_moment());
  update app.confidential_case c set assignee_id = who, version = c.version + 1 where c.tenant_id = app.tenant() and c.id = which;
  delete from app.confidential_case_unhandled u where u.tenant_id = app.tenant() and u.case_id = which;
  return query select which, p.id, case when not within.so then 'page' when p.id = (select c.requester_id from app.confidential_case c
      where c.tenant_id = p.tenant_id and c.id = which) then 'own' else 'desk' end from app.person p,
    lateral (select exists (select from app.confidential_case_grant g where g.tenant_id = p.tenant_id and g.case_id = which and g.revoked_at is null
        and (g.until is null or g.until > app.case_moment()) and (g.person_id = p.id or exists (select from app.confidential_group_member m
          where m.tenant_id = g.tenant_id and m.group_id = g.group_id and m.person_id = p.id)))
      and not exists (select from app.confidential_case_subject s
        where s.tenant_id = p.tenant_id and s.case_id = which and s.person_id = p.id) as so) within
    where p.tenant_id = app.tenant() and p.active and (within.so or p.id = any (others));
end $$;
-- Whom to write to about what has come to be so, each once; and what somebody handles again is forgotten. Gives a reference and identifiers.
create function app.unhandled_to_tell(moment timestamptz) returns table (case_id uuid, reference text, person_id uuid)
  language sql security definer set search_path = pg_catalog as $$
  with still as (select u.case_id, u.reference from app.unhandled_cases(moment) u),
  over as (delete from app.confidential_case_unhandled k where k.tenant_id = app.tenant() and k.case_id not in (select s.case_id from still s)),
  fresh as (insert into app.confidential_case_unhandled (tenant_id, case_id, told_at)
    select app.tenant(), s.case_id, moment from still s on conflict do nothing returning case_id)
  select s.case_id, s.reference, w.person_id from fresh f join still s on s.case_id = f.case_id join app.who_may_name(moment) w on w.case_id = s.case_id
$$;
revoke execute on function app.unhandled_for_reader, app.name_handler, app.unhandled_to_tell from public;
grant execute on function app.unhandled_for_reader, app.name_handler, app.unhandled_to_tell to purpose_service;
