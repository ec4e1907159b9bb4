-- What a tenant has subscribed to, and the contract that processing for it rests on.
create table app.subscription (
  tenant_id uuid not null,
  plan text not null check (plan in ('team', 'company', 'selfRun')),
  period text not null check (period in ('month', 'year')),
  state text not null check (state in ('trial', 'active', 'canceled', 'ended')),
  started_at timestamptz not null,
  -- End of the trial or of the time paid for; once canceled, the moment of the freeze. Null: it runs until somebody ends it.
  ends_at timestamptz,
  next_plan text check (next_plan in ('team', 'company', 'selfRun')),
  next_period text check (next_period in ('month', 'year')),
  canceled_at timestamptz,
  canceled_by uuid,
  version integer not null,
  primary key (tenant_id),
  foreign key (tenant_id, canceled_by) references app.person (tenant_id, id),
  constraint what_ends_has_an_end check (state = 'active' or ends_at is not null),
  constraint canceled_has_a_time check ((state = 'canceled') <= (canceled_at is not null)),
  constraint next_is_whole check ((next_plan is null) = (next_period is null)),
  constraint next_comes_at_a_renewal check (next_plan is null or (state = 'active' and ends_at is not null))
);
select installation.wall('subscription', 'select, insert, update');

-- The agreement and the processing agreement (Art. 28 GDPR): parties, time, and who accepted which version when. What was accepted is never
-- changed; only its end may be set.
create table app.contract (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('agreement', 'processing')),
  document_version text not null,
  customer text not null,
  provider text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  accepted_by uuid,
  accepted_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, kind, starts_at),
  foreign key (tenant_id, accepted_by) references app.person (tenant_id, id),
  constraint ends_after_it_began check (ends_at >= starts_at)
);
select installation.wall('contract', 'select, insert');
grant update (ends_at) on app.contract to purpose_service, purpose_administration, purpose_upkeep;

-- Which notice of an end was sent, so that none is sent twice.
create table app.subscription_notice (
  tenant_id uuid not null,
  ends_at timestamptz not null,
  days integer not null check (days in (30, 7, 1)),
  sent_at timestamptz not null,
  primary key (tenant_id, ends_at, days)
);
select installation.wall('subscription_notice', 'select, insert');

-- A tenant with which the operator agrees by hand: everything included, no term, no end until somebody ends it.
create function installation.agree_by_hand(tenant uuid, at timestamptz) returns void language plpgsql as $$
begin
  -- An owner that is no superuser stands behind the wall too.
  perform set_config('app.tenant', tenant::text, true);
  insert into app.subscription (tenant_id, plan, period, state, started_at, version)
  values (tenant, 'selfRun', 'year', 'active', at, 1) on conflict do nothing;
  insert into app.contract (tenant_id, id, kind, document_version, customer, provider, starts_at, accepted_at)
  select tenant, gen_random_uuid(), kind, 'by hand', t.name, coalesce(o.name, t.name), at, at
  from installation.tenant t
  cross join unnest(array['agreement', 'processing']) kind
  left join (select o.name from installation.setting s join installation.tenant o on o.id::text = s.value ->> 'tenantId' where s.key = 'operator') o on true
  where t.id = tenant and not exists (select from app.contract c where c.tenant_id = tenant);
end $$;
revoke execute on function installation.agree_by_hand from public;
select installation.agree_by_hand(id, made_at) from installation.tenant;

-- When processing under contract ends, in milliseconds since 1970: null while both documents run without an end, 0 where there is none.
select installation.oversee('contract');
create function app.contract_end(tenant uuid) returns double precision
  language sql stable security definer set search_path = pg_catalog as $$
  select case when count(*) < 2 then 0 when bool_or(c.until < 'infinity') then extract(epoch from min(c.until)) * 1000 end
  from (select max(coalesce(c.ends_at, 'infinity')) as until from app.contract c where c.tenant_id = tenant group by c.kind) c
$$;
alter function app.contract_end owner to candor_overseer;
revoke execute on function app.contract_end from public;
grant execute on function app.contract_end to candor_app, candor_worker;
