-- Who had the ticket when a clock reached a moment, as it was told; null for what was told before this. What was met is marked too, without a word to
-- the log, so that the share that was met is counted and not computed from every history.
alter table app.clock_mark add column team_id uuid;
create index clock_mark_ends on app.clock_mark (tenant_id, reached_at desc) where mark in ('met', 'breach');
