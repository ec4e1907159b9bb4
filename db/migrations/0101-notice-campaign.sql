-- Who was told of a change of the policy or of a tenant's notice, over which letter, and what became of it: a row a person and version.
create table app.policy_notice (
  tenant_id uuid not null,
  series text not null check (series in ('policy', 'notice')),
  number integer not null check (number > 0),
  person_id uuid not null,
  letter_id uuid not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  bounced_at timestamptz,
  seen_at timestamptz,
  acknowledged_at timestamptz,
  tasked_at timestamptz,
  primary key (tenant_id, series, number, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index policy_notice_of_person on app.policy_notice (tenant_id, person_id) where acknowledged_at is null;
select installation.wall('policy_notice', 'select, insert, update');

-- Evidence: what was once said to have happened is not unsaid.
create function app.refuse_unsaying() returns trigger language plpgsql as $$
begin
  if old.sent_at <> new.sent_at or (old.sent_at is not null and new.sent_at is null)
    or old.seen_at <> new.seen_at or (old.seen_at is not null and new.seen_at is null)
    or old.acknowledged_at <> new.acknowledged_at or (old.acknowledged_at is not null and new.acknowledged_at is null) then
    raise exception 'What a person was told stays told';
  end if;
  return new;
end $$;
create trigger kept before update on app.policy_notice for each row execute function app.refuse_unsaying();

-- How many were reached, a tenant each: kept by the one whose policy it is, who sees numbers of other tenants and no names.
create table app.policy_coverage (
  tenant_id uuid not null,
  series text not null check (series in ('policy', 'notice')),
  number integer not null check (number > 0),
  of_tenant uuid not null,
  people integer not null,
  sent integer not null,
  bounced integer not null,
  seen integer not null,
  acknowledged integer not null,
  covered integer not null,
  rest integer not null,
  counted_at timestamptz not null,
  primary key (tenant_id, series, number, of_tenant)
);
select installation.wall('policy_coverage', 'select, insert, update');

-- Who answers for it that so many people were not reached.
create table app.policy_exception (
  tenant_id uuid not null,
  series text not null check (series in ('policy', 'notice')),
  number integer not null check (number > 0),
  of_tenant uuid not null,
  uncovered integer not null check (uncovered > 0),
  reason text not null check (length(reason) between 10 and 1000),
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (tenant_id, series, number, of_tenant, uncovered),
  foreign key (tenant_id, signed_by) references app.person (tenant_id, id)
);
select installation.wall('policy_exception', 'select, insert');

-- A material version is in force once its people were told: never before its date, and never without this row.
create table app.policy_activation (
  tenant_id uuid not null,
  series text not null check (series in ('policy', 'notice')),
  number integer not null check (number > 0),
  at timestamptz not null,
  people integer not null,
  covered integer not null,
  primary key (tenant_id, series, number)
);
-- What is in force already stays so: proofs run every hour, so the last one tells how late it is.
insert into app.policy_activation (tenant_id, series, number, at, people, covered)
select tenant_id, series, number, effective_at, 0, 0 from app.policy_version where change_class = 'material' and effective_at <= (select max(p.ran_at) from app.policy_proof p where p.tenant_id = policy_version.tenant_id);
select installation.wall('policy_activation', 'select, insert');

create function app.refuse_early_activation() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then raise exception 'A published policy is immutable'; end if;
  if new.at < (select v.effective_at from app.policy_version v
               where v.tenant_id = new.tenant_id and v.series = new.series and v.number = new.number) then
    raise exception 'Its day has not come';
  end if;
  return new;
end $$;
create trigger in_time before insert or update or delete on app.policy_activation for each row execute function app.refuse_early_activation();
