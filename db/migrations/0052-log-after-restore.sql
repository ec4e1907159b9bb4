-- The log is read in the order of its transactions' numbers. A dump restored into another cluster brings high numbers to where counting
-- begins low again: new events would stand before every cursor and never be heard or sealed. So the log counts on from its newest event: the
-- cluster's number plus a shift, a constant in a function, which the migration at each start sets anew where it has to.
create function app.xid_shift() returns bigint language sql immutable parallel safe as $$ select 0::bigint $$;

-- The number under which the running transaction stands in the log.
create function app.log_xid() returns xid8 language sql stable
  as $$ select (pg_current_xact_id()::text::bigint + app.xid_shift())::text::xid8 $$;

-- Below it, no running transaction can write into the log any more.
create function app.log_horizon() returns xid8 language sql stable
  as $$ select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + app.xid_shift())::text::xid8 $$;

alter table app.event alter column xid set default app.log_xid();
