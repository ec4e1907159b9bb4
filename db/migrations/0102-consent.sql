-- What people allowed and refused: acts in a row, never changed or removed. What holds now is read from them.
create table app.consent_notice (
  tenant_id uuid not null,
  fingerprint bytea not null check (length(fingerprint) = 32),
  notice jsonb not null,
  kept_at timestamptz not null,
  primary key (tenant_id, fingerprint)
);
select installation.wall('consent_notice', 'select, insert');

create table app.consent_event (
  tenant_id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('usageStatistics', 'mailOpens', 'news')),
  number integer not null check (number > 0),
  id uuid not null,
  act uuid not null,
  state text not null check (state in ('requested', 'given', 'refused', 'withdrawn')),
  method text not null check (method in ('ask', 'accept', 'refuse', 'withdraw', 'signal')),
  place text not null check (place in ('privacyChoices', 'firstSignIn', 'browser')),
  notice bytea,
  policy integer not null check (policy >= 0),
  at timestamptz not null,
  primary key (tenant_id, person_id, purpose, number),
  unique (tenant_id, id),
  unique (tenant_id, person_id, purpose, act),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, notice) references app.consent_notice (tenant_id, fingerprint),
  -- A yes is an act of somebody who was shown the words; no signal, question or refusal can become one.
  constraint yes_is_an_act check ((state = 'given') = (method = 'accept') and (state <> 'given' or notice is not null)),
  constraint asked_is_shown check ((state = 'requested') = (method = 'ask') and (state <> 'requested' or notice is not null)),
  constraint signal_comes_from_a_browser check ((method = 'signal') = (place = 'browser')),
  constraint withdrawn_is_no_answer check (method <> 'withdraw' or state = 'withdrawn')
);
select installation.wall('consent_event', 'select, insert');

create function app.refuse_change_of_consent() returns trigger language plpgsql as $$
begin
  raise exception 'What somebody allowed or refused stays as it was said';
end $$;
create trigger immutable before update or delete on app.consent_event for each row execute function app.refuse_change_of_consent();
create trigger no_truncate before truncate on app.consent_event for each statement execute function app.refuse_change_of_consent();
create trigger immutable before update or delete on app.consent_notice for each row execute function app.refuse_change_of_consent();
create trigger no_truncate before truncate on app.consent_notice for each statement execute function app.refuse_change_of_consent();

-- The policy is the operator's, the acts are each tenant's: this tells over the wall a number and nothing else. From the version on that
-- widened a purpose materially, what was allowed before does not count.
select installation.oversee('policy_version');
select installation.oversee('policy_activation');
create function app.fresh_consent_from(wanted text, moment timestamptz) returns integer
  language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(max(v.number), 0) from installation.setting s
  join app.policy_version v on v.tenant_id = (s.value ->> 'tenantId')::uuid and v.series = 'policy'
  join app.policy_activation a on a.tenant_id = v.tenant_id and a.series = v.series and a.number = v.number
  where s.key = 'operator' and v.change_class = 'material' and v.change -> 'freshConsent' ? wanted and a.at <= moment
$$;
alter function app.fresh_consent_from owner to candor_overseer;
revoke execute on function app.fresh_consent_from from public;
grant execute on function app.fresh_consent_from to purpose_service, purpose_security, purpose_administration, purpose_upkeep;
