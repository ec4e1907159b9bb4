-- What arrived by mail, whole, before anything is understood of it. What became a request or told of a bounce is removed; the rest stays and is shown.
create table app.kept_mail (
  tenant_id uuid not null,
  id uuid not null,
  sender text not null,
  recipient text not null,
  raw bytea not null,
  received_at timestamptz not null,
  attempts integer not null default 0,
  -- Why it became nothing; null: it waits for its turn.
  reason text check (reason in ('unreadable', 'machine', 'unknownLetter')),
  primary key (tenant_id, id)
);
create index kept_mail_waiting on app.kept_mail (tenant_id, received_at) where reason is null;
select installation.wall('kept_mail');

-- When a server that had taken a letter told us that it could not deliver it (RFC 3464).
alter table app.outbound_mail add column bounced_at timestamptz;

-- Whose letter this is: a bounce names the letter and not the tenant. Gives an identifier, nothing else.
create function app.tenant_of_letter(letter uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog as $$
  select m.tenant_id from app.outbound_mail m where m.id = letter
$$;
alter function app.tenant_of_letter owner to candor_overseer;
revoke execute on function app.tenant_of_letter from public;
grant execute on function app.tenant_of_letter to purpose_upkeep;
