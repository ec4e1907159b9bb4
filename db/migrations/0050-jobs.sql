-- Graphile Worker keeps its jobs in the schema `jobs` (installed before this). Its functions run with the rights of their caller and its
-- tables let nobody past row-level security, so the worker gets both, and everybody else one door.
grant usage on schema jobs to candor_jobs, candor_worker;
grant select, insert, update, delete on all tables in schema jobs to candor_jobs, candor_worker;
grant usage on all sequences in schema jobs to candor_jobs, candor_worker;
revoke execute on all functions in schema jobs from public;
grant execute on all functions in schema jobs to candor_jobs, candor_worker;
do $$
declare found record;
begin
  for found in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'jobs' and c.relkind = 'r' loop
    execute format('create policy worker on jobs.%I to candor_jobs, candor_worker using (true) with check (true)', found.relname);
  end loop;
end $$;

-- The door: queues a job for the tenant of the transaction; the job exists if and only if the transaction commits.
create function app.queue_job(name text, details jsonb, key text) returns void
  language sql security definer set search_path = pg_catalog as $$
  select jobs.add_job(name, json_build_object('tenantId', app.tenant(), 'details', details), job_key => app.tenant() || ':' || key)
  where app.tenant() is not null
$$;
alter function app.queue_job owner to candor_jobs;
grant usage on schema app to candor_jobs;
revoke execute on function app.queue_job from public;
grant execute on function app.queue_job to purpose_service, purpose_security, purpose_administration, purpose_upkeep;
