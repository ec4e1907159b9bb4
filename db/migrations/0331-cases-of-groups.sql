-- Whoever is added to a need-to-know group comes into the cases into which it was let: that is noted in each of them and told to who comes. Whoever
-- adds them need not see these cases. Gives identifiers and the reference for the letter; `is_new` where they did not see the case before.
create function app.cases_of_group(which uuid, people uuid[], moment timestamptz)
  returns table (case_id uuid, grant_id uuid, reference text, person_id uuid, is_new boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.id, g.id, c.reference, p.id, not exists (select from app.confidential_case_grant o
      where o.tenant_id = c.tenant_id and o.case_id = c.id and o.id <> g.id and o.revoked_at is null and (o.until is null or o.until > moment)
        and (o.person_id = p.id or exists (select from app.confidential_group_member m
          where m.tenant_id = o.tenant_id and m.group_id = o.group_id and m.person_id = p.id)))
  from app.confidential_case_grant g join app.confidential_case c on c.tenant_id = g.tenant_id and c.id = g.case_id
  join app.person p on p.tenant_id = g.tenant_id and p.id = any (people) and p.active
  where g.tenant_id = app.tenant() and g.group_id = which and g.revoked_at is null and (g.until is null or g.until > moment)
    and not exists (select from app.confidential_case_subject s where s.tenant_id = c.tenant_id and s.case_id = c.id and s.person_id = p.id)
$$;
revoke execute on function app.cases_of_group from public;
grant execute on function app.cases_of_group to purpose_service;
