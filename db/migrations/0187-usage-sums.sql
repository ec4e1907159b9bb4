-- What is left of usage after its raw rows: sums of one page on one day over at least five people, and no sum that holds fewer. There is no
-- total beside them from which one that was left out could be computed.
create table app.usage_sum (
  tenant_id uuid not null,
  day date not null,
  page text not null,
  people integer not null check (people >= 5),
  visits integer not null check (visits >= 0),
  seconds bigint not null check (seconds >= 0),
  primary key (tenant_id, day, page),
  constraint page_is_a_pattern check (page ~ '^/[a-z0-9$/-]*$' and length(page) <= 80)
);
select installation.wall('usage_sum', 'select, delete');

-- Drops the partitions of the days before this one, each in the transaction that writes its sums, of every tenant: whole files, not rows.
create or replace function app.drop_usage_days(before date) returns integer
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  part record;
  tenant uuid;
  asking text := current_setting('app.tenant', true);
  dropped integer := 0;
begin
  for part in
    select c.relname, i.inhparent = 'app.usage_view'::regclass as is_view, to_date(right(c.relname, 8), 'YYYYMMDD') as day
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent in ('app.usage_view'::regclass, 'app.usage_diagnostic'::regclass)
      and right(c.relname, 8) < to_char(before, 'YYYYMMDD')
    order by c.relname
  loop
    if part.is_view then
      -- Nobody else reads it any more: the lock is the one that dropping takes, and the wall falls with it or stands again.
      execute format('alter table app.%I no force row level security', part.relname);
      for tenant in execute format('select distinct v.tenant_id from app.%I v order by 1', part.relname) loop
        perform set_config('app.tenant', tenant::text, true);
        execute format(
          'insert into app.usage_sum (tenant_id, day, page, people, visits, seconds)
           select v.tenant_id, $2, v.page, count(distinct v.number), count(*) filter (where v.begins), sum(v.seconds) from app.%I v
           where v.tenant_id = $1 group by v.tenant_id, v.page having count(distinct v.number) >= 5 on conflict do nothing', part.relname)
          using tenant, part.day;
      end loop;
      perform set_config('app.tenant', coalesce(asking, ''), true);
    end if;
    execute format('drop table app.%I', part.relname);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;
