-- What became of the letter to somebody whom others entered, taken over before the letter itself is forgotten.
alter table app.first_contact add column sent_at timestamptz, add column bounced_at timestamptz;
grant update (sent_at, bounced_at) on app.first_contact to purpose_service;
