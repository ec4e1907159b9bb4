-- When it was told that nobody is left who may answer in a step: once, and anew only after somebody was added.
alter table app.approval_step add column stuck_told_at timestamptz;
