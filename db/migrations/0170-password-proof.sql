-- When the password was last given in a session: what hands out everything about a person asks for it again after a few minutes.
alter table app.session add column proved_at timestamptz;
