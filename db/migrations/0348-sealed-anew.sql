-- What was sealed in cases of nobody before 0332 lies under the key of whoever sealed it and would go with them. A sweep seals it anew under a key of its
-- own: whoever holds the master key only can, so no migration. These two give and take nothing but such values, of which no new ones come; with the last
-- of them they are empty for good. A value whose key is destroyed stays as it is: nobody can open it.
create function app.sealed_under_people(most integer) returns table (field_id uuid, box bytea, wrapped bytea)
  language sql stable security definer set search_path = pg_catalog as $$
  select v.field_id, v.box, k.wrapped from app.confidential_sealed_value v
  join app.confidential_sealed_field f on f.tenant_id = v.tenant_id and f.id = v.field_id
  join app.confidential_case c on c.tenant_id = f.tenant_id and c.id = f.case_id and c.requester_id is null
  join app.subject_key k on k.tenant_id = v.tenant_id and k.subject_id = v.subject_id and k.wrapped is not null
  where v.tenant_id = app.tenant() order by v.field_id limit most
$$;
-- Only where it lies as it was read: what somebody else has sealed anew meanwhile stays.
create function app.seal_anew(which uuid, was bytea, anew bytea, new_key bytea) returns boolean
  language sql security definer set search_path = pg_catalog as $$
  with done as (update app.confidential_sealed_value v set box = anew, wrapped = new_key, subject_id = null
    from app.confidential_sealed_field f, app.confidential_case c
    where v.tenant_id = app.tenant() and v.field_id = which and v.subject_id is not null and v.box = was
      and f.tenant_id = v.tenant_id and f.id = v.field_id and c.tenant_id = f.tenant_id and c.id = f.case_id and c.requester_id is null returning 1)
  select exists (select from done)
$$;
revoke execute on function app.sealed_under_people, app.seal_anew from public;
grant execute on function app.sealed_under_people, app.seal_anew to purpose_service;
