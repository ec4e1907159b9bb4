-- Who reviews where a workspace publishes with four eyes: a team of it; nothing means whoever works there.
alter table app.knowledge_rules add column review_team_id uuid,
  add foreign key (tenant_id, review_team_id) references app.team (tenant_id, id);
create index knowledge_rules_reviewers on app.knowledge_rules (tenant_id, review_team_id) where review_team_id is not null;

-- Words that lists narrow by, across the categories.
alter table app.article add column tags text[] not null default '{}' check (cardinality(tags) <= 20);
