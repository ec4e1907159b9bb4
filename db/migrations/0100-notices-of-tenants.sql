-- A tenant's own notice is kept like the operator's policy: versions that nobody changes, each with the hash of the one before.
alter table app.policy_version add column series text not null default 'policy' check (series in ('policy', 'notice'));
alter table app.policy_version drop constraint policy_version_pkey;
alter table app.policy_version add primary key (tenant_id, series, number);
alter table app.policy_version alter column series drop default;

-- The period of notice is what published versions promise, whatever the settings say by now: the one in force, and those that wait for
-- their day. None overtakes one that waits either, since it would bring along what was announced for later.
create function app.refuse_short_notice() returns trigger language plpgsql as $$
declare
  promised integer;
  waits timestamptz;
begin
  select max((v.document ->> 'noticeDays')::integer), max(v.effective_at) into promised, waits
  from app.policy_version v
  where v.tenant_id = new.tenant_id and v.series = new.series and v.number >= coalesce(
    (select max(f.number) from app.policy_version f
     where f.tenant_id = new.tenant_id and f.series = new.series and f.effective_at <= new.published_at), 0);
  if new.change_class = 'material' and new.effective_at < new.published_at + make_interval(hours => 24 * promised) then
    raise exception 'A material change was promised % days of notice', promised;
  end if;
  if new.effective_at < waits then
    raise exception 'A version before it takes effect later';
  end if;
  return new;
end $$;
create trigger notice_kept before insert on app.policy_version for each row execute function app.refuse_short_notice();
