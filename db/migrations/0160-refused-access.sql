-- Whoever answers for privacy looks at refused accesses; they are few among many entries.
create index event_refused on app.event (tenant_id, at desc, id desc) where type = 'access.denied';
