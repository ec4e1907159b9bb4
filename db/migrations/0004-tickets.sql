-- The spine all types share, what is said on it, and what hangs below it.
create table app.number_block (
  tenant_id uuid not null,
  type text not null,
  next bigint not null,
  primary key (tenant_id, type)
);
select installation.wall('number_block');

-- The state machine of a type: null workspace is the tenant's own; nothing here means the product's default.
create table app.state_machine (
  tenant_id uuid not null,
  id uuid not null,
  type text not null,
  workspace_id uuid,
  definition jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique nulls not distinct (tenant_id, type, workspace_id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('state_machine');

create table app.ticket (
  tenant_id uuid not null,
  id uuid not null,
  type text not null check (type in ('incident', 'request', 'task')),
  number bigint not null,
  workspace_id uuid not null,
  team_id uuid,
  assignee_id uuid,
  requester_id uuid not null,
  opened_by_id uuid not null,
  parent_id uuid,
  request_type_id uuid,
  request_type_version integer,
  title text not null,
  description_html text not null,
  description_text text not null,
  fields jsonb not null,
  state text not null,
  open boolean not null,
  hold_reason text,
  follow_up_at timestamptz,
  waiting_on text not null check (waiting_on in ('team', 'requester', 'vendor', 'change', 'problem', 'date', 'approval', 'nobody')),
  waiting_since timestamptz not null,
  impact smallint not null check (impact between 1 and 3),
  urgency smallint not null check (urgency between 1 and 3),
  priority smallint not null check (priority between 1 and 5),
  priority_override_reason text,
  channel text not null,
  hops integer not null default 0,
  reopens integer not null default 0,
  resolution_code text,
  resolution_notes text,
  merged_into_id uuid,
  last_requester_reply_at timestamptz,
  last_agent_reply_at timestamptz,
  due_at timestamptz,
  sort_position integer,
  external_ref text,
  version integer not null default 1,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  resolved_at timestamptz,
  closed_at timestamptz,
  words tsvector not null,
  primary key (tenant_id, id),
  unique (tenant_id, type, number),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, team_id) references app.team (tenant_id, id),
  foreign key (tenant_id, requester_id) references app.person (tenant_id, id),
  foreign key (tenant_id, parent_id) references app.ticket (tenant_id, id)
);
create unique index ticket_external_ref on app.ticket (tenant_id, external_ref) where external_ref is not null;
create index ticket_queue on app.ticket (tenant_id, team_id, open, updated_at desc, id desc)
  include (workspace_id, requester_id, opened_by_id, type);
create index ticket_recent on app.ticket (tenant_id, updated_at desc, id desc)
  include (open, workspace_id, requester_id, opened_by_id, type);
create index ticket_workspace on app.ticket (tenant_id, workspace_id, open, updated_at desc, id desc);
create index ticket_assignee on app.ticket (tenant_id, assignee_id, open, updated_at desc, id desc);
create index ticket_requester on app.ticket (tenant_id, requester_id, updated_at desc, id desc);
create index ticket_opened_by on app.ticket (tenant_id, opened_by_id, updated_at desc, id desc);
create index ticket_parent on app.ticket (tenant_id, parent_id) where parent_id is not null;
create index ticket_autoclose on app.ticket (tenant_id, resolved_at) where open = false and closed_at is null;
create index ticket_words on app.ticket using gin (words);
select installation.wall('ticket');
select installation.oversee('ticket');

create table app.message (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('comment', 'note')),
  author_id uuid not null,
  body_html text not null,
  body_text text not null,
  channel text not null,
  made_at timestamptz not null,
  words tsvector not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id)
);
create index message_by_ticket on app.message (tenant_id, ticket_id, made_at, id);
create index message_words on app.message using gin (words);
select installation.wall('message');
select installation.oversee('message');

create table app.attachment (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  message_id uuid,
  file_id uuid not null,
  name text not null,
  internal boolean not null,
  inline boolean not null default false,
  added_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, file_id) references app.file (tenant_id, id)
);
create index attachment_by_ticket on app.attachment (tenant_id, ticket_id);
select installation.wall('attachment');

-- list: `comments` gets what the requester gets, `notes` the internal notes as well.
create table app.watcher (
  tenant_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  list text not null check (list in ('comments', 'notes')),
  made_at timestamptz not null,
  primary key (tenant_id, ticket_id, person_id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index watcher_by_person on app.watcher (tenant_id, person_id);
select installation.wall('watcher');
select installation.oversee('watcher');

create table app.ticket_tag (
  tenant_id uuid not null,
  ticket_id uuid not null,
  tag text not null check (length(tag) between 1 and 60),
  primary key (tenant_id, ticket_id, tag),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id)
);
create index ticket_tag_by_tag on app.ticket_tag (tenant_id, tag);
select installation.wall('ticket_tag');

create table app.ticket_link (
  tenant_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('duplicate', 'related', 'follow_up', 'caused_by')),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, from_id, to_id, kind),
  foreign key (tenant_id, from_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, to_id) references app.ticket (tenant_id, id)
);
create index ticket_link_back on app.ticket_link (tenant_id, to_id);
select installation.wall('ticket_link');

create table app.draft (
  tenant_id uuid not null,
  person_id uuid not null,
  place text not null,
  content jsonb not null,
  updated_at timestamptz not null,
  primary key (tenant_id, person_id, place)
);
select installation.wall('draft');

create table app.read_mark (
  tenant_id uuid not null,
  person_id uuid not null,
  ticket_id uuid not null,
  read_at timestamptz not null,
  primary key (tenant_id, person_id, ticket_id)
);
select installation.wall('read_mark');

create table app.canned_response (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid,
  owner_id uuid,
  name text not null,
  body_html text not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('canned_response');

-- owner_id alone: own; team_id: the team's; workspace_id: shared in the workspace; none: the tenant's.
create table app.saved_view (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  owner_id uuid,
  team_id uuid,
  workspace_id uuid,
  condition jsonb not null,
  columns text[] not null,
  sort text not null,
  group_by text,
  position integer not null default 0,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, team_id) references app.team (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('saved_view');

-- Merges, so that they can be undone: what moved from where.
create table app.ticket_merge (
  tenant_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  into_id uuid not null,
  moved jsonb not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, into_id) references app.ticket (tenant_id, id)
);
select installation.wall('ticket_merge');
