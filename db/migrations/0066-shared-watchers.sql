-- Watching shows nobody more than they may see. Whoever shall see a ticket of others is let in by name: `shared`.
-- Who is on a list already was let in by being put there, hence `true` for them.
alter table app.watcher add column shared boolean not null default true;
alter table app.watcher alter column shared set default false;
