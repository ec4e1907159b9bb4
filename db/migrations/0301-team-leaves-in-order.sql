-- Whoever leaves a team and whoever is let out of a case at the same moment each looked whether the other still handles it, and both went. Now the cases
-- are held first, in the order of their identifiers and after the class; what is read then was written by whoever held them before.
create or replace function app.end_team_grants(class uuid, people uuid[], who uuid, moment timestamptz) returns table (case_id uuid, grant_id uuid, is_last boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
begin
  perform c.id from app.confidential_case c
    where c.tenant_id = app.tenant() and c.class_id = class and exists (select from app.confidential_case_grant g
      where g.tenant_id = c.tenant_id and g.case_id = c.id and g.person_id = any (people) and g.kind = 'caseTeam' and g.revoked_at is null)
    order by c.id for update;
  return query with due as (
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
  select due.case_id, due.id, due.is_last from due;
end $$;
