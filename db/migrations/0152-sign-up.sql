-- A company that asked to begin and has not opened its letter yet; forgotten after seven days.
create table app.sign_up (
  tenant_id uuid not null,
  id uuid not null,
  token_sha256 bytea not null,
  company text not null check (length(company) between 1 and 120),
  slug text not null check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  given_name text not null,
  family_name text not null,
  email text not null,
  plan text not null check (plan in ('team', 'company', 'selfRun')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  locale text not null check (locale in ('en', 'de')),
  terms_version text not null,
  asked_at timestamptz not null,
  ends_at timestamptz not null,
  -- The tenant that was made of it, and when its first person was in.
  founded uuid,
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_sha256),
  constraint settled_is_founded check (settled_at is null or founded is not null)
);
create index sign_up_by_time on app.sign_up (tenant_id, asked_at);
select installation.wall('sign_up');

-- Tenants stand above all tenants, and the application may not write them: it may have one made of a sign-up whose letter was opened, in the
-- operator's own transaction, and under the name that was asked for. False where that name is taken by now.
create function app.found_tenant(sign_up uuid, host text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  asked app.sign_up;
begin
  if app.tenant() is distinct from (select (s.value ->> 'tenantId')::uuid from installation.setting s where s.key = 'operator') then
    raise exception 'Only the operator has tenants founded';
  end if;
  select * into asked from app.sign_up u where u.tenant_id = app.tenant() and u.id = sign_up and u.founded is not null;
  if asked.id is null then
    raise exception 'Nobody has confirmed this';
  end if;
  if exists (select from installation.tenant t where t.slug = asked.slug) or exists (select from installation.address a where a.host = found_tenant.host) then
    return false;
  end if;
  insert into installation.tenant (id, slug, name, made_at) values (asked.founded, asked.slug, asked.company, at);
  insert into installation.address (host, tenant_id) values (found_tenant.host, asked.founded);
  return true;
end $$;
revoke execute on function app.found_tenant from public;
grant execute on function app.found_tenant to purpose_service;
