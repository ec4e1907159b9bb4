-- From which file of which folder an article came in, and what was in it: brought in again, only what differs changes.
create table app.article_source (
  tenant_id uuid not null,
  workspace_id uuid not null,
  path text not null check (length(path) between 1 and 500),
  article_id uuid not null,
  content_hash bytea not null check (octet_length(content_hash) = 32),
  taken_at timestamptz not null,
  primary key (tenant_id, workspace_id, path),
  foreign key (tenant_id, workspace_id) references app.workspace (tenant_id, id),
  foreign key (tenant_id, article_id) references app.article (tenant_id, id)
);
create index article_source_article on app.article_source (tenant_id, article_id);
select installation.wall('article_source', 'select, insert, update');
