-- A link by which whoever is asked answers without signing in: for one person in one step, once. Its signature stands in the letter alone and is
-- made with the installation's key, so whoever reads this table can answer for nobody. Used or ended it goes.
create table app.approval_link (
  tenant_id uuid not null,
  id uuid not null,
  approval_id uuid not null,
  place integer not null check (place >= 0),
  person_id uuid not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (tenant_id, id),
  check (ends_at > made_at and ends_at <= made_at + interval '7 days'),
  foreign key (tenant_id, approval_id) references app.approval (tenant_id, id),
  foreign key (tenant_id, approval_id, place) references app.approval_step (tenant_id, approval_id, place),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index approval_link_end on app.approval_link (tenant_id, ends_at);
select installation.wall('approval_link', 'select, insert, delete');
