-- Whom a message mentions, as far as they could see it: what stands in the desk's queue of mentions until they look at the ticket, for 30 days.
create table app.mention (
  tenant_id uuid not null,
  person_id uuid not null,
  message_id uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, person_id, message_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, message_id) references app.message (tenant_id, id)
);
create index mention_by_age on app.mention (tenant_id, made_at);
select installation.wall('mention');
