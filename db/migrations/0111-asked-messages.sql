-- What people ask to be told, and the addresses that asked for silence.
alter table app.consent_event drop constraint consent_event_purpose_check;
alter table app.consent_event add constraint consent_event_purpose_check
  check (purpose in ('usageStatistics', 'mailOpens', 'news', 'features'));
alter table app.consent_event drop constraint consent_event_place_check;
alter table app.consent_event add constraint consent_event_place_check
  check (place in ('privacyChoices', 'firstSignIn', 'browser', 'letter'));
-- From a letter one only leaves.
alter table app.consent_event add constraint letters_take_no_yes check (place <> 'letter' or state in ('refused', 'withdrawn'));

-- No address stands here, only a keyed hash of it: it outlives the person, so that whoever is invited or imported anew is left in peace.
create table app.mail_suppression (
  tenant_id uuid not null,
  address bytea not null check (length(address) = 32),
  class text not null check (class in ('news', 'features')),
  reason text not null check (reason in ('unsubscribed', 'bounced')),
  at timestamptz not null,
  primary key (tenant_id, address, class, reason)
);
select installation.wall('mail_suppression', 'select, insert, delete');

-- By a letter that was asked for one leaves with one press: its header holds the address, the log the hash of its secret.
alter table app.outbound_mail add column unsubscribe text;
alter table app.message_log add column unsubscribe bytea check (length(unsubscribe) = 32);
alter table app.message_log add column news_id uuid;
create unique index message_log_by_unsubscribe on app.message_log (tenant_id, unsubscribe) where unsubscribe is not null;
create index message_log_by_news on app.message_log (tenant_id, news_id, person_id) where news_id is not null;

create table app.news (
  tenant_id uuid not null,
  id uuid not null,
  class text not null check (class in ('news', 'features')),
  title text not null check (length(title) between 1 and 200),
  body text not null check (length(body) between 1 and 5000),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, made_by) references app.person (tenant_id, id)
);
create index news_by_time on app.news (tenant_id, made_at desc);
select installation.wall('news', 'select, insert');

-- Whether somebody wants to see such news in the product: rows in a row, the last one holds; none is no.
create table app.message_choice (
  tenant_id uuid not null,
  person_id uuid not null,
  class text not null check (class in ('news', 'features')),
  number integer not null check (number > 0),
  is_on boolean not null,
  at timestamptz not null,
  primary key (tenant_id, person_id, class, number),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
select installation.wall('message_choice', 'select, insert');
