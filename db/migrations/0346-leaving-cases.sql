-- Whoever opened a case, or something sealed in it, may have it on a screen still. Who of these people is shown it no more, whatever took it from them: let
-- out, a group that they left, a time that is over, or that it is about them. Gives what they had opened already; the moment is named by the transaction.
create index confidential_case_read_lately on app.confidential_case_read (tenant_id, person_id, read_at);
drop index app.confidential_case_read_person;
create index confidential_seal_read_lately on app.confidential_seal_read (tenant_id, person_id, read_at);
drop index app.confidential_seal_read_person;

create function app.left_cases(people uuid[]) returns table (person_id uuid, reference text, field_id uuid, read_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  with opened as (select r.case_id, r.person_id, max(r.read_at) as at from app.confidential_case_read r
    where r.tenant_id = app.tenant() and r.person_id = any (people) and r.read_at > app.case_moment() - interval '7 days' group by 1, 2),
  unsealed as (select r.field_id, r.person_id, max(r.read_at) as at from app.confidential_seal_read r
    where r.tenant_id = app.tenant() and r.person_id = any (people) and r.read_at > app.case_moment() - interval '7 days' group by 1, 2)
  select o.person_id, c.reference, null::uuid, o.at from opened o join app.confidential_case c on c.tenant_id = app.tenant() and c.id = o.case_id
  where not exists (select from app.case_hearers(array(select distinct case_id from opened), app.case_moment()) h
    where h.case_id = o.case_id and h.person_id = o.person_id)
  union all
  select u.person_id, f.reference, f.id, u.at from unsealed u join app.confidential_sealed_field f on f.tenant_id = app.tenant() and f.id = u.field_id
  where not exists (select from app.seal_holders(array(select distinct field_id from unsealed)) h
    where h.field_id = u.field_id and h.person_id = u.person_id)
$$;
revoke execute on function app.left_cases from public;
grant execute on function app.left_cases to purpose_service;
