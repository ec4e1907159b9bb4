-- When somebody was told by letter that they are asked: once, whatever else happens to the approval. All else of a voice stays as it was written.
alter table app.approval_voice add column told_at timestamptz;
grant update (told_at) on app.approval_voice to purpose_service;
