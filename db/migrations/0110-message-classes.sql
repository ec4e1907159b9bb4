-- What was written to whom, as kinds and never as words: the class, on what it rests, and which wording. Stays when the letter itself is gone.
create table app.message_log (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid,
  class text not null check (class in ('transactional', 'security', 'contract', 'policy', 'news', 'features')),
  basis text not null check (basis in ('contract', 'legitimateInterest', 'legalObligation', 'consent')),
  channel text not null check (channel in ('email', 'inApp')),
  template text not null,
  version integer not null check (version > 0),
  at timestamptz not null,
  primary key (tenant_id, id),
  -- Nobody is written to what they may refuse on another ground than their yes.
  constraint asked_rests_on_consent check ((class in ('news', 'features')) = (basis = 'consent'))
);
create index message_log_by_person on app.message_log (tenant_id, person_id, at desc);
select installation.wall('message_log');
