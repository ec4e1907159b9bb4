-- Who may answer for whom in approvals: a delegate for some days, one while somebody is away, or a substitute for always.
create table app.approval_stand_in (
  tenant_id uuid not null,
  id uuid not null,
  for_id uuid not null,
  by_id uuid not null,
  kind text not null check (kind in ('delegate', 'outOfOffice', 'substitute')),
  begins_at timestamptz,
  ends_at timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  check (for_id <> by_id),
  check (ends_at > begins_at),
  constraint dates_of_its_kind check (case when kind = 'substitute' then begins_at is null and ends_at is null
    else begins_at is not null and ends_at is not null end),
  foreign key (tenant_id, for_id) references app.person (tenant_id, id),
  foreign key (tenant_id, by_id) references app.person (tenant_id, id)
);
create index approval_stand_in_for on app.approval_stand_in (tenant_id, for_id);
create index approval_stand_in_by on app.approval_stand_in (tenant_id, by_id);
select installation.wall('approval_stand_in', 'select, insert, delete');
