-- One course of an approval: what was asked for, as it was shown, and how it stands. A change of what matters voids it, and the next round
-- is a course of its own, so that what somebody approved stays as they saw it.
create table app.approval (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  workspace_id uuid not null,
  request_type_id uuid not null,
  request_type_version integer not null check (request_type_version > 0),
  round integer not null check (round > 0),
  state text not null check (state in ('requested', 'approved', 'rejected', 'expired', 'withdrawn', 'voided')),
  requester_id uuid not null,
  opened_by_id uuid not null,
  shown jsonb not null,
  shown_hash bytea not null check (octet_length(shown_hash) = 32),
  asked_at timestamptz not null,
  ended_at timestamptz,
  reason text check (length(reason) <= 2000),
  -- The step that runs, counted from 0; none before the first and after the end.
  running_step integer check (running_step >= 0),
  -- When something comes by itself: a cache of the pure rule, for the sweep.
  due_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, ticket_id, round),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, requester_id) references app.person (tenant_id, id)
);
create index approval_due on app.approval (tenant_id, due_at) where state = 'requested' and due_at is not null;
create index approval_running on app.approval (tenant_id, workspace_id) where state = 'requested';
select installation.wall('approval', 'select, insert, update');

create table app.approval_step (
  tenant_id uuid not null,
  approval_id uuid not null,
  place integer not null check (place >= 0),
  asked_at timestamptz not null,
  escalated_at timestamptz,
  reminded_at timestamptz,
  primary key (tenant_id, approval_id, place),
  foreign key (tenant_id, approval_id) references app.approval (tenant_id, id)
);
select installation.wall('approval_step', 'select, insert, update');

-- Who has a voice in a step, and why.
create table app.approval_voice (
  tenant_id uuid not null,
  approval_id uuid not null,
  place integer not null check (place >= 0),
  person_id uuid not null,
  kind text not null check (kind in ('asked', 'added', 'decider')),
  because text check (because in ('person', 'role', 'team', 'managers', 'costCentreOwner', 'field')),
  added_by uuid,
  at timestamptz not null,
  primary key (tenant_id, approval_id, place, person_id, kind),
  foreign key (tenant_id, approval_id) references app.approval (tenant_id, id),
  foreign key (tenant_id, approval_id, place) references app.approval_step (tenant_id, approval_id, place),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index approval_voice_of on app.approval_voice (tenant_id, person_id);
select installation.wall('approval_voice', 'select, insert');

-- Who answered in whose place, and what. Never changed, but that erasure takes words out of a comment.
create table app.approval_vote (
  tenant_id uuid not null,
  approval_id uuid not null,
  place integer not null check (place >= 0),
  voice_id uuid not null,
  by_id uuid not null,
  answer text not null check (answer in ('approve', 'reject')),
  comment text not null check (length(comment) <= 2000),
  at timestamptz not null,
  primary key (tenant_id, approval_id, place, voice_id),
  unique (tenant_id, approval_id, place, by_id),
  foreign key (tenant_id, approval_id) references app.approval (tenant_id, id),
  foreign key (tenant_id, approval_id, place) references app.approval_step (tenant_id, approval_id, place),
  foreign key (tenant_id, voice_id) references app.person (tenant_id, id),
  foreign key (tenant_id, by_id) references app.person (tenant_id, id)
);
select installation.wall('approval_vote', 'select, insert, update');

create function app.refuse_change_of_votes() returns trigger language plpgsql as $$
begin
  if (new.tenant_id, new.approval_id, new.place, new.voice_id, new.by_id, new.answer, new.at)
     is distinct from (old.tenant_id, old.approval_id, old.place, old.voice_id, old.by_id, old.answer, old.at) then
    raise exception 'An answer is never changed';
  end if;
  return new;
end $$;
create trigger immutable before update on app.approval_vote for each row execute function app.refuse_change_of_votes();
