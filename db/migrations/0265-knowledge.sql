-- Where articles of a workspace stand: a tree.
create table app.article_category (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid not null,
  parent_id uuid,
  name jsonb not null,
  icon text not null,
  position integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, workspace_id, id),
  check (parent_id is distinct from id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, workspace_id, parent_id) references app.article_category (tenant_id, workspace_id, id)
);
create index article_category_parent on app.article_category (tenant_id, workspace_id, parent_id);
select installation.wall('article_category', 'select, insert, update');

-- How a workspace publishes; nothing here means: alone, and for a year.
create table app.knowledge_rules (
  tenant_id uuid not null,
  workspace_id uuid not null,
  four_eyes boolean not null,
  valid_months integer not null check (valid_months between 1 and 60),
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, workspace_id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
select installation.wall('knowledge_rules', 'select, insert, update');

-- Whether the tenant's address shows public articles to whoever comes by. Nothing here means no.
create table app.knowledge_site (
  tenant_id uuid not null,
  open boolean not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id)
);
select installation.wall('knowledge_site', 'select, insert, update');

-- A text to begin with; without a workspace it is the whole organisation's.
create table app.article_template (
  tenant_id uuid not null,
  id uuid not null,
  workspace_id uuid,
  kind text not null check (kind in ('howTo', 'knownError', 'faq', 'other')),
  name jsonb not null,
  bodies jsonb not null,
  position integer not null default 0,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index article_template_workspace on app.article_template (tenant_id, workspace_id);
select installation.wall('article_template', 'select, insert, update');

-- Who is let in and who is kept out, each once however many articles say it: a reader is held against each of them once, and lists then ask
-- for identifiers. What one says never changes, so an article that is for others names another.
create table app.article_audience (
  tenant_id uuid not null,
  id uuid not null,
  says_hash bytea not null check (octet_length(says_hash) = 32),
  allow jsonb,
  deny jsonb,
  primary key (tenant_id, id),
  unique (tenant_id, says_hash),
  check (allow is not null or deny is not null)
);
select installation.wall('article_audience', 'select, insert');
create trigger immutable before update or delete on app.article_audience
  for each row execute function app.refuse_change_of_version();
create trigger no_truncate before truncate on app.article_audience
  for each statement execute function app.refuse_change_of_version();

create table app.article (
  tenant_id uuid not null,
  id uuid not null,
  number bigint not null check (number > 0),
  workspace_id uuid not null,
  category_id uuid,
  kind text not null check (kind in ('howTo', 'knownError', 'faq', 'other')),
  -- The language in which it is written first; the others are translations of it.
  language text not null check (language in ('en', 'de')),
  visibility text not null check (visibility in ('public', 'tenant', 'workspace', 'team')),
  team_id uuid,
  audience_id uuid,
  owner_id uuid not null,
  author_id uuid not null,
  valid_until date,
  -- Until which day the owner was told that it ends soon, and that it has ended: a new day is told anew.
  told_soon date,
  told_over date,
  request_type_id uuid,
  version integer not null default 1,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, number),
  check ((visibility = 'team') = (team_id is not null)),
  -- What everybody may read keeps nobody out.
  check (visibility <> 'public' or audience_id is null),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, workspace_id, category_id) references app.article_category (tenant_id, workspace_id, id),
  foreign key (tenant_id, team_id) references app.team (tenant_id, id),
  foreign key (tenant_id, audience_id) references app.article_audience (tenant_id, id),
  foreign key (tenant_id, owner_id) references app.person (tenant_id, id)
);
create index article_in_workspace on app.article (tenant_id, workspace_id, updated_at desc, id desc);
create index article_in_category on app.article (tenant_id, workspace_id, category_id);
create index article_of_owner on app.article (tenant_id, owner_id);
create index article_of_team on app.article (tenant_id, team_id) where team_id is not null;
create index article_for_audience on app.article (tenant_id, audience_id) where audience_id is not null;
create index article_ending on app.article (tenant_id, valid_until) where valid_until is not null;
select installation.wall('article', 'select, insert, update');

-- An article in one language: what is being written, and which version is published. Writing touches nothing that is published.
create table app.article_text (
  tenant_id uuid not null,
  article_id uuid not null,
  language text not null check (language in ('en', 'de')),
  state text not null check (state in ('draft', 'review', 'published', 'retired')),
  title text not null check (length(title) between 1 and 200),
  summary text not null check (length(summary) <= 500),
  body jsonb not null,
  plain text not null,
  -- Of a translation: the version of the source that it was made of.
  made_of integer check (made_of > 0),
  review_asked_by uuid,
  review_asked_at timestamptz,
  reviewer_id uuid,
  review_note text check (length(review_note) <= 2000),
  published_number integer check (published_number > 0),
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, article_id, language),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id),
  foreign key (tenant_id, reviewer_id) references app.person (tenant_id, id),
  check (state <> 'published' or published_number is not null),
  check (state <> 'review' or review_asked_by is not null)
);
create index article_text_reviewer on app.article_text (tenant_id, reviewer_id) where reviewer_id is not null;
create index article_text_in_review on app.article_text (tenant_id, article_id) where state = 'review';
select installation.wall('article_text', 'select, insert, update');

-- Who wrote on what is not published yet: with four eyes none of them publishes it.
create table app.article_writer (
  tenant_id uuid not null,
  article_id uuid not null,
  language text not null,
  person_id uuid not null,
  primary key (tenant_id, article_id, language, person_id),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id),
  foreign key (tenant_id, article_id, language) references app.article_text (tenant_id, article_id, language),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index article_writer_person on app.article_writer (tenant_id, person_id);
select installation.wall('article_writer', 'select, insert, delete');

-- What was published reads the same for ever.
create table app.article_version (
  tenant_id uuid not null,
  article_id uuid not null,
  language text not null,
  number integer not null check (number > 0),
  title text not null,
  summary text not null,
  body jsonb not null,
  plain text not null,
  -- Pictures and attachments that it shows: whoever may read it may open these, and no others.
  files uuid[] not null,
  made_of integer check (made_of > 0),
  note text not null check (length(note) <= 500),
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, article_id, language, number),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id),
  foreign key (tenant_id, article_id, language) references app.article_text (tenant_id, article_id, language)
);
select installation.wall('article_version', 'select, insert');
create trigger immutable before update or delete on app.article_version
  for each row execute function app.refuse_change_of_version();
create trigger no_truncate before truncate on app.article_version
  for each statement execute function app.refuse_change_of_version();

create table app.article_file (
  tenant_id uuid not null,
  article_id uuid not null,
  file_id uuid not null,
  name text not null check (length(name) between 1 and 255),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, article_id, file_id),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id),
  foreign key (tenant_id, file_id) references app.file (tenant_id, id)
);
create index article_file_by_file on app.article_file (tenant_id, file_id);
select installation.wall('article_file', 'select, insert');

-- Which tickets an article came from, and which came of it.
create table app.article_ticket (
  tenant_id uuid not null,
  article_id uuid not null,
  ticket_id uuid not null,
  kind text not null check (kind in ('madeFrom', 'reported', 'usedIn')),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, article_id, ticket_id, kind),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id)
);
create index article_ticket_of_ticket on app.article_ticket (tenant_id, ticket_id);
select installation.wall('article_ticket', 'select, insert');
