-- Somebody to whom something is delivered: they have an open request of a type that ships, nothing of which waits for an approval. The setting
-- counts as it was when they asked. Takes the tenant from the transaction, gives yes or no.
select installation.oversee('request_type_version');
create function app.is_delivered_to(person uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from app.ticket t join app.request_type_version v
      on v.tenant_id = t.tenant_id and v.request_type_id = t.request_type_id and v.number = t.request_type_version
    where t.tenant_id = app.tenant() and t.requester_id = person and t.open and t.waiting_on <> 'approval' and v.definition -> 'ships' = 'true')
$$;
alter function app.is_delivered_to owner to candor_overseer;
revoke execute on function app.is_delivered_to from public;
grant execute on function app.is_delivered_to to purpose_fulfilment;
grant usage on schema app, installation to purpose_fulfilment;

-- Whoever runs under this purpose sees nobody else, and writes nothing.
create policy delivered on app.person as restrictive for select to purpose_fulfilment using (app.is_delivered_to(id));
create policy delivered_made on app.person as restrictive for insert to purpose_fulfilment with check (false);
create policy delivered_changed on app.person as restrictive for update to purpose_fulfilment using (false);
create policy delivered_removed on app.person as restrictive for delete to purpose_fulfilment using (false);
