-- The privacy policy: who answers for it, its versions in a chain, and what was last shown of its sentences.
create table app.policy_identity (
  tenant_id uuid not null,
  settings jsonb not null,
  version integer not null default 1,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (tenant_id)
);
select installation.wall('policy_identity', 'select, insert, update');

-- A version is never changed or removed once it is here, by nobody, the owner included.
create table app.policy_version (
  tenant_id uuid not null,
  number integer not null check (number > 0),
  document jsonb not null,
  change jsonb not null,
  change_class text not null check (change_class in ('first', 'typo', 'minor', 'material')),
  previous bytea not null,
  hash bytea not null,
  published_by uuid not null,
  published_at timestamptz not null,
  effective_at timestamptz not null check (effective_at >= published_at),
  primary key (tenant_id, number)
);
select installation.wall('policy_version', 'select, insert');

create function app.refuse_change_of_policy() returns trigger language plpgsql as $$
begin
  raise exception 'A published policy is immutable';
end $$;
create trigger immutable before update or delete on app.policy_version for each row execute function app.refuse_change_of_policy();
create trigger no_truncate before truncate on app.policy_version for each statement execute function app.refuse_change_of_policy();

-- The last run of each assertion. `failures` counts runs in a row that did not hold: the second one confirms the first.
create table app.policy_proof (
  tenant_id uuid not null,
  assertion text not null check (length(assertion) between 5 and 40),
  ran_at timestamptz not null,
  held_at timestamptz,
  software text not null,
  failures integer not null,
  red_since timestamptz,
  fault text,
  primary key (tenant_id, assertion)
);
select installation.wall('policy_proof', 'select, insert, update');
