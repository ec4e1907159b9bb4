-- What a person allows to be kept of them beyond what the service needs: rows in a row, the last one holds; none is a yes, for whoever gave it
-- gave it.
create table app.category_choice (
  tenant_id uuid not null,
  person_id uuid not null,
  category text not null check (category in ('phone', 'address', 'network')),
  number integer not null check (number > 0),
  is_allowed boolean not null,
  at timestamptz not null,
  primary key (tenant_id, person_id, category, number),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('category_choice', 'select, insert');
select installation.oversee('category_choice');

-- Asked by the wall below whoever writes, under whatever purpose.
create function app.denied_categories(of_tenant uuid, person uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(last.category), '{}') from (
    select distinct on (c.category) c.category, c.is_allowed from app.category_choice c
    where c.tenant_id = of_tenant and c.person_id = person order by c.category, c.number desc) last
  where not last.is_allowed
$$;
alter function app.denied_categories owner to candor_overseer;
revoke execute on function app.denied_categories from public;
grant execute on function app.denied_categories to purpose_service, purpose_security, purpose_administration, purpose_upkeep;

-- No form, import or admin puts back what a person has denied.
create function app.keep_denied_out() returns trigger language plpgsql as $$
declare denied text[];
begin
  if coalesce(new.phone, new.street, new.postal_code, new.city, new.region, new.country) is null then return new; end if;
  denied := app.denied_categories(new.tenant_id, new.id);
  if 'phone' = any(denied) then new.phone := null; end if;
  if 'address' = any(denied) then
    new.street := null; new.postal_code := null; new.city := null; new.region := null; new.country := null;
  end if;
  return new;
end $$;
create trigger denied_stays_out before insert or update on app.person for each row execute function app.keep_denied_out();
