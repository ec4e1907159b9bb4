-- The ground: schemas, the wall on each table, tenants and addresses, the event log, and what the kernel keeps.
create schema installation;
create schema app;

-- Reads the tenant of the transaction; nothing set means no row of anybody.
create function app.tenant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;
create function app.person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Puts the wall on a table: row-level security enabled and forced, one tenant's rows only, rights for the roles of purpose.
create function installation.wall(name text, deeds text default 'select, insert, update, delete') returns void language plpgsql as $$
begin
  execute format('alter table app.%I enable row level security', name);
  execute format('alter table app.%I force row level security', name);
  execute format('create policy tenant on app.%I using (tenant_id = app.tenant()) with check (tenant_id = app.tenant())', name);
  execute format('grant %s on app.%I to purpose_service, purpose_security, purpose_administration, purpose_upkeep', deeds, name);
end $$;

-- Lets the overseer, a role nobody can sign in as, read a table over all tenants inside a definer function.
create function installation.oversee(name text) returns void language plpgsql as $$
begin
  execute format('create policy overseer on app.%I for select to candor_overseer using (true)', name);
  execute format('grant select on app.%I to candor_overseer', name);
end $$;

create table installation.tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,40}$'),
  name text not null,
  made_at timestamptz not null
);
create table installation.address (
  host text primary key,
  tenant_id uuid not null references installation.tenant (id)
);
create table installation.setting (
  key text primary key,
  value jsonb not null
);
grant usage on schema installation, app
  to candor_app, candor_worker, candor_overseer, purpose_service, purpose_security, purpose_administration, purpose_upkeep;
grant select on installation.tenant, installation.address, installation.setting to candor_app, candor_worker, candor_overseer;
grant select on installation.tenant to purpose_service, purpose_security, purpose_administration, purpose_upkeep;
grant insert, update on installation.setting to candor_app, candor_worker;

-- The log. A row is never changed or removed: the trigger says so to everybody, the owner included.
create table app.event (
  tenant_id uuid not null,
  id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  type text not null,
  object_id uuid not null,
  actor_id uuid not null,
  purpose text not null,
  facts jsonb not null,
  commitment bytea,
  primary key (tenant_id, id)
);
create index event_by_cursor on app.event (tenant_id, xid, id);
create index event_by_object on app.event (tenant_id, object_id, at, id);
select installation.wall('event', 'select, insert');
select installation.oversee('event');

create table app.event_payload (
  tenant_id uuid not null,
  event_id uuid not null,
  subject_id uuid not null,
  sealed bytea not null,
  primary key (tenant_id, event_id, subject_id)
);
select installation.wall('event_payload', 'select, insert');

create table app.subject_key (
  tenant_id uuid not null,
  subject_id uuid not null,
  wrapped bytea,
  made_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (tenant_id, subject_id)
);
select installation.wall('subject_key');

-- A batch of the chain: the leaf of each event in order, and the head over the previous head and these leaves.
create table app.event_seal (
  tenant_id uuid not null,
  seq bigint not null,
  last_xid xid8 not null,
  last_id uuid not null,
  leaves bytea not null,
  head bytea not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, seq)
);
select installation.wall('event_seal', 'select, insert');

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log is append-only';
end $$;
create trigger append_only before update or delete on app.event for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.event for each statement execute function app.refuse_change();
create trigger append_only before update or delete on app.event_seal for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.event_seal for each statement execute function app.refuse_change();

-- Where each reader of the log stands.
create table app.event_cursor (
  tenant_id uuid not null,
  reader text not null,
  xid xid8 not null,
  id uuid not null,
  primary key (tenant_id, reader)
);
select installation.wall('event_cursor');
select installation.oversee('event_cursor');

-- Tenants in which a reader of the log has something to read; the job then opens each tenant's door by itself.
create function app.tenants_with_news(reader_name text, before xid8) returns setof uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select t.id from installation.tenant t
  left join app.event_cursor c on c.tenant_id = t.id and c.reader = reader_name
  where exists (
    select from app.event e where e.tenant_id = t.id and e.xid < before
      and (e.xid, e.id) > (coalesce(c.xid, '0'::xid8), coalesce(c.id, '00000000-0000-0000-0000-000000000000'::uuid)))
$$;
alter function app.tenants_with_news owner to candor_overseer;
revoke execute on function app.tenants_with_news from public;
grant execute on function app.tenants_with_news to candor_worker, candor_app;

-- An answer kept for a repeat with the same Idempotency-Key.
create table app.idempotency (
  tenant_id uuid not null,
  person_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  fingerprint bytea not null,
  answer jsonb,
  made_at timestamptz not null,
  primary key (tenant_id, person_id, key)
);
create index idempotency_by_age on app.idempotency (tenant_id, made_at);
select installation.wall('idempotency');

-- Stored bytes, by the SHA-256 of their content.
create table app.file (
  tenant_id uuid not null,
  id uuid not null,
  sha256 bytea not null,
  bytes bigint not null,
  media_type text not null,
  scan text not null check (scan in ('unscanned', 'clean', 'held', 'infected')),
  made_at timestamptz not null,
  primary key (tenant_id, id)
);
create index file_by_content on app.file (tenant_id, sha256);
select installation.wall('file');

-- Mail that waits for its way out, and what became of it.
create table app.outbound_mail (
  tenant_id uuid not null,
  id uuid not null,
  to_person_id uuid,
  recipient text not null,
  class text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  primary key (tenant_id, id)
);
create index outbound_mail_waiting on app.outbound_mail (tenant_id, made_at) where sent_at is null;
select installation.wall('outbound_mail');
select installation.oversee('outbound_mail');
