-- Since when a person may come in. Whoever was let in again begins anew: sessions, tokens and links from before count no more.
alter table app.person add column active_since timestamptz not null default '-infinity';
