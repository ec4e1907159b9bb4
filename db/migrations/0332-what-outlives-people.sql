-- What is sealed in a case of nobody lay under the key of whoever sealed it, and went with them. It has a key of its own now, wrapped as those of people
-- are, which goes with the case.
alter table app.confidential_sealed_value
  alter column subject_id drop not null,
  add column wrapped bytea,
  add constraint confidential_sealed_value_key check ((subject_id is null) = (wrapped is not null));

-- What was asked for and stood for a case went with it, and what stood for nothing stayed: so what stayed told what there had been. Now both stay for a
-- year after they were asked, alike, but what was confirmed: of that whoever asked knows.
alter table app.confidential_glass_ask drop constraint confidential_glass_ask_tenant_id_case_id_fkey,
  add constraint confidential_glass_ask_tenant_id_case_id_fkey
    foreign key (tenant_id, case_id) references app.confidential_case (tenant_id, id) on delete set null (case_id);
create or replace function app.erase_due_cases(moment timestamptz) returns setof uuid
  language sql security definer set search_path = pg_catalog as $$
  with due as (select c.id from app.confidential_case c where c.tenant_id = app.tenant() and c.keep_until is not null and c.keep_until <= moment),
  opened as (delete from app.confidential_glass_ask a using due where a.tenant_id = app.tenant() and a.case_id = due.id and a.confirmed)
  delete from app.confidential_case c using due where c.tenant_id = app.tenant() and c.id = due.id returning c.id
$$;
-- After that year whoever asked finds neither of them, though one about a case that is kept is still there for those in it.
alter policy reader on app.confidential_glass_ask
  using ((select app.keeps_cases()) or (asker_id = app.case_reader() and asked_at > app.case_moment() - interval '1 year')
    or case_id = any ((select app.readable_cases())::uuid[]) or id = any ((select app.heard_asks())::uuid[]));
