-- What is known of a problem beside its ticket: why it happens, how one lives with it, what ends it.
create table app.problem (
  tenant_id uuid not null,
  ticket_id uuid not null,
  cause text,
  root_cause text not null default '' check (length(root_cause) <= 4000),
  workaround text not null default '' check (length(workaround) <= 4000),
  fix text not null default '' check (length(fix) <= 4000),
  known_error_at timestamptz,
  known_error_by uuid,
  article_id uuid,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, ticket_id),
  check ((known_error_at is null) = (known_error_by is null)),
  -- A known error that tells nobody how to live with it would be none.
  check (known_error_at is null or workaround <> ''),
  foreign key (tenant_id, ticket_id) references app.ticket (tenant_id, id),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id)
);
create index problem_article on app.problem (tenant_id, article_id) where article_id is not null;
select installation.wall('problem', 'select, insert, update');

-- Asked why five times: each answer is asked why again.
create table app.problem_why (
  tenant_id uuid not null,
  ticket_id uuid not null,
  step smallint not null check (step between 1 and 5),
  answer text not null check (length(answer) between 1 and 1000),
  primary key (tenant_id, ticket_id, step),
  foreign key (tenant_id, ticket_id) references app.problem (tenant_id, ticket_id)
);
select installation.wall('problem_why');

-- What happened when, as whoever analyses it puts it together.
create table app.problem_moment (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  at timestamptz not null,
  said text not null check (length(said) between 1 and 1000),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references app.problem (tenant_id, ticket_id)
);
create index problem_moment_by_ticket on app.problem_moment (tenant_id, ticket_id, at, id);
select installation.wall('problem_moment');

-- The classes of causes of a tenant; without rows those of the product apply.
create table app.problem_cause (
  tenant_id uuid not null,
  key text not null check (length(key) between 1 and 60),
  name jsonb not null,
  position integer not null,
  active boolean not null default true,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, key)
);
select installation.wall('problem_cause', 'select, insert, update');
