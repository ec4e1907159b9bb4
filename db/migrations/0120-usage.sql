-- Usage of the pages, counted only with a person's own yes and their organisation's instruction. What is not about a person is a sum and
-- nothing else. Raw rows lie in one partition a day, which is dropped whole once it is old.
alter table app.instruction
  drop constraint instruction_topic_check,
  add constraint instruction_topic_check check (topic in ('presence', 'usage')),
  add column basis text check (basis in ('consent', 'legitimateInterest', 'worksAgreement')),
  add column agreement text check (agreement in ('concluded', 'notNeeded')),
  add column agreement_note text,
  add constraint usage_has_its_grounds check (topic <> 'usage' or (basis is not null and agreement is not null and agreement_note is not null));

-- The random number that stands for a person who allowed it. A reset, a no and the end of the account remove it, and its rows with it.
create table app.usage_number (
  tenant_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('usage_number', 'select, insert, delete');

-- Which page for how long: its pattern, the minute, the visible time. No address and no query fits in here, and no whole network address.
create table app.usage_view (
  tenant_id uuid not null,
  minute timestamptz not null,
  id uuid not null,
  number uuid not null,
  page text not null,
  begins boolean not null,
  seconds integer not null,
  browser text not null,
  network cidr,
  primary key (tenant_id, minute, id),
  foreign key (tenant_id, number) references app.usage_number (tenant_id, id) on delete cascade,
  constraint whole_minute check (date_trunc('minute', minute, 'UTC') = minute),
  constraint page_is_a_pattern check (page ~ '^/[a-z0-9$/-]*$' and length(page) <= 80),
  constraint visible_time_is_capped check (seconds between 0 and 1800),
  constraint browser_is_family_and_major check (browser ~ '^(Other|(Edge|Opera|Firefox|Chrome|Safari) [0-9]{1,4})$'),
  constraint network_is_cut_short check (masklen(network) <= case family(network) when 4 then 24 else 48 end)
) partition by range (minute);
create index usage_view_by_number on app.usage_view (tenant_id, number, minute);
select installation.wall('usage_view', 'select, insert, delete');

-- What went wrong on a page and how fast it was: a closed list, no message, no word that anybody typed.
create table app.usage_diagnostic (
  tenant_id uuid not null,
  minute timestamptz not null,
  id uuid not null,
  number uuid not null,
  page text not null,
  app_version text not null,
  fault text,
  stack text,
  lcp integer,
  inp integer,
  cls integer,
  ttfb integer,
  primary key (tenant_id, minute, id),
  foreign key (tenant_id, number) references app.usage_number (tenant_id, id) on delete cascade,
  constraint whole_minute check (date_trunc('minute', minute, 'UTC') = minute),
  constraint page_is_a_pattern check (page ~ '^/[a-z0-9$/-]*$' and length(page) <= 80),
  constraint version_is_one check (app_version ~ '^[0-9]{1,4}(\.[0-9]{1,4}){2}$'),
  constraint fault_is_a_kind check (fault in ('Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'ChunkError', 'NetworkError', 'Other')),
  constraint stack_is_places check (stack is null or (fault is not null and stack ~ '^([A-Za-z0-9_$.]{1,60} [A-Za-z0-9_-]{1,80}\.js:[0-9]{1,7}:[0-9]{1,7}(\n|$)){1,12}$')),
  constraint figures_are_plausible check (coalesce(lcp, 0) between 0 and 600000 and coalesce(inp, 0) between 0 and 600000
    and coalesce(cls, 0) between 0 and 100000 and coalesce(ttfb, 0) between 0 and 600000)
) partition by range (minute);
create index usage_diagnostic_by_number on app.usage_diagnostic (tenant_id, number, minute);
select installation.wall('usage_diagnostic', 'select, insert, delete');

-- How often the server sent each kind of page on a day: made by the server from its own answers, about nobody.
create table app.page_count (
  tenant_id uuid not null,
  day date not null,
  page text not null,
  loads bigint not null check (loads > 0),
  primary key (tenant_id, day, page),
  constraint page_is_a_pattern check (page ~ '^/[a-z0-9$/-]*$' and length(page) <= 80)
);
select installation.wall('page_count', 'select, insert, update, delete');

-- Makes the day's partitions. Nobody is granted anything on a partition: the way in is the parent, and the wall stands on each all the same.
create function app.open_usage_day(day date) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  parent text;
  part text;
begin
  foreach parent in array array['usage_view', 'usage_diagnostic'] loop
    part := parent || '_' || to_char(day, 'YYYYMMDD');
    continue when to_regclass('app.' || part) is not null;
    -- Two who need the same day at once: the second waits, and finds it there.
    perform pg_advisory_xact_lock(hashtextextended('app.' || part, 0));
    continue when to_regclass('app.' || part) is not null;
    execute format('create table app.%I (like app.%I including all)', part, parent);
    execute format('alter table app.%I enable row level security, force row level security', part);
    execute format('create policy tenant on app.%I using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())', part);
    execute format('alter table app.%I attach partition app.%I for values from (%L) to (%L)', parent, part,
      day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
  end loop;
end $$;
revoke execute on function app.open_usage_day from public;
grant execute on function app.open_usage_day to purpose_service, purpose_upkeep;

-- Drops the partitions of the days before this one: whole files, not rows.
create function app.drop_usage_days(before date) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  part record;
  dropped integer := 0;
begin
  for part in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent in ('app.usage_view'::regclass, 'app.usage_diagnostic'::regclass)
      and right(c.relname, 8) < to_char(before, 'YYYYMMDD')
  loop
    execute format('drop table app.%I', part.relname);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
revoke execute on function app.drop_usage_days from public;
grant execute on function app.drop_usage_days to purpose_upkeep;
