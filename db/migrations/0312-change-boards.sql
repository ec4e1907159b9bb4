-- Whoever is asked may say that they have no say in it, where the plan lets them.
alter table app.approval_vote drop constraint approval_vote_answer_check,
  add constraint approval_vote_answer_check check (answer in ('approve', 'reject', 'abstain'));

-- Why a change comes before the board of its workspace; null: it does not.
alter table app.change add column board text check (board in ('rule', 'hand'));

-- The change advisory board of a workspace: what comes before it by itself, how it decides, and when it meets.
create table app.change_board (
  tenant_id uuid not null,
  workspace_id uuid not null,
  active boolean not null,
  kinds text[] not null check (kinds <@ array['normal', 'emergency']),
  least_risk text not null check (least_risk in ('low', 'medium', 'high')),
  quorum text not null check (quorum in ('majority', 'all', 'any')),
  place text not null check (length(place) <= 200),
  -- The series by which it meets, by the wall clock of a zone; null: as somebody says.
  time_zone text not null,
  begins text check (begins ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  minutes integer not null check (minutes between 5 and 720),
  rule text check (length(rule) <= 500),
  version integer not null,
  updated_at timestamptz not null,
  primary key (tenant_id, workspace_id),
  check (rule is null or begins is not null),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('change_board', 'select, insert, update');

create table app.change_board_member (
  tenant_id uuid not null,
  workspace_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (tenant_id, workspace_id, person_id),
  foreign key (tenant_id, workspace_id) references app.change_board (tenant_id, workspace_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index change_board_member_of on app.change_board_member (tenant_id, person_id);
select installation.wall('change_board_member', 'select, insert, delete');

create table app.change_meeting (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  place text not null check (length(place) <= 200),
  -- Laid out by the series, and moved with it until somebody has touched it.
  by_series boolean not null,
  state text not null check (state in ('planned', 'held', 'canceled')),
  minutes text not null check (length(minutes) <= 50000),
  version integer not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  check (ends_at > starts_at),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index change_meeting_when on app.change_meeting (tenant_id, workspace_id, starts_at);
select installation.wall('change_meeting', 'select, insert, update, delete');

-- What a meeting speaks about. How it was decided is told by the approval of the change alone.
create table app.change_agenda (
  tenant_id uuid not null,
  meeting_id uuid not null,
  ticket_id uuid not null,
  position integer not null,
  -- To which meeting it was put off.
  put_off_to uuid,
  primary key (tenant_id, meeting_id, ticket_id),
  foreign key (tenant_id, meeting_id) references app.change_meeting (tenant_id, id),
  foreign key (tenant_id, put_off_to) references app.change_meeting (tenant_id, id),
  foreign key (tenant_id, ticket_id) references app.change (tenant_id, ticket_id)
);
create index change_agenda_of on app.change_agenda (tenant_id, ticket_id);
create index change_agenda_put_off on app.change_agenda (tenant_id, put_off_to) where put_off_to is not null;
select installation.wall('change_agenda', 'select, insert, update, delete');
