-- Lists sort by the clock that is due first and look for any that is due soon: one index for both.
drop index app.ticket_clock_due;
create index ticket_clock_due on app.ticket_clock (tenant_id, due_at, ticket_id) include (is_next, state) where due_at is not null;
