-- What is added to the minutes of a meeting that is over: what was recorded reads the same for ever, and is corrected beside it.
create table app.change_minutes_addition (
  tenant_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  text text not null check (length(text) between 1 and 10000),
  by_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references app.change_meeting (tenant_id, id),
  foreign key (tenant_id, by_id) references app.person (tenant_id, id)
);
create index change_minutes_addition_of on app.change_minutes_addition (tenant_id, meeting_id);
create index change_minutes_addition_by on app.change_minutes_addition (tenant_id, by_id);
select installation.wall('change_minutes_addition', 'select, insert');
