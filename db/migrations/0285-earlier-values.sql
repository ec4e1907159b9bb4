-- What the log said of a person in words is written anew with less in it, once an earlier value of theirs has stood long enough: only what was
-- entered and changed of that same person, only in the tenant of the transaction, and only by upkeep. The event itself stays as it is.
create function app.redact_payloads(events uuid[], subject uuid, boxes bytea[]) returns integer
  language sql volatile security definer set search_path = pg_catalog as $$
  with redacted as (
    update app.event_payload p set sealed = n.box
    from unnest(events, boxes) as n (event_id, box)
    where p.tenant_id = app.tenant() and p.event_id = n.event_id and p.subject_id = subject
      and exists (select from app.event e where e.tenant_id = p.tenant_id and e.id = p.event_id and e.object_id = subject
        and e.type in ('person.created', 'person.changed'))
    returning 1)
  select count(*)::integer from redacted
$$;
revoke execute on function app.redact_payloads from public;
grant execute on function app.redact_payloads to purpose_upkeep;

-- Both are few among all events: found without reading the log.
create index event_person_changed on app.event (tenant_id, xid, id) where type = 'person.changed';
create index event_redacted on app.event (tenant_id, xid, id) where type = 'payload.redacted';
