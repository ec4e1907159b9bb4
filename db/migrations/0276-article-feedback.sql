-- What a reader said of an article: one voice a person, which they may change.
create table app.article_feedback (
  tenant_id uuid not null,
  article_id uuid not null,
  person_id uuid not null,
  language text not null check (language in ('en', 'de')),
  version_number integer not null check (version_number > 0),
  helpful boolean not null,
  reason text check (reason in ('outdated', 'incomplete', 'unclear', 'wrong', 'other')),
  said text not null check (length(said) <= 1000),
  made_at timestamptz not null,
  primary key (tenant_id, article_id, person_id),
  check (helpful or reason is not null),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index article_feedback_person on app.article_feedback (tenant_id, person_id);
select installation.wall('article_feedback', 'select, insert, update, delete');

-- What is to be mended in an article because readers said so: at most one that is not done.
create table app.article_issue (
  tenant_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  state text not null check (state in ('open', 'inWork', 'done', 'declined')),
  owner_id uuid not null,
  note text not null check (length(note) <= 1000),
  version integer not null default 1,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id),
  foreign key (tenant_id, owner_id) references app.person (tenant_id, id)
);
create unique index article_issue_one on app.article_issue (tenant_id, article_id) where state in ('open', 'inWork');
create index article_issue_owner on app.article_issue (tenant_id, owner_id, id desc);
create index article_issue_article on app.article_issue (tenant_id, article_id);
select installation.wall('article_issue', 'select, insert, update');

-- How often an article was read, offered beside a form, opened there, and did away with the question: a sum of a day, about nobody.
create table app.article_use (
  tenant_id uuid not null,
  day date not null,
  article_id uuid not null,
  reads bigint not null default 0 check (reads >= 0),
  shown bigint not null default 0 check (shown >= 0),
  opened bigint not null default 0 check (opened >= 0),
  solved bigint not null default 0 check (solved >= 0),
  primary key (tenant_id, day, article_id),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id)
);
create index article_use_article on app.article_use (tenant_id, article_id, day);
select installation.wall('article_use');

-- What became of questions beside whose form something was offered; `about` is the request type, or the workspace that a free question goes to.
create table app.ask_help (
  tenant_id uuid not null,
  day date not null,
  about uuid not null,
  workspace_id uuid not null,
  shown bigint not null default 0 check (shown >= 0),
  opened bigint not null default 0 check (opened >= 0),
  solved bigint not null default 0 check (solved >= 0),
  asked bigint not null default 0 check (asked >= 0),
  primary key (tenant_id, day, about),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id)
);
create index ask_help_workspace on app.ask_help (tenant_id, workspace_id, day);
select installation.wall('ask_help');
