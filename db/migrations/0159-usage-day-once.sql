-- Whoever waited for another to make the day looks at the table of tables: `to_regclass` answers from what this session remembers, and it
-- remembers that there was none.
create or replace function app.open_usage_day(day date) returns void
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
    continue when exists (select from pg_class where relname = part and relnamespace = 'app'::regnamespace);
    execute format('create table app.%I (like app.%I including all)', part, parent);
    execute format('alter table app.%I enable row level security, force row level security', part);
    execute format('create policy tenant on app.%I using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())', part);
    execute format('alter table app.%I attach partition app.%I for values from (%L) to (%L)', parent, part,
      day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
  end loop;
end $$;
